import type { Dataset } from '#dataset/dataset.ts'
import type { Multiples, ViewState } from '#view/view-state.ts'
import { countriesOf, coverageWithin, type Gap, gapsWithin } from '../gaps.ts'
import type { Selection } from '../selection.ts'
import { killedOf } from '../toll.ts'
import type { TrendModel } from '../trend.ts'
import { type SeriesKey, splitBy } from '../trend-series.ts'
import { canHaveBand } from './band.ts'
import { groupsOf, type PanelKey } from './panel-groups.ts'

/** A bucket of the trend as one panel counts it. */
export interface PanelBucket {
  /** one for each series, in order */
  readonly values: readonly number[]
  /** sum of `values` */
  readonly total: number
  readonly events: number
  /** UCDP's low and high for `total`; null: not drawn here, nothing counted, or an event has none */
  readonly band: { readonly low: number; readonly high: number } | null
  /** all of its days lie in gaps of all of the panel's countries: a total of 0 means nothing */
  readonly isBlank: boolean
}

export interface SmallPanel {
  readonly key: PanelKey
  /** the change of the view that selects this panel alone; null where no filter can */
  readonly narrow: Partial<ViewState> | null
  /** in the model's measure */
  readonly total: number
  readonly events: number
  /** position of the largest bucket; null where all are 0 */
  readonly peak: number | null
  /** one for each of the trend's buckets */
  readonly buckets: readonly PanelBucket[]
  /** stretches in which a country that the panel counts has no data, or none that says what belongs here */
  readonly gaps: readonly Gap[]
}

/** The trend as small panels: the same buckets, one scale. */
export interface TrendMultiples {
  readonly by: Exclude<Multiples, 'none'>
  /** what `values` are of; drawn as in the one chart */
  readonly series: readonly SeriesKey[]
  /** those with events, largest first */
  readonly panels: readonly SmallPanel[]
  /** the highest thing in any panel: a bar, or the end of a range */
  readonly most: number
  readonly hasBand: boolean
  /** an event can be in more than one panel, so that panels add up to more than the total */
  readonly isOverlapping: boolean
  /** some records of the period have dates and totals alone, and cannot say which panel they belong to */
  readonly isThin: boolean
  /** another estimate is asked for than the best one, for which alone UCDP gives sides */
  readonly isBestOnly: boolean
}

interface Tally {
  readonly values: Float64Array
  readonly events: Int32Array
  readonly low: Float64Array
  readonly high: Float64Array
  readonly withoutRange: Int32Array
}

type Spread = (group: number, row: number, add: (series: number, value: number) => void) => void

/** Lays a trend out in panels. A panel counts what the filter that selects it alone would count. */
export function buildMultiples(
  dataset: Dataset,
  view: ViewState,
  selection: Selection,
  model: TrendModel,
): TrendMultiples | null {
  const by = view.multiples
  if (by === 'none') return null
  const groups = groupsOf(by, dataset, view, selection)
  const isBySide = by === 'side' && view.measure === 'killed'
  const { series, spread } = isBySide
    ? sideSpread(dataset, groups.keys)
    : modelSpread(dataset, view, selection, model)
  const tallies = groups.keys.map(() => emptyTally(model.buckets.length, series.length))
  countRows(dataset, selection, model, (bucket, row) => {
    groups.each(row, (group) => {
      const tally = tallies[group]
      if (!tally) return
      addRange(tally, bucket, dataset, row)
      spread(group, row, (s, value) => {
        const at = bucket * series.length + s
        tally.values[at] = (tally.values[at] ?? 0) + value
      })
    })
  })
  const hasBand = canHaveBand(model) && by !== 'side'
  const panels = tallies.map((tally, group) => {
    const key = groups.keys[group] ?? { by: 'all' as const }
    return panelOf({ key, narrow: groups.narrow(key), tally, dataset, view, model, series, hasBand })
  })
  const kept = panels.filter(({ events }) => events > 0).sort((a, b) => b.total - a.total)
  return {
    ...{ by, series, hasBand },
    panels: kept,
    most: Math.max(
      0,
      ...kept.flatMap(({ buckets }) => buckets.map(({ total, band }) => Math.max(total, band?.high ?? 0))),
    ),
    isOverlapping: by === 'actor' || (by === 'side' && view.measure === 'events'),
    isThin:
      (by === 'place' || by === 'actor' || by === 'side') &&
      model.ribbon.some(({ spans }) => spans.some(({ level }) => level === 'thin')),
    isBestOnly: isBySide && view.toll !== 'best',
  }
}

