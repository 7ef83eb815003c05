import { createElement, Fragment, type ReactNode } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { ShapedBucket, TrendForm } from '#engine/trend/form.ts'
import type { TrendBucket, TrendModel } from '#engine/trend.ts'
import type { Speech } from '#format/speech.ts'
import type { Column } from '#ui/DataTable.tsx'
import { Parts, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { ViewState } from '#view/view-state.ts'
import { noProvince, seriesId, seriesName } from '../series-name.ts'
import type { FormWords } from './form-words.ts'

interface Asked {
  readonly model: TrendModel
  readonly form: TrendForm
  readonly view: ViewState
  readonly provinces: Dataset['provinces']
}

/** The columns that a form adds to the table: what its drawing shows beyond the counts of each bucket. */
export function formColumns(asked: Asked, speech: Speech, say: FormWords): Column<TrendBucket>[] {
  const { model, form } = asked
  const shaped = new Map(model.buckets.map((bucket, i) => [bucket, form.buckets[i]]))
  const column = (
    id: string,
    head: string,
    cell: (shape: ShapedBucket, bucket: TrendBucket) => ReactNode,
  ): Column<TrendBucket> => ({
    id,
    head,
    isNumber: true,
    cell: (bucket) => {
      const shape = shaped.get(bucket)
      return shape ? cell(shape, bucket) : null
    },
  })
  return [
    ...(form.isCumulative ? runningColumns(asked, speech, say, column) : []),
    ...(form.scale === 'share' ? shareColumns(asked, speech, say, column) : []),
    ...baselineColumns(asked, speech, say, column),
    ...(form.average === null ? [] : [averageColumn(asked, speech, say, column)]),
  ]
}

type MakeColumn = (
  id: string,
  head: string,
  cell: (shape: ShapedBucket, bucket: TrendBucket) => ReactNode,
) => Column<TrendBucket>

function runningColumns({ model, form, view }: Asked, { n }: Speech, say: FormWords, column: MakeColumn) {
  const running = column('running', say.runningHead, ({ total }, bucket) =>
    total === 0 ? (
      n.count(0)
    ) : (
      <Trace value={total} query={queryWith(view, since(model, bucket))}>
        {n.count(total)}
      </Trace>
    ),
  )
  const band = column('running-band', say.runningBand, ({ total, band: range }, bucket) =>
    range === null ? (
      ''
    ) : (
      <Trace value={total} range={range} query={queryWith(view, since(model, bucket))}>
        {n.range(range.low, range.high)}
      </Trace>
    ),
  )
  return form.hasBand ? [running, band] : [running]
}

/** The days that a bucket stands for: its own, or all from the start of the period. */
function daysOf({ model, form }: Asked, bucket: TrendBucket): Partial<ViewState> {
  return form.isCumulative
    ? since(model, bucket)
    : { period: periodOfDays(bucket.from, bucket.to), grain: null }
}

function since({ period }: TrendModel, { to }: TrendBucket): Partial<ViewState> {
  return { period: periodOfDays(period.from, to), grain: null }
}

function shareColumns(asked: Asked, speech: Speech, say: FormWords, column: MakeColumn) {
  const { model, view, provinces } = asked
  const { n } = speech
  return model.series.map(({ key, narrow }, i) =>
    column(
      `share-${seriesId(key)}`,
      say.shareHead(seriesName(key, speech, provinces)),
      ({ values, total }, bucket) => {
        const value = values[i] ?? 0
        if (total === 0) return ''
        if (value === 0) return n.percent(0)
        const share = n.percent(value / total)
        const query = queryWith(view, { ...(narrow ?? noProvince(view)), ...daysOf(asked, bucket) })
        return (
          <Trace value={value} query={query} label={say.shareOf(share, n.count(value), n.count(total))}>
            {share}
          </Trace>
        )
      },
    ),
  )
}

function baselineColumns({ form, view }: Asked, { n }: Speech, say: FormWords, column: MakeColumn) {
  const is = form.baseline?.is
  if (is === undefined || is === 'mean') return []
  return [
    column('baseline', say.baselineHead[is], ({ baseline }) => {
      if (!baseline) return say.noMean
      const { from, to, total } = baseline
      if (total === 0) return n.count(0)
      return (
        <Trace
          value={total}
          query={queryWith(view, { period: periodOfDays(from, to), grain: null })}
          label={say.figureOn(n.count(total), n.days({ from, to }))}
        >
          {n.count(total)}
        </Trace>
      )
    }),
  ]
}

function averageColumn(
  { view }: Asked,
  { n }: Speech,
  say: FormWords,
  column: MakeColumn,
): Column<TrendBucket> {
  return column('average', say.averageHead, ({ average }) => {
    if (!average) return say.noMean
    const { from, to, sum, mean } = average
    if (sum === 0) return n.count(0)
    return createElement(
      Fragment,
      null,
      ...say.meanOf<ReactNode>(
        <Parts of={[sum]}>{n.tenth(mean)}</Parts>,
        <Trace value={sum} query={queryWith(view, { period: periodOfDays(from, to), grain: null })}>
          {n.count(sum)}
        </Trace>,
      ),
    )
  })
}
