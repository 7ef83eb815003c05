import type { Coverage, Dataset } from '#dataset/dataset.ts'
import type { DayRange } from '#domain/date.ts'
import { COUNTRIES, type Country } from '#domain/event.ts'
import type { ViewState } from '#view/view-state.ts'

/** A stretch of days for which a country has no data; both ends inclusive. */
export interface Gap extends DayRange {
  readonly country: Country
}

/** What is known for one country, day by day, as stretches that touch or leave out what nobody has described. */
export interface RibbonRow {
  readonly country: Country
  readonly spans: readonly (DayRange & { readonly level: Coverage['level'] })[]
}

/** The countries whose coverage bears on a view: all, or those that its places lie in. Reading order: Pakistan first. */
export function countriesOf(view: Pick<ViewState, 'places' | 'withoutPlaces'>): readonly Country[] {
  const all = [...COUNTRIES].reverse().filter((country) => !view.withoutPlaces.includes(country))
  if (view.places.length === 0) return all
  return all.filter((country) => view.places.some((place) => place.split('-')[0] === country))
}

/** Coverage of some countries within a period, cut at its days; neighbours of one level are joined. */
export function coverageWithin(
  dataset: Pick<Dataset, 'coverage'>,
  countries: readonly Country[],
  period: DayRange,
): RibbonRow[] {
  return countries.map((country) => {
    const spans: { from: number; to: number; level: Coverage['level'] }[] = []
    const own = dataset.coverage.filter((span) => span.country === country).sort((a, b) => a.from - b.from)
    for (const { level, ...span } of own) {
      const from = Math.max(span.from, period.from)
      const to = Math.min(span.to, period.to)
      if (from > to) continue
      const last = spans.at(-1)
      if (last && last.level === level && last.to + 1 === from) last.to = to
      else spans.push({ from, to, level })
    }
    return { country, spans }
  })
}

/** The stretches without data, in the order of the rows. */
export function gapsOf(rows: readonly RibbonRow[]): Gap[] {
  return rows.flatMap(({ country, spans }) =>
    spans.filter(({ level }) => level === 'none').map(({ from, to }) => ({ country, from, to })),
  )
}

/** The parts of gaps that lie within some days. */
export function gapsWithin(gaps: readonly Gap[], { from, to }: DayRange): Gap[] {
  return gaps
    .filter((gap) => gap.from <= to && gap.to >= from)
    .map((gap) => ({ ...gap, from: Math.max(gap.from, from), to: Math.min(gap.to, to) }))
}

/** Days in which some country lacks data, as stretches that do not overlap, oldest first: what is hatched. */
export function hatchedDays(gaps: readonly Gap[]): DayRange[] {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of [...gaps].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}
