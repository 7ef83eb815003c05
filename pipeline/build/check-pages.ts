import type { Citation } from '#dataset/schema/common.ts'
import type { Data } from './load.ts'

/** The note of a page whose date was not seen, where there is nothing else to say of it. */
export const DATE_NOT_SEEN = 'date not seen'

/** Takes one violation: which record, and what is wrong with it. */
export type Report = (record: string, reason: string) => void

/** Every cited page, with the record that cites it. */
function* pagesOf(data: Data): Generator<readonly [record: string, page: Citation]> {
  for (const { value } of data.incidents)
    for (const page of value.sources) yield [`incident ${value.id}`, page]
  for (const { value } of data.indicators)
    for (const [i, item] of value.evidence.entries())
      for (const page of item.sources) yield [`indicator ${value.id}, evidence ${i + 1}`, page]
  for (const { value } of data.series)
    for (const { period, source } of value.points) if (source) yield [`series ${value.id}, ${period}`, source]
  for (const actor of data.actors) for (const page of actor.sources) yield [`actor ${actor.id}`, page]
  for (const province of data.provinces)
    for (const page of province.population?.sources ?? []) yield [`province ${province.id}`, page]
  yield ['series country-months', data.monthsSource.source]
}

/** A page's publisher is in the register, and where it has no date its note says why. */
export function checkPages(data: Data, report: Report): void {
  const names = new Set(data.publishers.map((publisher) => publisher.name))
  for (const [record, { publisher, date, note, url }] of pagesOf(data)) {
    if (!names.has(publisher))
      report(record, `cites "${publisher}", who is not in the register of publishers`)
    if (date === null && note === undefined)
      report(record, `the page ${url} has neither a date nor a note that says why`)
  }
}
