/** About the data. */
export const about = {
  title: 'About the data',
  back: 'Back to the desk',
  lead: (events: string, incidents: string, series: string) =>
    `${events} events, ${incidents} incidents and ${series} published series, kept apart and never added. It is not a continuous record: where a strip is hatched, nothing is known here, and nothing is drawn as zero.`,
  coverage: 'What is known, when',
  coverageColumns: {
    country: 'Country',
    from: 'From',
    to: 'To',
    level: 'What is known',
    release: 'UCDP release',
  },
  focus: 'What the default view counts',
  focusNote: 'Conflicts by UCDP id. “All violence” counts every other conflict in both countries too.',
  focusColumns: { id: 'UCDP id', name: 'Conflict', why: 'Why it is in', narrowed: 'Narrowed to' },
  licences: 'Sources and licences',
  geometry: 'Boundaries',
  geometryNote:
    'Natural Earth, public domain, simplified. Lines show what is drawn there, not a judgement on any claim; the Durand Line and the Line of Control are drawn dashed because their status is disputed.',
  published: 'UCDP’s published totals beside the events held here',
  publishedNote:
    'Published country-month totals (UCDP GED 25.1) are a series of their own. They show how much of a year this dataset holds; they are never added to the events.',
  publishedColumns: {
    year: 'Year',
    country: 'Country',
    held: 'Events here',
    publishedEvents: 'Events published',
    heldKilled: 'Killed here, best',
    publishedKilled: 'Killed published, best',
  },
  method: 'Definitions',
  definitions: [
    'An event is armed force that killed at least one person at a place and date, coded by UCDP; best, low and high are UCDP’s estimates.',
    'An event counts on its first day, so that the bars of the trend add up to the total.',
    'An incident is the editors’ own account of a happening with the claims of each party. Incidents are marks and evidence; they are never counted together with events.',
    'The side of the dead follows UCDP’s side a and side b by what each actor is: a state’s forces, militants, civilians, or not known. Rows of 2025 carry no side and are shown as such.',
    'A place known to the district or province is drawn as an area mark; one known to the country or border is counted beside the map.',
  ],
  loading: 'Reading the published series',
  failed: 'The published series could not be read.',
  notPublished: 'not published',
  noData: 'no data',
}
