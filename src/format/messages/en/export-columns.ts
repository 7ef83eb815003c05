const days = 'YYYY-MM-DD'
const deaths = 'deaths'
const degrees = 'degrees, WGS 84'
const people = 'people'
const notGiven = 'not given'
const noSides = 'the release gives no sides: it is not known whose dead they were'
const noRange = 'the release gives no such estimate'
const notStated = 'not stated by the claimant'

const sideOf = (whom: string) => ({
  means: `Dead ${whom}, within the best estimate; 0: none of the dead are counted here`,
  unit: deaths,
  empty: noSides,
})
const country = { means: 'Country, ISO 3166-1: AF Afghanistan, PK Pakistan' }
const place_precision = {
  means:
    'How well the place is known: exact; near (about 25 km); district; province; border, country, international (the coordinates stand in for an area); unstated (coordinates of unknown precision); none (no place given)',
}

/** The data dictionary of the exports: what each column means, its unit, and what an empty cell means. */
export const exportColumns = {
  neverEmpty: 'never empty',
  events: {
    id: {
      means:
        'Id of the event, as in links: ucdp- and UCDP’s number, or ucdp-x and a number made from the row where UCDP gives none',
    },
    date_start: { means: 'First day; the event is counted on it', unit: days },
    date_end: { means: 'Last day, included', unit: days },
    date_precision: {
      means: 'UCDP’s date_prec: 1 the day; 2 two to six days; 3 the week; 4 the month; 5 longer',
      empty: notGiven,
    },
    kind: { means: 'UCDP’s type of violence: state-based, non-state, one-sided' },
    country,
    province: {
      means:
        'Province, ISO 3166-2: by where the point lies; as the source names it where the place is known to the province or worse',
      empty: 'no place, or none known that well',
    },
    province_name: { means: 'Name of the province', empty: 'no province' },
    source_province: {
      means: 'The source’s own name of the first level, where it is another than the province',
      empty: 'the same, or not given',
    },
    district: { means: 'District as the source names it', empty: notGiven },
    place: { means: 'Place as the source names it', empty: notGiven },
    latitude: { means: 'Latitude as the source gives it', unit: degrees, empty: notGiven },
    longitude: { means: 'Longitude as the source gives it', unit: degrees, empty: notGiven },
    place_precision,
    conflict: { means: 'Conflict as UCDP names it, or its two sides where the row has no conflict' },
    conflict_id: { means: 'UCDP’s id of the conflict', empty: notGiven },
    side_a: { means: 'First side as UCDP names it', empty: notGiven },
    side_b: { means: 'Second side as UCDP names it', empty: notGiven },
    actor_a: { means: 'Id of the first side in the register of actors', empty: notGiven },
    actor_b: { means: 'Id of the second side in the register of actors', empty: notGiven },
    best: { means: 'Dead, best estimate; 0: deaths are possible, none is confirmed', unit: deaths },
    low: { means: 'Dead, low estimate', unit: deaths, empty: noRange },
    high: { means: 'Dead, high estimate', unit: deaths, empty: noRange },
    killed_forces_pk: sideOf('of Pakistan’s forces'),
    killed_forces_af: sideOf('of Afghanistan’s forces (the Taliban from 15 August 2021)'),
    killed_forces_other: sideOf('of other states’ forces'),
    killed_civilians: sideOf('among civilians'),
    killed_militants: sideOf('among militants (the Taliban to 14 August 2021)'),
    killed_unknown: sideOf('of whom the source says that the side is not known'),
    source_count: { means: 'How many reports the event rests on', unit: 'reports', empty: notGiven },
    source: { means: 'Who counts by one codebook: ucdp' },
    release: { means: 'Release of the source that the row is taken from' },
    in_focus: { means: 'Whether the event belongs to the hostilities that the default view counts' },
    flags: {
      means:
        'What is odd about the row: low-above-best, best-above-high, multi-day, best-zero, placeholder-point, under-review, unclear, made-id, inferred-precision, nearest-province, province-mismatch, uncertain-date, no-range, incomplete-month',
      empty: 'nothing is',
    },
  },
  incidents: {
    id: { means: 'Id of the incident, as in links' },
    date_start: { means: 'First day', unit: days },
    date_end: { means: 'Last day, included', unit: days },
    kind: {
      means:
        'cross-border-strike, border-clash, militant-attack, counter-terror-operation, diplomacy, policy-statement, border-closure',
    },
    title: { means: 'What happened, in a line' },
    summary: { means: 'What happened, in the editors’ words' },
    country: { means: 'Country, ISO 3166-1' },
    province: { means: 'Province, ISO 3166-2', empty: 'no single province, or not known' },
    province_name: { means: 'Name of the province', empty: 'no province in the register' },
    place: { means: 'Place as the editors name it' },
    venue: { means: 'Where talks or statements took place, off the map', empty: 'does not apply' },
    latitude: { means: 'Latitude', unit: degrees, empty: 'it has no place on the map' },
    longitude: { means: 'Longitude', unit: degrees, empty: 'it has no place on the map' },
    place_precision,
    actor_1: { means: 'The acting party as named' },
    actor_2: { means: 'The other party as named', empty: 'none is named' },
    actors: { means: 'Ids of both in the register of actors', empty: 'none is in it' },
    claim_count: { means: 'How many claims of tolls there are, in the table of claims', unit: 'claims' },
    source_count: { means: 'How many pages carry it', unit: 'pages' },
    publishers: { means: 'Publishers of these pages, strongest first' },
    pages: { means: 'Addresses of these pages, strongest first, with a space between' },
    is_tally: { means: 'Whether it is a running tally or a window of time, never to be summed' },
    in_focus: { means: 'Whether it belongs to the story of the hostilities' },
    note: { means: 'What must be known to read it rightly', empty: 'nothing' },
  },
  claims: {
    incident: { means: 'Id of the incident that the claim is about' },
    date_start: { means: 'First day of the incident', unit: days },
    claimed_by: { means: 'Who claims' },
    side: {
      means:
        'Whose dead and injured: forces-pk, forces-af, militants, civilians; unspecified: the claimant did not say',
    },
    killed_best: { means: 'Dead, the claimant’s number', unit: people, empty: notStated },
    killed_low: { means: 'Dead, at least', unit: people, empty: notStated },
    killed_high: { means: 'Dead, at most', unit: people, empty: notStated },
    injured_best: { means: 'Injured, the claimant’s number', unit: people, empty: notStated },
    injured_low: { means: 'Injured, at least', unit: people, empty: notStated },
    injured_high: { means: 'Injured, at most', unit: people, empty: notStated },
    pages: {
      means: 'Addresses of the pages that carry the claim, with a space between',
      empty: 'none of its own: those of the incident',
    },
    note: { means: 'What must be known to read it rightly', empty: 'nothing' },
  },
  origin: {
    filters: { means: 'The filters of the export in words, the same in every row' },
    as_of: { means: 'The day that the data reach, the same in every row', unit: days },
    dataset: { means: 'First 12 digits of the dataset’s sha-256, the same in every row' },
  },
}
