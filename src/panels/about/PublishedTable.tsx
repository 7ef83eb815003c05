import { dayOf } from '#domain/date.ts'
import { everything } from '#engine/about-view.ts'
import type { PublishedYear } from '#engine/published.ts'
import { useAboutSpeech } from '#format/about-speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { ViewState } from '#view/view-state.ts'

interface Props {
  readonly years: readonly PublishedYear[]
  /** where UCDP published its totals */
  readonly page: string
  readonly view: ViewState
}

/** UCDP's published totals a year beside the events held here. */
export function PublishedTable({ years, page, view }: Props) {
  const { m, n } = useAboutSpeech()
  const say = m.about.publishedColumns
  const published = (value: number | null) =>
    value === null ? (
      m.about.notPublished
    ) : (
      <a href={page} target="_blank" rel="noopener noreferrer" title={m.words.opensOutside}>
        {n.count(value)}
      </a>
    )
  const held = ({ heldEvents, year, country }: PublishedYear, value: number) => {
    if (heldEvents === 0) return m.about.noData
    const period = periodOfDays(dayOf(year, 1, 1), dayOf(year, 12, 31))
    return (
      <Trace value={value} query={queryWith(everything(view), { period, places: [country] })}>
        {n.count(value)}
      </Trace>
    )
  }
  const columns: Column<PublishedYear>[] = [
    { id: 'year', head: say.year, cell: ({ year }) => year },
    { id: 'country', head: say.country, cell: ({ country }) => m.words.countries[country] },
    { id: 'held', head: say.held, isNumber: true, cell: (row) => held(row, row.heldEvents) },
    {
      id: 'published',
      head: say.publishedEvents,
      isNumber: true,
      cell: ({ publishedEvents }) => published(publishedEvents),
    },
    { id: 'held-killed', head: say.heldKilled, isNumber: true, cell: (row) => held(row, row.heldKilled) },
    {
      id: 'published-killed',
      head: say.publishedKilled,
      isNumber: true,
      cell: ({ publishedKilled }) => published(publishedKilled),
    },
  ]
  return (
    <DataTable
      caption={m.about.published}
      columns={columns}
      rows={years}
      rowKey={({ year, country }) => `${year}-${country}`}
    />
  )
}
