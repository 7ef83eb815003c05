import { createElement, Fragment, type ReactNode, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { ReleaseChange } from '#engine/trend/releases.ts'
import type { TrendBucket, TrendModel } from '#engine/trend.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import { Standing, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { ViewState } from '#view/view-state.ts'
import { type FormWords, useFormWords } from './form/form-words.ts'
import { releaseWords } from './form/release-words.ts'
import { gapWords } from './gap-words.ts'
import { noProvince, seriesId, seriesName, withList } from './series-name.ts'
import { rangeIn } from './touch/bucket-words.ts'
import { type TouchSpeech, useTouchSpeech } from './touch/touch-speech.ts'

interface Props {
  readonly model: TrendModel
  readonly view: ViewState
  readonly provinces: Dataset['provinces']
  readonly releases: readonly ReleaseChange[]
  /** what the drawing shows beyond the counts */
  readonly added: readonly Column<TrendBucket>[]
}

/** Rows that are laid out before the reader asks for more of them. */
const ROWS = 750

/** The chart's rows as a table: buckets down, series across; what is missing is named, never 0. */
export function TrendTable(props: Props) {
  const speech = useTouchSpeech()
  const say = useFormWords()
  const { m, n } = speech
  const { model } = props
  const [shown, setShown] = useState(ROWS)
  return (
    <div className="trend-table">
      <DataTable
        caption={say.tableCaption(m.trend.title[model.measure](model.grain), n.days(model.period))}
        columns={columnsOf(props, speech, say)}
        rows={model.buckets.slice(0, shown)}
        rowKey={({ from }) => String(from)}
      />
      {shown < model.buckets.length && (
        <p className="trend-table-more" data-standing="glance">
          {say.rowsShown(n.count(shown), n.count(model.buckets.length))}{' '}
          <TextButton
            onClick={() => {
              setShown(shown + ROWS)
            }}
          >
            {say.moreRows(n.count(Math.min(ROWS, model.buckets.length - shown)))}
          </TextButton>
        </p>
      )}
    </div>
  )
}

/** A figure of a bucket, which leads to the view of just these days and, where there is one, this series. */
function figureOf(view: ViewState, { m, n }: TouchSpeech, say: FormWords) {
  return (value: number, bucket: TrendBucket, narrow: Partial<ViewState> | null): ReactNode => {
    if (bucket.isBlank && bucket.events === 0) return m.touch.noData
    if (value === 0) return n.count(value)
    const query = queryWith(view, { ...(narrow ?? noProvince(view)), ...only(bucket) })
    return (
      <Trace value={value} query={query} label={say.figureOn(n.count(value), n.days(bucket))}>
        {n.count(value)}
      </Trace>
    )
  }
}

const only = ({ from, to }: TrendBucket): Partial<ViewState> => ({
  period: periodOfDays(from, to),
  grain: null,
})

/** The range of a bucket, which leads to its days, and how many rows have none, which leads to their list. */
function rangeOf(view: ViewState, { m, n }: TouchSpeech) {
  return (bucket: TrendBucket): ReactNode => {
    const toll = rangeIn(bucket)
    if (!toll) return ''
    const range = (
      <Trace value={toll.best} range={toll} query={queryWith(view, { ...only(bucket), toll: 'best' })}>
        {n.range(toll.low, toll.high)}
      </Trace>
    )
    const { rowsWithoutRange } = toll
    if (rowsWithoutRange === 0) return range
    const list = queryWith(view, { ...only(bucket), tables: withList(view), selected: null })
    return createElement(
      Fragment,
      null,
      ...m.touch.rangePartly<ReactNode>(
        range,
        <Trace value={rowsWithoutRange} query={list}>
          {n.count(rowsWithoutRange)}
        </Trace>,
      ),
    )
  }
}

function columnsOf(
  { model, view, provinces, releases, added }: Props,
  speech: TouchSpeech,
  say: FormWords,
): Column<TrendBucket>[] {
  const { m, n } = speech
  const figure = figureOf(view, speech, say)
  const series = model.stack === 'none' ? [] : model.series
  const measures =
    model.measure === 'killed' ? (['killed', 'events'] as const) : (['events', 'killed'] as const)
  const uncoded = model.series.findIndex(({ key }) => key.by === 'side' && key.side === 'not-coded')
  /** all dead of the bucket are in rows without sides, so that a 0 for any other side would say too much */
  const isUncoded = ({ total, values }: TrendBucket, i: number) =>
    uncoded >= 0 && i !== uncoded && total > 0 && values[uncoded] === total
  return [
    { id: 'days', head: m.words.grains[model.grain], cell: (bucket) => n.days(bucket) },
    ...series.map(({ key, narrow }, i) => ({
      id: seriesId(key),
      head: seriesName(key, speech, provinces),
      cell: (bucket: TrendBucket) =>
        isUncoded(bucket, i) ? say.notAvailable : figure(bucket.values[i] ?? 0, bucket, narrow),
      isNumber: true,
    })),
    ...measures.map((measure) => ({
      id: measure,
      head: m.words.measures[measure],
      cell: (bucket: TrendBucket) => figure(bucket[measure], bucket, {}),
      isNumber: true,
    })),
    ...added,
    {
      id: 'range',
      head: m.touch.rangeHead,
      cell: rangeOf(view, speech),
      isNumber: true,
    },
    {
      id: 'coverage',
      head: say.coverageHead,
      cell: (bucket) => (
        <Standing is="code">
          {[
            ...bucket.gaps.map((gap) => gapWords(gap, bucket, speech)),
            ...releases
              .filter(({ day }) => day >= bucket.from && day <= bucket.to)
              .map((change) =>
                say.releaseTitle(
                  m.words.countries[change.country],
                  n.day(change.day),
                  releaseWords(change, say),
                ),
              ),
            ...(bucket.isIncomplete ? [m.touch.incomplete] : []),
          ].join('; ')}
        </Standing>
      ),
    },
  ]
}
