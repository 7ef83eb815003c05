import type { Dataset, EventTable } from '#dataset/dataset.ts'
import { useAboutSpeech } from '#format/about-speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Standing } from '#ui/Trace.tsx'

/** The conflicts that the default view counts, each with its reason. */
export function FocusTable({ dataset }: { readonly dataset: Dataset }) {
  const { m } = useAboutSpeech()
  const say = m.about.focusColumns
  const dyadName = (id: number) => dataset.events.dyads.find((dyad) => dyad.id === id)?.name ?? String(id)
  const columns: Column<EventTable['focus'][number]>[] = [
    { id: 'name', head: say.name, cell: ({ name }) => <Standing is="quote">{name}</Standing> },
    {
      id: 'id',
      head: say.id,
      isNumber: true,
      cell: ({ conflict }) => <Standing is="code">{conflict}</Standing>,
    },
    { id: 'why', head: say.why, cell: ({ why }) => <Standing is="quote">{why}</Standing> },
    {
      id: 'narrowed',
      head: say.narrowed,
      cell: ({ onlyCountry, exceptDyads }) => (
        <>
          {onlyCountry && m.words.countries[onlyCountry]}
          {exceptDyads && <del>{exceptDyads.map(dyadName).join(', ')}</del>}
        </>
      ),
    },
  ]
  return (
    <DataTable
      caption={m.about.focus}
      columns={columns}
      rows={dataset.events.focus}
      rowKey={({ conflict }) => String(conflict)}
    />
  )
}
