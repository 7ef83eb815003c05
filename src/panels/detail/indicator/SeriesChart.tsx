import { useId } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { Indicator } from '#dataset/schema/indicators.ts'
import { daysOfMonth, monthOf } from '#engine/indicators/months.ts'
import { figuresOf } from '#engine/indicators/ratio.ts'
import type { RatioArithmetic } from '#engine/indicators/reading.ts'
import { useSpeech } from '#format/speech.ts'
import { hatch, Patterns } from '#ui/patterns.tsx'
import { useWidth } from '#ui/use-width.ts'
import { SeriesLevels } from './SeriesLevels.tsx'
import { SeriesMonths } from './SeriesMonths.tsx'
import { BOTTOM, GUTTER, HEIGHT, monthsShown, TOP } from './series-frame.ts'
import { useWords } from './words.ts'

interface Props {
  readonly arithmetic: RatioArithmetic
  readonly indicator: Indicator
  readonly dataset: Dataset
}

/** The months behind a ratio as points and lines, with the thresholds that the last months are held against. */
export function SeriesChart({ arithmetic, indicator, dataset }: Props) {
  const { n } = useSpeech()
  const say = useWords()
  const prefix = useId()
  const [ref, width] = useWidth<HTMLDivElement>()
  const { rule } = indicator.measurement
  const measure = arithmetic.measures.find(({ ratio }) => ratio !== null)
  const basis = rule.kind === 'ratio' ? rule.bases.find(({ id }) => id === arithmetic.basis.id) : undefined
  const declared = basis?.measures.find(({ id }) => id === measure?.id)
  if (rule.kind !== 'ratio' || !declared || !measure || measure.baselineMean === null) return null
  const figures = figuresOf(dataset, declared)
  const months = monthsShown(monthOf(dataset.asOf), (month) => figures.has(month))
  const { baselineMean } = measure
  const values = months.flatMap((month) => figures.get(month)?.value ?? [])
  const top = Math.max(...values, baselineMean * rule.up) * 1.08
  const step = ((width ?? 0) - GUTTER) / months.length
  const x = (month: number) => GUTTER + (month - (months[0] ?? 0) + 0.5) * step
  const y = (value: number) => BOTTOM - (value / top) * (BOTTOM - TOP)
  const said = months.map((month) => {
    const value = figures.get(month)?.value
    return `${n.month(daysOfMonth(month).from)} ${value === undefined ? say.noFigure : n.count(value)}`
  })
  return (
    <section className="detail-section">
      <h3>
        {say.chart(measure.label)} <small>{say.chartNote(arithmetic.basis.name)}</small>
      </h3>
      <div ref={ref}>
        {width !== null && (
          <svg
            className="series-chart"
            width={width}
            height={HEIGHT}
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
            <SeriesLevels mean={baselineMean} rule={rule} y={y} width={width} />
            <SeriesMonths
              months={months}
              figureOf={(month) => figures.get(month)?.value}
              recent={new Set(measure.recent.map(({ month }) => month))}
              x={x}
              y={y}
              step={step}
              width={width}
            />
          </svg>
        )}
      </div>
    </section>
  )
}
