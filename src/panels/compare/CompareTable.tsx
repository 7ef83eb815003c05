import type { Line } from '#engine/compare/compare.ts'
import type { Side } from '#engine/compare/side.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Standing, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { CompareProps } from './ComparePanel.tsx'
import { CountOf, DifferenceOf, RatioOf } from './cells.tsx'
import { useCompareWords, useSideName } from './words.ts'

/** null: the deadliest event */
type Row = Line | null

/** Both sides line by line: the graphic's twin and the graphic in one. */
export function CompareTable({ model, dataset, view }: Omit<CompareProps, 'change'>) {
  const { m, n } = useSpeech()
  const say = useCompareWords()
  const sideName = useSideName(model, dataset)
  const nameOf = (row: Row): string => {
    if (row === null) return say.deadliest
    const { counted } = row
    if (counted.of === 'side') return say.killedOf(m.words.sides[counted.side])
    return counted.of === 'kind' ? say.eventsOf(m.words.eventKinds[counted.kind]) : say.rows[counted.of]
  }
  const deadliest = ({ deadliest: event }: Side) =>
    event && (
      <Trace value={event.best} query={queryWith(view, { selected: { kind: 'event', id: event.id } })}>
        {n.count(event.best)}
        <small> {event.place ? say.at(event.place, n.day(event.days.from)) : n.day(event.days.from)}</small>
      </Trace>
    )
  const sideColumn = (id: 'a' | 'b'): Column<Row> => ({
    id,
    head: sideName(model[id]),
    isNumber: true,
    cell: (row) => (row ? <CountOf line={row} id={id} side={model[id]} /> : deadliest(model[id])),
  })
  const columns: Column<Row>[] = [
    {
      id: 'counted',
      head: say.counted,
      cell: (row) => (row?.isRate ? <Standing is="rule">{nameOf(row)}</Standing> : nameOf(row)),
    },
    sideColumn('a'),
    sideColumn('b'),
    {
      id: 'difference',
      head: say.difference,
      isNumber: true,
      cell: (row) => row && <DifferenceOf line={row} />,
    },
    { id: 'ratio', head: say.ratio, isNumber: true, cell: (row) => row && <RatioOf line={row} /> },
  ]
  return (
    <DataTable
      caption={say.heading(sideName(model.a), sideName(model.b))}
      columns={columns}
      rows={[...model.lines, null]}
      rowKey={nameOf}
    />
  )
}
