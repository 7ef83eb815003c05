import type { RibbonRow } from '#engine/gaps.ts'
import { useSpeech } from '#format/speech.ts'
import { hatch } from '#ui/patterns.tsx'
import { LaneName } from './LaneName.tsx'
import { dayX, type TrendLayout } from './layout.ts'
import { textWidthPx } from './text-width.ts'

interface Props {
  readonly rows: readonly RibbonRow[]
  readonly layout: TrendLayout
  /** of the pattern ids in the surrounding svg */
  readonly prefix: string
}

/** What is known, country by country and cut at the day. */
export function Ribbon({ rows, layout, prefix }: Props) {
  const { m, n } = useSpeech()
  const { top, rowPx } = layout.ribbon
  return rows.map(({ country, spans }, r) => (
    <g key={country} className="trend-ribbon">
      <LaneName layout={layout} y={top + r * rowPx + 10}>
        {m.words.countries[country]}
      </LaneName>
      {spans.map(({ from, to, level }) => {
        const x = Math.round(dayX(layout, from)) + 0.5
        const width = Math.round(dayX(layout, to + 1)) + 0.5 - x
        const words = [m.words.coverage[level], m.trend.shortCoverage[level]].find(
          (text) => textWidthPx(text, 11) + 10 <= width,
        )
        return (
          <g key={from} className={`level-${level}`}>
            <title>
              {m.trend.coverageTitle(
                m.words.countries[country],
                n.days({ from, to }),
                m.words.coverage[level],
              )}
            </title>
            <rect
              x={x}
              y={top + r * rowPx + 0.5}
              width={Math.max(1, width)}
              height={rowPx}
              fill={level === 'none' ? hatch(prefix) : undefined}
            />
            {words && (
              <text x={x + 5} y={top + r * rowPx + 10}>
                {words}
              </text>
            )}
          </g>
        )
      })}
    </g>
  ))
}
