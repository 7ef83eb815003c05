import type { Dataset } from '#dataset/dataset.ts'
import type { DayRange } from '#domain/date.ts'
import type { ViewState } from '#view/view-state.ts'
import { countriesOf, coverageWithin, type Gap } from '../gaps.ts'
import type { Selection } from '../selection.ts'

/** What the filters of a view count in a stretch of days, inside its period or not. */
export interface Stretch extends DayRange {
  readonly events: number
  readonly killed: number
  /** in the view's measure */
  readonly total: number
  /** the days for which a country that counts has no data, those outside of the dataset among them */
  readonly gaps: readonly Gap[]
  /** `none`: no country that counts has data on any of the days, so that a total of 0 means nothing */
  readonly covered: 'all' | 'partly' | 'none'
}

/** Counts any stretch of days by the filters of a view, as the trend counts its own. */
export type CountStretch = (range: DayRange) => Stretch

export function stretchCounter(dataset: Dataset, view: ViewState, selection: Selection): CountStretch {
  const { day } = dataset.events
  const { rowsOfAnyDate: rows, killed } = selection
  const countries = countriesOf(view)
  return ({ from, to }) => {
    let events = 0
    let dead = 0
    for (let i = firstFrom(day, rows, from); i < rows.length; i++) {
      const row = rows[i] ?? 0
      if ((day[row] ?? 0) > to) break
      events++
      dead += killed(row)
    }
    const gaps = withoutData(dataset, countries, { from, to })
    const missing = gaps.reduce((sum, gap) => sum + gap.to - gap.from + 1, 0)
    const all = countries.length * (to - from + 1)
    return {
      ...{ from, to, events, killed: dead, gaps },
      total: view.measure === 'events' ? events : dead,
      covered: missing === 0 ? 'all' : missing < all ? 'partly' : 'none',
    }
  }
}

/** The days that no coverage with data speaks for: named as without data, or not described at all. */
export function withoutData(
  dataset: Pick<Dataset, 'coverage'>,
  countries: ReturnType<typeof countriesOf>,
  range: DayRange,
): Gap[] {
  return coverageWithin(dataset, countries, range).flatMap(({ country, spans }) => {
    const gaps: Gap[] = []
    let next = range.from
    for (const { from, to, level } of spans) {
      if (level === 'none') continue
      if (from > next) gaps.push({ country, from: next, to: from - 1 })
      next = Math.max(next, to + 1)
    }
    if (next <= range.to) gaps.push({ country, from: next, to: range.to })
    return gaps
  })
}

/** Position of the first row, oldest first, that is not before a day. */
function firstFrom(day: Int32Array, rows: Int32Array, from: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((day[rows[middle] ?? 0] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}
