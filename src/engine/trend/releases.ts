import type { Dataset } from '#dataset/dataset.ts'
import type { DayNumber, DayRange } from '#domain/date.ts'
import type { Country } from '#domain/event.ts'

/** The day on which a country's record passes from one release to another; null: no data on that side of it. */
export interface ReleaseChange {
  readonly country: Country
  /** first day of the later one */
  readonly day: DayNumber
  readonly from: string | null
  readonly to: string | null
}

/** Where the record changes its release within a period, in the order of the countries and of time. */
export function releaseChanges(
  { coverage }: Pick<Dataset, 'coverage'>,
  countries: readonly Country[],
  period: DayRange,
): ReleaseChange[] {
  return countries.flatMap((country) => {
    const own = coverage.filter((span) => span.country === country).sort((a, b) => a.from - b.from)
    return own.flatMap(({ from: day, release: to }, i) => {
      const from = own[i - 1]?.release ?? null
      const isInside = i > 0 && day > period.from && day <= period.to
      return isInside && from !== to ? [{ country, day, from, to }] : []
    })
  })
}
