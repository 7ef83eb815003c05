import { useId } from 'react'
import type { DayNumber, DayRange } from '#domain/date.ts'
import { firstOf, lastOf } from '#engine/analysis/record-lines.ts'
import type { RecordYear } from '#engine/analysis/record-outcome.ts'
import type { RecordMeasure } from '#engine/analysis/records.ts'
import { useSpeech } from '#format/speech.ts'
import { hatch, Patterns } from '#ui/patterns.tsx'
import { useWidth } from '#ui/use-width.ts'
import { RecordMark } from './RecordMark.tsx'
import { useMeasureName } from './record-names.ts'
import { useRecordWords } from './record-words.ts'
import { FRAME, linePath, monthEdges, type Plot, plotOf, yearLabels } from './records-drawing.ts'

interface Props {
  readonly measure: RecordMeasure
  readonly year: RecordYear
  readonly asOf: DayNumber
}

const HEIGHT = 300

/** The chosen year strong, the others thin; where data end the line ends, and what is missing is hatched. */
export function RecordsChart({ measure, year, asOf }: Props) {
  const say = useRecordWords().records
  const nameOf = useMeasureName()
  const [box, widthPx] = useWidth<HTMLDivElement>()
  return (
    <figure className="records-figure">
      <div ref={box} className="records-drawing">
        {widthPx !== null && widthPx > 0 && (
          <svg
            width={widthPx}
            height={HEIGHT}
            role="img"
            aria-label={say.chart(nameOf(measure), String(year.year))}
          >
            <Drawing measure={measure} year={year} asOf={asOf} widthPx={widthPx} />
          </svg>
        )}
      </div>
      <Key measure={measure} year={year} isHatched={missingDays(year, asOf) !== null} />
    </figure>
  )
}

function Drawing({ measure, year, asOf, widthPx }: Props & { readonly widthPx: number }) {
  const prefix = useId()
  const totals = measure.years.map(({ total, steps }) => Math.max(total ?? 0, steps.at(-1)?.total ?? 0))
  const plot = plotOf(widthPx, HEIGHT, Math.max(...totals))
  const others = measure.years.filter((one) => one !== year)
  return (
    <>
      <Patterns prefix={prefix} />
      <Grid plot={plot} year={year.year} />
      <Missing year={year} asOf={asOf} plot={plot} prefix={prefix} />
      {others.map((one) => (
        <g key={one.year} className="records-earlier">
          <path d={linePath(one, measure.step, plot)} className="records-line" />
          <Ends year={one} plot={plot} />
        </g>
      ))}
      <g className="records-chosen">
        <path d={linePath(year, measure.step, plot)} className="records-line" />
        {measure.step !== 'day' &&
          year.steps.map(({ to, total }) => (
            <circle key={to} cx={plot.x(to, year.year)} cy={plot.y(total)} r="2.5" className="records-dot" />
          ))}
        <Ends year={year} plot={plot} />
      </g>
      <RecordMark year={year} plot={plot} />
      <Labels measure={measure} year={year} plot={plot} />
    </>
  )
}

