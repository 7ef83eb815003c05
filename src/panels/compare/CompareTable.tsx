import type { ReactNode } from 'react'
import type { Counted, Line } from '#engine/compare/compare.ts'
import type { Side } from '#engine/compare/side.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { CompareProps } from './ComparePanel.tsx'
import { CountOf, DifferenceOf, RatioOf } from './cells.tsx'
import { useCompareWords, useSideName } from './words.ts'

type Row = Line | 'deadliest'

/** Both sides line by line: the graphic's twin and the graphic in one. */
export function CompareTable({ model, dataset, view }: Omit<CompareProps, 'change'>) {
  const { m, n } = useSpeech()
  const say = useCompareWords()
  const sideName = useSideName(model, dataset)
  const { a, b, lines } = model
  const nameOf = (counted: Counted): string => {
    switch (counted.of) {
      case 'events':
        return m.words.measures.events
      case 'killed':
        return say.killed
      case 'side':
        return say.killedOf(m.words.sides[counted.side])
      case 'kind':
        return say.eventsOf(m.words.eventKinds[counted.kind])
      case 'days':
        return say.days
      case 'events-rate':
        return say.eventsRate
      case 'killed-rate':
        return say.killedRate
    }
  }
  const deadliest = ({ deadliest: event }: Side) =>
    event === null ? (
      m.words.none
    ) : (
      <Trace
        value={event.best}
        query={queryWith(view, { selected: { kind: 'event', id: event.id } })}
        range={event.low === null || event.high === null ? null : { low: event.low, high: event.high }}
      >
        {n.count(event.best)} {event.place ?? event.codedProvince}, {n.day(event.days.from)}
      </Trace>
    )
  const sideColumn = (id: 'a' | 'b', side: Side): Column<Row> => ({
    id,
    head: sideName(side),
    isNumber: true,
    cell: (row) => (row === 'deadliest' ? deadliest(side) : <CountOf line={row} id={id} side={side} />),
  })
  const only = (cell: (line: Line) => ReactNode) => (row: Row) => (row === 'deadliest' ? null : cell(row))
  const columns: Column<Row>[] = [
    {
      id: 'counted',
      head: say.counted,
      cell: (row) => (row === 'deadliest' ? say.deadliest : nameOf(row.counted)),
    },
    sideColumn('a', a),
    sideColumn('b', b),
    {
      id: 'difference',
      head: say.difference,
      isNumber: true,
      cell: only((line) => <DifferenceOf line={line} a={a} b={b} />),
    },
    {
      id: 'ratio',
      head: say.ratio,
      isNumber: true,
      cell: only((line) => <RatioOf line={line} a={a} b={b} />),
    },
  ]
  return (
    <DataTable
      caption={say.caption(sideName(a), sideName(b))}
      columns={columns}
      rows={[...lines, 'deadliest']}
      rowKey={(row) => (row === 'deadliest' ? row : nameOf(row.counted))}
    />
  )
}
