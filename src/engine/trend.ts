import type { Dataset, EventTable } from '#dataset/dataset.ts'
import type { DayRange } from '#domain/date.ts'
import type { Toll } from '#domain/event.ts'
import { parseEventId } from '#domain/id.ts'
import type { Grain, Measure, Stack, ViewState } from '#view/view-state.ts'
import { coderOf } from './coder.ts'
import { countriesOf, coverageWithin, type Gap, gapsOf, gapsWithin, type RibbonRow } from './gaps.ts'
import { incidentDays } from './incident-filter.ts'
import { grainFor } from './period.ts'
import type { Selection } from './selection.ts'
import { type KilledOf, sumKilled, sumTolls, type TollTotal } from './toll.ts'
import { type BucketDays, bucketsOf } from './trend-buckets.ts'
import {
  annotationCandidates,
  type IncidentMark,
  incidentMark,
  type PauseMark,
  pausesWithin,
} from './trend-marks.ts'
import { type SeriesKey, type Split, type StackNote, splitBy, stackFor } from './trend-series.ts'

export interface TrendSeries {
  readonly key: SeriesKey
  /** over all buckets, in the model's measure */
  readonly total: number
  /** the change of the view that selects this series alone; null where no filter can */
  readonly narrow: Partial<ViewState> | null
}

export interface TrendBucket extends BucketDays {
  /** one for each series, in order */
  readonly values: readonly number[]
  /** sum of `values` */
  readonly total: number
  readonly events: number
  /** killed under the view's estimate and sides, whatever the measure */
  readonly killed: number
  /** UCDP's three estimates; null where only some sides count, for which UCDP gives no range */
  readonly toll: TollTotal | null
  /** stretches within the bucket for which a country has no data */
  readonly gaps: readonly Gap[]
  /** no country that counts here has data on any of its days: a total of 0 means nothing */
  readonly isBlank: boolean
}

/** The trend panel: bars over time in drawing order, and all that stands around them. */
export interface TrendModel {
  /** who coded the events */
  readonly coder: string
  readonly period: DayRange
  readonly grain: Grain
  readonly measure: Measure
  /** the estimate in use: `best` wherever sides are counted */
  readonly toll: Toll
  readonly stack: Stack
  readonly stackNote: StackNote | null
  /** in stacking order from the axis; those without anything in them are left out */
  readonly series: readonly TrendSeries[]
  readonly buckets: readonly TrendBucket[]
  /** in the measure */
  readonly total: number
  readonly events: number
  readonly killed: number
  /** UCDP's low and high for the best estimate; null under another estimate, and where only some sides count */
  readonly range: TollTotal | null
  /** position of the largest bucket; null where all are 0 */
  readonly peak: number | null
  readonly ribbon: readonly RibbonRow[]
  readonly gaps: readonly Gap[]
  readonly pauses: readonly PauseMark[]
  /** worth a note, heaviest first; the drawing takes those that fit */
  readonly annotations: readonly IncidentMark[]
  readonly incidents: readonly IncidentMark[]
}

/** What the trend shows of a selection. */
export function buildTrend(dataset: Dataset, view: ViewState, selection: Selection): TrendModel {
  const { period } = selection
  const grain = grainFor(view.grain, period)
  const { stack, note } = stackFor(view)
  const ribbon = coverageWithin(dataset, countriesOf(view), period)
  const gaps = gapsOf(ribbon)
  const { series, buckets } = countBuckets(dataset, view, selection, stack, bucketsOf(period, grain), gaps)
  const largest = buckets.reduce(
    (best, bucket, i) => (bucket.total > (buckets[best]?.total ?? 0) ? i : best),
    0,
  )
  return {
    coder: coderOf(dataset).name,
    period,
    grain,
    measure: view.measure,
    toll: view.sides.length > 0 ? 'best' : view.toll,
    stack,
    stackNote: note,
    series,
    buckets,
    total: sum(buckets.map(({ total }) => total)),
    events: selection.rows.length,
    killed: sum(buckets.map(({ killed }) => killed)),
    range:
      view.toll === 'best' && view.sides.length === 0 && selection.rows.length > 0
        ? sumOfTolls(buckets)
        : null,
    peak: (buckets[largest]?.total ?? 0) > 0 ? largest : null,
    ribbon,
    gaps,
    pauses: pausesWithin(dataset, period),
    annotations: annotationCandidates(selection.incidents),
    incidents: selection.incidents.map(incidentMark),
  }
}

function countBuckets(
  dataset: Dataset,
  view: ViewState,
  selection: Selection,
  stack: Stack,
  days: readonly BucketDays[],
  gaps: readonly Gap[],
): { series: TrendSeries[]; buckets: TrendBucket[] } {
  const { events } = dataset
  const split = splitBy(stack, dataset, view, selection)
  const rowsIn = rowsByBucket(events.day, selection.rows, days)
  const sums = sumsOf(dataset, view, selection, split, rowsIn)
  const totals = new Float64Array(split.keys.length)
  for (const { values } of sums)
    for (let i = 0; i < totals.length; i++) totals[i] = (totals[i] ?? 0) + (values[i] ?? 0)
  const shown = [...split.keys.keys()].filter((i) => (totals[i] ?? 0) > 0)
  const countries = countriesOf(view)
  const said = `${shown.join()} ${countries.join()}`
  const before = drawn.get(events)
  const now = new Map<number, Drawn>()
  const buckets = days.map((bucket, b) => {
    const own = sums[b]
    if (!own) throw new RangeError('each bucket has its sums')
    const held =
      before?.said === said && before.coverage === dataset.coverage ? before.of.get(bucket.from) : null
    const isSame = held?.sums === own && areSame(held.bucket, bucket)
    const entry = isSame
      ? held
      : {
          sums: own,
          bucket: drawnBucket(bucket, own, rowsIn[b]?.length ?? 0, shown, gaps, countries.length),
        }
    now.set(bucket.from, entry)
    return entry.bucket
  })
  drawn.set(events, { said, coverage: dataset.coverage, of: now })
  const series = shown.map((i) => {
    const key = split.keys[i] ?? { by: 'all' as const }
    return { key, total: totals[i] ?? 0, narrow: split.narrow(key) }
  })
  return { series, buckets }
}

