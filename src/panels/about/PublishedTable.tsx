import type { PublishedYear } from '#engine/published.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'

/** UCDP's published totals a year beside the events held here. */
export function PublishedTable({ years }: { readonly years: readonly PublishedYear[] }) {
  const { m, n } = useSpeech()
  const say = m.about.publishedColumns
  const published = (value: number | null) => (value === null ? m.about.notPublished : n.count(value))
  const held = ({ heldEvents }: PublishedYear, value: number) =>
    heldEvents === 0 ? m.about.noData : n.count(value)
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
