import type { Series } from '#dataset/schema/series.ts'
import { type DayNumber, dayNumber, type IsoDate } from '#domain/date.ts'

/** A published figure as a bar, or a stretch that nothing was published for. */
export type SeriesBar =
  | {
      readonly is: 'figure'
      readonly value: number
      readonly from: DayNumber
      readonly to: DayNumber
      /** what its days make; `other`: a window of its own, or a running total */
      readonly span: 'year' | 'quarter' | 'month' | 'other'
    }
  | { readonly is: 'gap'; readonly to: DayNumber }

/** The newest figures of a series, `most` of them, oldest first; between figures that do not adjoin stands a gap. */
export function seriesBars({ points }: Pick<Series, 'points'>, most: number): readonly SeriesBar[] {
  const figures = points
    .map(({ start, end, value }) => {
      const [from, to] = [dayNumber(start as IsoDate), dayNumber(end as IsoDate)]
      return { is: 'figure' as const, value, from, to, span: spanOf(to - from + 1) }
    })
    .sort((a, b) => a.to - b.to || a.from - b.from)
    .slice(-most)
  return figures.flatMap((figure, i): SeriesBar[] => {
    const before = figures[i - 1]
    const isApart = before !== undefined && figure.span !== 'other' && figure.from > before.to + 1
    return isApart ? [{ is: 'gap', to: figure.from - 1 }, figure] : [figure]
  })
}

function spanOf(days: number): 'year' | 'quarter' | 'month' | 'other' {
  if (days >= 365 && days <= 366) return 'year'
  if (days >= 90 && days <= 92) return 'quarter'
  return days >= 28 && days <= 31 ? 'month' : 'other'
}
