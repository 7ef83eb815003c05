import { useQuery } from '@tanstack/react-query'
import type { Dataset } from '#dataset/dataset.ts'
import { datasetUrl, seriesQuery } from '#dataset/query.ts'
import { type PublishedYear, publishedYears } from '#engine/published.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'

/** UCDP's published totals a year beside the events held here. */
export function PublishedTable({ dataset }: { readonly dataset: Dataset }) {
  const { m, n } = useSpeech()
  const { data, isError } = useQuery(seriesQuery(datasetUrl(document), dataset.manifest))
  if (!data) return <p role="status">{isError ? m.about.failed : m.about.loading}</p>
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
      rows={publishedYears(dataset, data.countryMonths)}
      rowKey={({ year, country }) => `${year}-${country}`}
    />
  )
}
