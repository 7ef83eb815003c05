import type { RatioRule } from '#dataset/schema/rules.ts'
import { useSpeech } from '#format/speech.ts'
import { BOTTOM, GUTTER, spread } from './series-frame.ts'
import { useWords } from './words.ts'

interface Props {
  /** of the baseline */
  readonly mean: number
  readonly rule: RatioRule
  readonly y: (value: number) => number
  /** px */
  readonly width: number
}

/** The baseline and the two thresholds as lines, named at their start; and the axis. */
export function SeriesLevels({ mean, rule, y, width }: Props) {
  const { n } = useSpeech()
  const say = useWords()
  const [over, under] = [mean * rule.up, mean * rule.down]
  const [overAt, meanAt, underAt] = spread(y(over), y(mean), y(under))
  const levels = [
    { id: 'over', value: over, at: overAt, text: say.over(n.tenth(over)) },
    { id: 'mean', value: mean, at: meanAt, text: say.baselineAt(n.tenth(mean)) },
    { id: 'under', value: under, at: underAt, text: say.under(n.tenth(under)) },
  ]
  return (
    <>
      <line x1={GUTTER} x2={width} y1={BOTTOM} y2={BOTTOM} className="chart-axis" />
      {levels.map(({ id, value, at, text }) => (
        <g key={id}>
          <line
            x1={GUTTER}
            x2={width}
            y1={y(value)}
            y2={y(value)}
            className={id === 'mean' ? 'chart-baseline' : 'chart-threshold'}
          />
          <text x={GUTTER - 6} y={at + 4} className="chart-tick">
            {text}
          </text>
        </g>
      ))}
      <text x={GUTTER - 6} y={BOTTOM + 4} className="chart-tick">
        {n.count(0)}
      </text>
    </>
  )
}
