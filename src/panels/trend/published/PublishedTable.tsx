import type { DayRange } from '#domain/date.ts'
import type { PublishedPoint, PublishedTrend } from '#engine/trend/publishers.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Standing } from '#ui/Trace.tsx'
import { lineWords } from './line-words.ts'
import { usePublishedWords } from './published-words.ts'

interface Props {
  readonly model: PublishedTrend
  readonly period: DayRange
}

interface Row {
  readonly id: string
  readonly definition: string
  readonly point: PublishedPoint
}

/** Every figure with its days and its page, and what was said first. */
export function PublishedTable({ model, period }: Props) {
  const speech = useSpeech()
  const { m, n } = speech
  const say = usePublishedWords()
  const { columns: heads } = say
  const rows = model.lines.flatMap((line) => {
    const definition = lineWords(line, speech, say).name
    return line.points.map((point, i): Row => ({ id: `${line.id} ${i}`, definition, point }))
  })
  const dayOf = (day: number | null) => (day === null ? say.dayNotSeen : n.day(day))
  const columns: Column<Row>[] = [
    {
      id: 'definition',
      head: heads.definition,
      cell: ({ definition }) => <Standing is="quote">{definition}</Standing>,
    },
    { id: 'days', head: heads.days, cell: ({ point }) => n.days(point) },
    {
      id: 'value',
      head: heads.value,
      isNumber: true,
      cell: ({ point: { page, value } }) =>
        page === null ? (
          <Standing is="quote">{n.count(value)}</Standing>
        ) : (
          <a href={page} target="_blank" rel="noopener noreferrer" title={m.words.opensOutside}>
            {n.count(value)}
          </a>
        ),
    },
    {
      id: 'first',
      head: heads.first,
      cell: ({ point: { first } }) =>
        first && <Standing is="quote">{say.firstOn(n.count(first.value), dayOf(first.on))}</Standing>,
    },
    {
      id: 'restated',
      head: heads.restated,
      cell: ({ point: { first } }) =>
        first && <Standing is="quote">{first.note ?? dayOf(first.restatedOn)}</Standing>,
    },
  ]
  return (
    <div className="trend-table">
      <DataTable
        caption={say.caption(model.name, n.days(period))}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </div>
  )
}
