import { memo, useId } from 'react'
import { calendar, dayOf } from '#domain/date.ts'
import type { OverviewModel, OverviewRow } from '#engine/overview.ts'
import { useSpeech } from '#format/speech.ts'
import { hatch, Patterns } from '#ui/patterns.tsx'
import { LaneName } from './LaneName.tsx'
import type { TrendLayout } from './layout.ts'

interface Props {
  readonly overview: OverviewModel
  readonly layout: TrendLayout
}

/** Between labelled years, px. */
const YEAR_ROOM_PX = 80

/** Under the brush: events a month since the data began, country by country, square-root scaled, gaps hatched. */
export const Overview = memo(function Overview({ overview, layout }: Props) {
  const { m, n } = useSpeech()
  const prefix = useId()
  const { days } = overview
  const { x0, x1, brush } = layout
  const xOf = (day: number) => x0 + ((day - days.from) / (days.to - days.from + 1)) * (x1 - x0)
  const yearsApart =
    [1, 2, 5, 10, 20].find((years) => years * 365 * ((x1 - x0) / (days.to - days.from)) >= YEAR_ROOM_PX) ?? 20
  const first = Math.ceil((calendar(days.from).year + 0.01) / yearsApart) * yearsApart
  const years: number[] = []
  for (let year = first; dayOf(year, 1, 1) <= days.to; year += yearsApart) years.push(year)
  return (
    <svg
      className="trend-layer trend-overview"
      width={layout.widthPx}
      height={layout.heightPx}
      aria-hidden="true"
    >
      <Patterns prefix={prefix} />
      {overview.rows.map((row, r) => {
        const base = brush.top + (r + 1) * brush.rowPx
        return (
          <g key={row.country}>
            <LaneName layout={layout} y={base - 2}>
              {m.words.countries[row.country]}
            </LaneName>
            {row.gaps.map(({ from, to }) => (
              <rect
                key={from}
                x={xOf(from)}
                y={base - brush.rowPx + 2}
                width={xOf(to + 1) - xOf(from)}
                height={brush.rowPx - 2}
                fill={hatch(prefix)}
              />
            ))}
            <path d={monthBars(row, overview, base, brush.rowPx - 2, xOf)} />
            <line x1={x0} x2={x1} y1={base} y2={base} />
          </g>
        )
      })}
      {years.map((year) => {
        const x = xOf(dayOf(year, 1, 1))
        return (
          <g key={year} className="trend-time">
            <line x1={x} x2={x} y1={brush.base} y2={brush.base + 4} />
            {x + 30 < x1 && (
              <text x={x + 3} y={brush.base + 12}>
                {n.year(dayOf(year, 1, 1))}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
})

function monthBars(
  { events }: OverviewRow,
  { months, most, days }: OverviewModel,
  base: number,
  heightPx: number,
  xOf: (day: number) => number,
): string {
  const parts: string[] = []
  for (let i = 0; i < months.length; i++) {
    const count = events[i] ?? 0
    if (count === 0) continue
    const left = xOf(months[i] ?? 0)
    const right = xOf(months[i + 1] ?? days.to + 1)
    const height = Math.sqrt(count / most) * heightPx
    const gap = right - left > 2 ? 0.6 : 0
    parts.push(`M${left.toFixed(1)},${base}v${(-height).toFixed(2)}H${(right - gap).toFixed(1)}V${base}Z`)
  }
  return parts.join('')
}