interface Drawn {
  readonly sums: BucketSums
  readonly bucket: TrendBucket
}

/** The buckets of the last answer by their first day: of which series and countries, under which coverage. */
const drawn = new WeakMap<
  EventTable,
  {
    readonly said: string
    readonly coverage: Dataset['coverage']
    readonly of: ReadonlyMap<number, Drawn>
  }
>()

const areSame = (a: BucketDays, b: BucketDays) =>
  a.from === b.from && a.to === b.to && a.isIncomplete === b.isIncomplete

function drawnBucket(
  days: BucketDays,
  sums: BucketSums,
  events: number,
  shown: readonly number[],
  gaps: readonly Gap[],
  countries: number,
): TrendBucket {
  const values = shown.map((i) => sums.values[i] ?? 0)
  const inside = gapsWithin(gaps, days)
  const gapDays = sum(inside.map(({ from, to }) => to - from + 1))
  return {
    ...days,
    values,
    total: sum(values),
    events,
    killed: sums.killed,
    toll: sums.toll,
    gaps: inside,
    isBlank: countries > 0 && gapDays === countries * (days.to - days.from + 1),
  }
}

interface BucketSums {
  /** one for each series of the split */
  readonly values: readonly number[]
  readonly killed: number
  readonly toll: TollTotal | null
}

interface Kept {
  readonly said: string
  readonly killed: KilledOf
  readonly rows: ArrayBufferLike
  /** by where the bucket's rows begin and end in their memory */
  readonly sums: ReadonlyMap<number, BucketSums>
}
const kept = new WeakMap<EventTable, Kept>()

/** What each bucket adds up to. A bucket with the same rows as in the last answer, counted alike, is not counted again. */
function sumsOf(
  { events }: Dataset,
  view: ViewState,
  { killed, rowsOfAnyDate }: Selection,
  { keys, spread }: Split,
  rowsIn: readonly Int32Array[],
): readonly BucketSums[] {
  const said = JSON.stringify([view.measure, view.sides, keys])
  const rows = rowsOfAnyDate.buffer
  const held = kept.get(events)
  const isSame = held?.said === said && held.killed === killed && held.rows === rows
  const sums = new Map<number, BucketSums>()
  const answer = rowsIn.map((some) => {
    const key = some.byteOffset * 2 ** 24 + some.length
    const before = isSame ? held.sums.get(key) : undefined
    const now = before ?? {
      values: valuesOf(keys.length, spread, some),
      killed: sumKilled(some, killed),
      toll: view.sides.length > 0 ? null : sumTolls(events, some),
    }
    sums.set(key, now)
    return now
  })
  kept.set(events, { said, killed, rows, sums })
  return answer
}

function valuesOf(count: number, spread: Split['spread'], rows: Int32Array): readonly number[] {
  const values = new Array<number>(count).fill(0)
  const add = (series: number, value: number) => {
    values[series] = (values[series] ?? 0) + value
  }
  for (const row of rows) spread(row, add)
  return values
}

/** Rows, oldest first, cut at the buckets' last days. */
function rowsByBucket(day: Int32Array, rows: Int32Array, buckets: readonly DayRange[]): Int32Array[] {
  let next = 0
  return buckets.map(({ to }) => {
    const first = next
    let end = rows.length
    while (next < end) {
      const middle = (next + end) >> 1
      if ((day[rows[middle] ?? 0] ?? 0) <= to) next = middle + 1
      else end = middle
    }
    return rows.subarray(first, next)
  })
}

/** Position of the bucket that holds the first day of what the detail panel shows; null: no event, or outside. */
export function bucketOf(
  { buckets }: TrendModel,
  { events, incidents }: Dataset,
  selected: ViewState['selected'],
): number | null {
  if (selected?.kind !== 'event' && selected?.kind !== 'incident') return null
  const stored = parseEventId(selected.id)
  const row = stored === null ? undefined : events.rowOfId.get(stored)
  const incident = incidents.find(({ id }) => id === selected.id)
  const day = row === undefined ? incident && incidentDays(incident).from : events.day[row]
  const position = buckets.findIndex(({ from, to }) => day !== undefined && day >= from && day <= to)
  return position < 0 ? null : position
}

function sumOfTolls(buckets: readonly TrendBucket[]): TollTotal {
  const of = (part: keyof TollTotal) => sum(buckets.map(({ toll }) => toll?.[part] ?? 0))
  return {
    best: of('best'),
    low: of('low'),
    high: of('high'),
    rowsWithoutRange: of('rowsWithoutRange'),
  }
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
