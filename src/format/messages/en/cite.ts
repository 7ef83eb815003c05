/** How a view is said in words, where it is cited and where its records are taken away. */
export const cite = {
  author: 'Watchline contributors',
  /** everything that fixes what the reader saw */
  citedView: (filters: string, asOf: string, hash: string) =>
    `View: ${filters}. Data as of ${asOf}, dataset sha-256 ${hash}.`,
  citation: (
    author: string,
    year: string,
    title: string,
    version: string,
    view: string,
    link: string,
    accessed: string,
  ) =>
    `${author} (${year}). ${title}, version ${version} [data set]. ${view} ${link} (accessed ${accessed}).`,
  filterWords: {
    focuses: { hostilities: 'Hostilities', all: 'All violence' },
    part: (name: string, values: string) => `${name}: ${values}`,
    asof: (day: string) => `as known on ${day}`,
    kind: 'kind',
    actor: 'actor',
    place: 'place',
    without: 'without',
    area: 'area',
    side: 'victim side',
    source: 'source',
    sources: { ucdp: 'UCDP events', incidents: 'curated incidents' },
    precision: 'precision of place',
    search: 'search',
    quoted: (text: string) => `“${text}”`,
    toll: 'toll',
  },
}