function Grid({ plot, year }: { readonly plot: Plot; readonly year: number }) {
  const { n } = useSpeech()
  const { widthPx, heightPx, x, y, ticks } = plot
  const base = heightPx - FRAME.bottom
  const edges = monthEdges(year)
  const isNarrow = widthPx < 440
  return (
    <g className="records-grid">
      {ticks.map((value) => (
        <g key={value}>
          <line x1={FRAME.start} x2={widthPx - FRAME.end} y1={y(value)} y2={y(value)} />
          <text x={FRAME.start - 6} y={y(value) + 4} textAnchor="end">
            {n.count(value)}
          </text>
        </g>
      ))}
      {edges.map((day, i) => (
        <g key={day}>
          <line x1={x(day, year)} x2={x(day, year)} y1={base} y2={base + 4} />
          {i % (isNarrow ? 3 : 1) === 0 && (
            <text x={x(day, year) + 3} y={base + 14}>
              {n.monthName(day + 1)}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

interface PartProps {
  readonly year: RecordYear
  readonly plot: Plot
}

/** The days of a year after its line ends, to the as-of day; null: none, or the year merely goes on. */
function missingDays({ year, to, state }: RecordYear, asOf: DayNumber): DayRange | null {
  const from = (to ?? firstOf(year) - 1) + 1
  const until = Math.min(asOf, lastOf(year))
  return from > until || state === 'running' ? null : { from, to: until }
}

function Missing({
  year,
  asOf,
  plot,
  prefix,
}: PartProps & { readonly asOf: DayNumber; readonly prefix: string }) {
  const say = useRecordWords().records
  const days = missingDays(year, asOf)
  if (days === null) return null
  const { x, y } = plot
  const left = x(days.from - 1, year.year)
  const width = x(days.to, year.year) - left
  return (
    <g>
      <rect x={left} y={FRAME.top} width={width} height={y(0) - FRAME.top} fill={hatch(prefix)} />
      {width > 90 && (
        <text x={left + 4} y={y(0) - 5} className="records-missing">
          {(year.annual ? say.noMonths : say.noData)(String(year.year))}
        </text>
      )}
    </g>
  )
}

/** A bar where a line ends before its year, a diamond for a figure of the whole year. */
function Ends({ year: { year, steps, to, annual }, plot: { x, y } }: PartProps) {
  const last = steps.at(-1)?.total ?? 0
  return (
    <>
      {to !== null && to < lastOf(year) && (
        <path d={`M${x(to, year)} ${y(last) - 4}v8`} className="records-end" />
      )}
      {annual && (
        <path
          d={`M${x(lastOf(year), year)} ${y(annual.value) - 4.5}l4.5 4.5l-4.5 4.5l-4.5-4.5z`}
          className="records-annual"
        />
      )}
    </>
  )
}

function Labels({ measure, year, plot }: PartProps & { readonly measure: RecordMeasure }) {
  const { n } = useSpeech()
  const right = plot.widthPx - FRAME.end
  const totals = new Map(measure.years.map((one) => [one.year, one.total]))
  return (
    <g className="records-labels">
      {yearLabels(measure.years, year.year, plot).map((label) => (
        <g key={label.year} className={label.isChosen ? 'records-label-chosen' : undefined}>
          <path d={`M${right + 6} ${label.endY}L${right + 12} ${label.y}`} className="records-leader" />
          <text x={right + 15} y={label.y + 4}>
            {label.year}: {n.count(totals.get(label.year) ?? 0)}
          </text>
        </g>
      ))}
    </g>
  )
}

function Key({ measure, year, isHatched }: Omit<Props, 'asOf'> & { readonly isHatched: boolean }) {
  const prefix = useId()
  const say = useRecordWords().records.key
  const hasAnnual = measure.years.some(({ annual }) => annual !== null)
  const hasLines = measure.years.some(({ to }) => to !== null)
  const hasEnds = measure.years.some(({ year: of, to }) => to !== null && to < lastOf(of))
  const items: readonly (readonly [shown: boolean, className: string, d: string, label: string])[] = [
    [hasLines, 'records-chosen records-line', 'M0 6h18', say.chosen(String(year.year))],
    [hasLines, 'records-earlier records-line', 'M0 6h18', say.earlier],
    [hasEnds, 'records-chosen records-end', 'M9 2v8', say.ends],
    [hasAnnual, 'records-earlier records-annual', 'M9 1.5l4.5 4.5l-4.5 4.5l-4.5-4.5z', say.annual],
    [year.outcome.is !== 'first', 'records-record', 'M0 6h18', say.record],
  ]
  return (
    <figcaption className="records-key">
      {items.map(
        ([isShown, className, d, label]) =>
          isShown && (
            <span key={label}>
              <svg width="18" height="12" aria-hidden="true" className={className.split(' ')[0]}>
                <path d={d} className={className.split(' ').at(-1)} />
              </svg>
              {label}
            </span>
          ),
      )}
      {isHatched && (
        <span>
          <svg width="18" height="12" aria-hidden="true">
            <Patterns prefix={prefix} />
            <rect width="18" height="12" fill={hatch(prefix)} />
          </svg>
          {say.missing}
        </span>
      )}
    </figcaption>
  )
}
