import { counted } from './counted.ts'

/** The frame: header, footer, states. */
export const app = {
  name: 'Watchline',
  asOf: 'As of',
  asKnownOn: 'As known on',
  asOfShow: 'Show',
  asOfNote:
    'Sets everything to what was known on a day: events by the release that first held them, claims and evidence by the date of their pages. Texts keep their present wording.',
  backToNow: 'All that is known now',
  dataAge: (days: string) => `data ${days} days old`,
  dataToday: 'data of today',
  skip: 'Skip to the map',
  find: 'Find and do',
  search: 'Search events and incidents',
  searchHint: 'Event, place, actor',
  share: 'Share',
  download: 'Download',
  theme: 'Theme',
  themes: { auto: 'Auto', light: 'Light', dark: 'Dark', contrast: 'Contrast' },
  writeBrief: 'Write a briefing',
  about: 'Coverage and method',
  sourcesLine: (coder: string, releases: string, licence: string) =>
    `Events: ${[`${coder} ${releases}`, licence].filter(Boolean).join(', ')}. Incidents and indicators: Watchline. The two are never added.`,
  dataset: (hash: string) => `Dataset ${hash}`,
  signature: {
    verified: 'Signature verified',
    unsigned: 'Unsigned',
    unchecked: 'Signed, not checked here',
    refused: 'New data refused',
  },
  signatureLong: {
    verified: (key: string) =>
      `Every file fits its checksum, and the manifest is signed by “${key}”, a key that whoever runs this page trusts.`,
    unsigned:
      'Every file fits its checksum. Whoever runs this page asks for no signature, so nobody vouches for the manifest itself.',
    insecure:
      'Every file fits its checksum. The manifest’s signature is not checked: browsers check none on a page that came over plain http.',
    unsupported:
      'Every file fits its checksum. The manifest’s signature is not checked: this browser knows no Ed25519.',
    refused:
      'The newest dataset was altered or is not signed as it must be. What you see is the last good one.',
  },
  loading: 'Reading the dataset',
  refreshFailed: 'refresh failed',
  refreshFailedLong: (day: string) => `Showing the dataset of ${day}. The new one could not be read.`,
  refreshAgain: 'Try again',
  ignored: {
    unknown: (parts: string) => `Left out of the link, because it means nothing here: ${parts}.`,
    'not-yet': (parts: string) => `Left out of the link, because this version cannot show it yet: ${parts}.`,
  },
  otherDataset: (then: string, now: string) =>
    `This link was made on dataset ${then}; what you see is dataset ${now}. Figures may differ.`,
  dismiss: 'Dismiss',
  error: {
    title: 'The dataset could not be read',
    titleOther: 'The page could not be drawn',
    what: 'What is wrong',
    file: 'Which file',
    todo: 'What to do',
    detail: 'Particulars',
    retry: 'Try again',
    problems: {
      missing: 'The file is not on the server.',
      refused: 'The server refused to hand out the file.',
      'no-answer': 'The server did not answer in time.',
      unreachable: 'The file could not be fetched.',
      'not-json': 'The file ends early or is no JSON.',
      'other-version': 'The dataset was made for another version of this app.',
      altered: 'The file does not match its checksum.',
      unsigned: 'The dataset is not signed by a key that this page trusts.',
      'wrong-shape': 'A field is missing or of the wrong kind.',
      'wrong-column': 'A column is of the wrong length, or a value is out of range.',
      'unknown-id': 'A record names another that the dataset does not have.',
      other: 'Something went wrong in the app itself.',
    },
    remedies: {
      missing: 'Whoever runs this page: check that public/data was copied whole beside index.html.',
      refused: 'Reload the page. If it comes back, ask whoever runs this page.',
      'no-answer': 'Check the connection and try again.',
      unreachable: 'Check the connection and try again.',
      'not-json': 'Reload the page. If it comes back, the server’s copy is damaged: rebuild the dataset.',
      'other-version': 'Update the app and the dataset together: npm run data -- build, then npm run build.',
      altered: 'Reload the page. If it comes back, the server’s copy is damaged: rebuild the dataset.',
      unsigned:
        'Whoever runs this page: sign the dataset again (npm run data -- sign), or name the key that signed it in config.json.',
      'wrong-shape': 'Rebuild the dataset: npm run data -- build names the record and the reason.',
      'wrong-column': 'Rebuild the dataset: npm run data -- build names the row and the reason.',
      'unknown-id': 'Rebuild the dataset: npm run data -- build names the record and the reason.',
      other: 'Reload the page. If it comes back, please report the particulars below.',
    },
  },
  empty: {
    title: 'No event matches these filters.',
    drop: (what: string, events: string) => `Drop ${what} (${counted(events, 'event')})`,
    none: 'No single filter is to blame.',
    reset: 'Reset all filters',
    dimensions: {
      focus: 'the focus on the hostilities',
      period: 'the period',
      kind: 'the kind',
      actor: 'the actor',
      place: 'the place',
      area: 'the area',
      side: 'the victim side',
      source: 'the source',
      precision: 'the precision of place',
      text: 'the search',
    },
  },
}
