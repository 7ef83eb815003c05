import type { Coverage, Dataset } from '#dataset/dataset.ts'
import { useAboutSpeech } from '#format/about-speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Standing } from '#ui/Trace.tsx'

/** Which days of which country are known how well. */
export function CoverageTable({ dataset }: { readonly dataset: Dataset }) {
  const { m, n } = useAboutSpeech()
  const say = m.about.coverageColumns
  const columns: Column<Coverage>[] = [
    { id: 'country', head: say.country, cell: ({ country }) => m.words.countries[country] },
    { id: 'from', head: say.from, cell: ({ from }) => n.day(from) },
    { id: 'to', head: say.to, cell: ({ to }) => n.day(to) },
    {
      id: 'level',
      head: say.level,
      cell: ({ level }) => (
        <span className={level === 'none' ? 'known-none' : undefined}>
          {level === 'slim' ? m.about.fewerFields : m.words.coverage[level]}
        </span>
      ),
    },
    {
      id: 'release',
      head: say.release,
      cell: ({ release }) => <Standing is="code">{release ?? '–'}</Standing>,
    },
  ]
  return (
    <DataTable
      caption={m.about.coverageTable}
      isCaptionShown
      columns={columns}
      rows={dataset.coverage}
      rowKey={({ country, from }) => `${country}-${from}`}
    />
  )
}
