import type { Dataset } from '#dataset/dataset.ts'
import type { TrendBucket, TrendModel } from '#engine/trend.ts'
import { type Speech, useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { rangeWords } from './bucket-words.ts'
import { gapWords } from './gap-words.ts'
import { seriesId, seriesName } from './series-name.ts'

interface Props {
  readonly model: TrendModel
  readonly provinces: Dataset['provinces']
}

/** The chart's rows as a table: buckets down, series across; what is missing is named, never 0. */
export function TrendTable({ model, provinces }: Props) {
  const speech = useSpeech()
  const { m, n } = speech
  return (
    <div className="trend-table">
      <DataTable
        caption={m.trend.tableCaption(m.trend.title[model.measure](model.grain), n.days(model.period))}
        columns={columnsOf(model, speech, provinces)}
        rows={model.buckets}
        rowKey={({ from }) => String(from)}
      />
    </div>
  )
}

function columnsOf(
  model: TrendModel,
  speech: Speech,
  provinces: Dataset['provinces'],
): Column<TrendBucket>[] {
  const { m, n } = speech
  const number = (value: number, { isBlank, events }: TrendBucket) =>
    isBlank && events === 0 ? m.trend.noData : n.count(value)
  const series = model.stack === 'none' ? [] : model.series
  const uncoded = model.series.findIndex(({ key }) => key.by === 'side' && key.side === 'not-coded')
  /** all dead of the bucket are in rows without sides, so that a 0 for any other side would say too much */
  const isUncoded = ({ total, values }: TrendBucket, i: number) =>
    uncoded >= 0 && i !== uncoded && total > 0 && values[uncoded] === total
  return [
    { id: 'days', head: m.words.grains[model.grain], cell: (bucket) => n.days(bucket) },
    ...series.map(({ key }, i) => ({
      id: seriesId(key),
      head: seriesName(key, speech, provinces),
      cell: (bucket: TrendBucket) =>
        isUncoded(bucket, i) ? m.trend.notAvailable : number(bucket.values[i] ?? 0, bucket),
      isNumber: true,
    })),
    {
      id: 'total',
      head: model.measure === 'killed' ? m.words.measures.killed : m.words.measures.events,
      cell: (bucket) => <b>{number(bucket.total, bucket)}</b>,
      isNumber: true,
    },
    model.measure === 'killed'
      ? {
          id: 'events',
          head: m.words.measures.events,
          cell: (bucket) => number(bucket.events, bucket),
          isNumber: true,
        }
      : {
          id: 'killed',
          head: m.words.measures.killed,
          cell: (bucket) => number(bucket.killed, bucket),
          isNumber: true,
        },
    {
      id: 'range',
      head: m.trend.rangeHead,
      cell: (bucket) => rangeWords(bucket, speech) ?? '',
      isNumber: true,
    },
    {
      id: 'coverage',
      head: m.trend.coverageHead,
      cell: (bucket) =>
        [
          ...bucket.gaps.map((gap) => gapWords(gap, bucket, speech)),
          ...(bucket.isIncomplete ? [m.trend.incomplete] : []),
        ].join('; '),
    },
  ]
}
