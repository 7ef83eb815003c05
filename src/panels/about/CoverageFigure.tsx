import type { DayNumber } from '#domain/date.ts'
import { axisYears, type CoverageAxis, positionOn, type Strip } from '#engine/about-coverage.ts'
import { useAboutSpeech } from '#format/about-speech.ts'
import type { ViewState } from '#view/view-state.ts'
import { CoverageLegend } from './CoverageLegend.tsx'
import { CoverageStrip } from './CoverageStrip.tsx'

interface Props {
  readonly axis: CoverageAxis
  readonly strips: readonly Strip[]
  readonly asOf: DayNumber
  readonly view: ViewState
}

/** A year so near to the widening has no room for its name on a phone. */
const CROWDED_DAYS = 6 * 366

const percent = (share: number) => `${(share * 100).toFixed(3)}%`

/** Coverage of every country and source on one time axis: what is hatched is not known. */
export function CoverageFigure({ axis, strips, asOf, view }: Props) {
  const { m, n } = useAboutSpeech()
  const say = m.about.strips
  const groups = {
    events: strips.filter(({ of }) => of.is === 'events'),
    series: strips.filter(({ of }) => of.is === 'country-months' || of.is === 'publisher'),
    incidents: strips.filter(({ of }) => of.is === 'incidents'),
  }
  return (
    <figure className="strips" aria-label={say.label(n.day(asOf))}>
      <CoverageLegend axis={axis} />
      <div className="strip-plot">
        <YearLines axis={axis} />
        <AxisLabels axis={axis} asOf={asOf} />
        {(['events', 'series', 'incidents'] as const).map(
          (id) =>
            groups[id].length > 0 && (
              <div key={id}>
                <h4 id={`strips-${id}`}>{say.groups[id]}</h4>
                <ul aria-labelledby={`strips-${id}`}>
                  {groups[id].map((strip) => (
                    <CoverageStrip key={strip.id} strip={strip} axis={axis} view={view} />
                  ))}
                </ul>
              </div>
            ),
        )}
        <AxisMarks axis={axis} asOf={asOf} />
      </div>
    </figure>
  )
}

/** Years behind the strips. */
function YearLines({ axis }: Pick<Props, 'axis'>) {
  return (
    <svg className="strip-lines strip-lines-behind" aria-hidden="true">
      {axisYears(axis).map((day) => {
        const x = percent(positionOn(axis, day))
        return <line key={day} className="strip-year" x1={x} x2={x} y1="0" y2="100%" />
      })}
    </svg>
  )
}

/** The widening of the scale and the as-of day, across the strips. */
function AxisMarks({ axis, asOf }: Pick<Props, 'axis' | 'asOf'>) {
  const end = percent(positionOn(axis, asOf + 1))
  return (
    <svg className="strip-lines" aria-hidden="true">
      {axis.widensOn !== null && <WideningMark x={percent(positionOn(axis, axis.widensOn))} />}
      <line className="strip-asof" x1={end} x2={end} y1="0" y2="100%" />
    </svg>
  )
}

function WideningMark({ x }: { readonly x: string }) {
  return (
    <>
      <line className="strip-break" x1={x} x2={x} y1="0" y2="100%" />
      {[-2, 2].map((offset) => (
        <line
          key={offset}
          className="strip-break-edge"
          x1={x}
          x2={x}
          y1="0"
          y2="100%"
          transform={`translate(${offset})`}
        />
      ))}
    </>
  )
}

function AxisLabels({ axis, asOf }: Pick<Props, 'axis' | 'asOf'>) {
  const { n } = useAboutSpeech()
  const wide = axis.widensOn ?? axis.from
  return (
    <div className="strip-axis" dir="ltr" aria-hidden="true">
      {axisYears(axis).map((day, i) => (
        <span
          key={day}
          className={
            day < wide && (i % 2 === 1 || wide - day < CROWDED_DAYS)
              ? 'strip-tick strip-tick-minor'
              : 'strip-tick'
          }
          style={{ insetInlineStart: percent(positionOn(axis, day)) }}
        >
          {n.year(day)}
        </span>
      ))}
      <span
        className="strip-tick strip-tick-asof"
        style={{ insetInlineStart: percent(positionOn(axis, asOf + 1)) }}
      >
        {n.dayOfYear(asOf)}
      </span>
    </div>
  )
}
