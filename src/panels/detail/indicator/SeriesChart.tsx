import { useId } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { Indicator } from '#dataset/schema/indicators.ts'
import { daysOfMonth, monthOf } from '#engine/indicators/months.ts'
import { figuresOf } from '#engine/indicators/ratio.ts'
import type { RatioArithmetic } from '#engine/indicators/reading.ts'
import { useSpeech } from '#format/speech.ts'
import { hatch, Patterns } from '#ui/patterns.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly arithmetic: RatioArithmetic
  readonly indicator: Indicator
  readonly dataset: Dataset
}

const MONTHS = 31
const WIDTH = 584
const LEFT = 34
const TOP = 14
const BOTTOM = 118
const HEIGHT = 140

/** The months behind a ratio as points and lines, with the thresholds that the last months are held against. */
export function SeriesChart({ arithmetic, indicator, dataset }: Props) {
  const { n } = useSpeech()
  const say = useWords()
  const prefix = useId()
  const { rule } = indicator.measurement
  const measure = arithmetic.measures.find(({ ratio }) => ratio !== null)
  const basis = rule.kind === 'ratio' ? rule.bases.find(({ id }) => id === arithmetic.basis.id) : undefined
  const declared = basis?.measures.find(({ id }) => id === measure?.id)
  if (rule.kind !== 'ratio' || !declared || !measure || measure.baselineMean === null) return null
  const figures = figuresOf(dataset, declared)
  const last = monthOf(dataset.asOf)
  const months = Array.from({ length: MONTHS }, (_, i) => last - MONTHS + 1 + i)
  const { baselineMean } = measure
  const values = months.flatMap((month) => figures.get(month)?.value ?? [])
  const top = Math.max(...values, baselineMean * rule.up) * 1.08
  const step = (WIDTH - LEFT) / MONTHS
  const x = (month: number) => LEFT + (month - (months[0] ?? 0) + 0.5) * step
  const y = (value: number) => BOTTOM - (value / top) * (BOTTOM - TOP)
  const recent = new Set(measure.recent.map(({ month }) => month))
  const said = months.map((month) => {
    const value = figures.get(month)?.value
    return `${n.month(daysOfMonth(month).from)} ${value === undefined ? say.noFigure : n.count(value)}`
  })
  const marks = [
    { value: baselineMean * rule.up, text: say.over(n.tenth(baselineMean * rule.up)), isDashed: true },
    { value: baselineMean, text: say.baselineAt(n.tenth(baselineMean)), isDashed: false },
    { value: baselineMean * rule.down, text: say.under(n.tenth(baselineMean * rule.down)), isDashed: true },
  ]
  return (
    <section className="detail-section">
      <h3>
        {say.chart(measure.label)} <small>{say.chartNote(arithmetic.basis.name)}</small>
      </h3>
      <svg
        className="series-chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say.chartLabel(measure.label, said.join('; '))}
      >
        <Patterns prefix={prefix} />
        {months
          .filter((month) => !figures.has(month))
          .map((month) => (
            <rect
              key={month}
              x={x(month) - step / 2}
              y={TOP}
              width={step}
              height={BOTTOM - TOP}
              fill={hatch(prefix)}
            />
          ))}
        <line x1={LEFT} x2={WIDTH} y1={BOTTOM} y2={BOTTOM} className="chart-axis" />
        {marks.map(({ value, text, isDashed }) => (
          <g key={text}>
            <line
              x1={LEFT}
              x2={WIDTH}
              y1={y(value)}
              y2={y(value)}
              className={isDashed ? 'chart-threshold' : 'chart-baseline'}
            />
            <text x={LEFT + 4} y={y(value) - 3} className="chart-label">
              {text}
            </text>
          </g>
        ))}
        {months.map((month) => {
          const value = figures.get(month)?.value
          const next = figures.get(month + 1)?.value
          return (
            value !== undefined &&
            next !== undefined && (
              <line
                key={month}
                x1={x(month)}
                y1={y(value)}
                x2={x(month + 1)}
                y2={y(next)}
                className="chart-line"
              />
            )
          )
        })}
        {months.map((month) => {
          const value = figures.get(month)?.value
          if (value === undefined) return null
          const isRecent = recent.has(month)
          return (
            <g key={month}>
              <circle
                cx={x(month)}
                cy={y(value)}
                r={isRecent ? 3.2 : 2}
                className={isRecent ? 'chart-recent' : 'chart-point'}
              />
              {isRecent && (
                <text x={x(month)} y={y(value) - 7} className="chart-value">
                  {n.count(value)}
                </text>
              )}
            </g>
          )
        })}
        {months
          .filter((month) => month % 3 === 0)
          .map((month) => (
            <text key={month} x={x(month)} y={HEIGHT - 6} className="chart-month">
              {n.month(daysOfMonth(month).from)}
            </text>
          ))}
        <text x={LEFT - 6} y={BOTTOM} className="chart-tick">
          0
        </text>
        <text x={LEFT - 6} y={TOP + 4} className="chart-tick">
          {n.count(top)}
        </text>
      </svg>
    </section>
  )
}