/** The dead of each side in the panel of that side. */
function sideSpread({ events }: Dataset, keys: readonly PanelKey[]): { series: SeriesKey[]; spread: Spread } {
  const sides = keys.flatMap((key) => (key.by === 'side' ? [key] : []))
  const killed = sides.map(({ side }) => killedOf(events, { toll: 'best', sides: [side] }))
  return {
    series: sides,
    spread: (group, row, add) => {
      add(group, killed[group]?.(row) ?? 0)
    },
  }
}

/** The series of the one chart in each panel. */
function modelSpread(
  dataset: Dataset,
  view: ViewState,
  selection: Selection,
  model: TrendModel,
): { series: SeriesKey[]; spread: Spread } {
  const split = splitBy(model.stack, dataset, view, selection)
  const series = model.series.map(({ key }) => key)
  const kept = series.map((key) => JSON.stringify(key))
  const positions = split.keys.map((key) => kept.indexOf(JSON.stringify(key)))
  return {
    series,
    spread: (_, row, add) => {
      split.spread(row, (s, value) => {
        const position = positions[s] ?? -1
        if (position >= 0) add(position, value)
      })
    },
  }
}

function emptyTally(buckets: number, series: number): Tally {
  return {
    values: new Float64Array(buckets * series),
    events: new Int32Array(buckets),
    low: new Float64Array(buckets),
    high: new Float64Array(buckets),
    withoutRange: new Int32Array(buckets),
  }
}

function addRange(tally: Tally, bucket: number, { events }: Dataset, row: number): void {
  const low = events.low[row] ?? -1
  const high = events.high[row] ?? -1
  tally.events[bucket] = (tally.events[bucket] ?? 0) + 1
  tally.low[bucket] = (tally.low[bucket] ?? 0) + low
  tally.high[bucket] = (tally.high[bucket] ?? 0) + high
  if (low < 0 || high < 0) tally.withoutRange[bucket] = (tally.withoutRange[bucket] ?? 0) + 1
}

/** Walks the selected rows, oldest first, each with its bucket. */
function countRows(
  { events }: Dataset,
  { rows }: Selection,
  { buckets }: TrendModel,
  add: (bucket: number, row: number) => void,
): void {
  let bucket = 0
  for (const row of rows) {
    const day = events.day[row] ?? 0
    while (bucket < buckets.length - 1 && day > (buckets[bucket]?.to ?? 0)) bucket++
    add(bucket, row)
  }
}

interface PanelParts {
  readonly key: PanelKey
  readonly narrow: Partial<ViewState> | null
  readonly tally: Tally
  readonly dataset: Dataset
  readonly view: ViewState
  readonly model: TrendModel
  readonly series: readonly SeriesKey[]
  readonly hasBand: boolean
}

function panelOf({ key, narrow, tally, dataset, view, model, series, hasBand }: PanelParts): SmallPanel {
  const countries = countriesOf({ ...view, ...narrow })
  const gaps = coverageWithin(dataset, countries, model.period).flatMap(({ country, spans }) =>
    spans
      .filter(({ level }) => level === 'none' || (level === 'thin' && needsFields(key)))
      .map(({ from, to }) => ({ country, from, to })),
  )
  const width = series.length
  const buckets = model.buckets.map((days, b): PanelBucket => {
    const values = Array.from(tally.values.subarray(b * width, (b + 1) * width))
    const events = tally.events[b] ?? 0
    const isRanged = hasBand && events > 0 && tally.withoutRange[b] === 0
    const missing = sum(gapsWithin(gaps, days).map(({ from, to }) => to - from + 1))
    return {
      values,
      total: sum(values),
      events,
      band: isRanged ? { low: tally.low[b] ?? 0, high: tally.high[b] ?? 0 } : null,
      isBlank: countries.length > 0 && missing === countries.length * (days.to - days.from + 1),
    }
  })
  const largest = buckets.reduce((best, { total }, b) => (total > (buckets[best]?.total ?? 0) ? b : best), 0)
  return {
    ...{ key, narrow, buckets, gaps },
    total: sum(buckets.map(({ total }) => total)),
    events: sum(buckets.map(({ events }) => events)),
    peak: (buckets[largest]?.total ?? 0) > 0 ? largest : null,
  }
}

/** Whether records of dates and totals alone cannot say that they belong here. */
function needsFields(key: PanelKey): boolean {
  return key.by === 'province' || key.by === 'actor' || (key.by === 'side' && key.side !== 'not-coded')
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
