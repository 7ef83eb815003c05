import type { DayNumber } from '#domain/date.ts'
import { axisYears, type CoverageAxis, positionOn, type Strip } from '#engine/about-coverage.ts'
import { useSpeech } from '#format/speech.ts'
import { CoverageLegend } from './CoverageLegend.tsx'
import { CoverageStrip } from './CoverageStrip.tsx'

interface Props {
  readonly axis: CoverageAxis
  readonly strips: readonly Strip[]
  readonly asOf: DayNumber
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`

/** Coverage of every country and source on one time axis: what is hatched is not known. */
export function CoverageFigure({ axis, strips, asOf }: Props) {
  const { m, n } = useSpeech()
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
        <AxisLines axis={axis} asOf={asOf} />
        <AxisLabels axis={axis} asOf={asOf} />
        {(['events', 'series', 'incidents'] as const).map(
          (id) =>
            groups[id].length > 0 && (
              <div key={id}>
                <h4 id={`strips-${id}`}>{say.groups[id]}</h4>
                <ul aria-labelledby={`strips-${id}`}>
                  {groups[id].map((strip) => (
                    <CoverageStrip key={strip.id} strip={strip} axis={axis} />
                  ))}
                </ul>
              </div>
            ),
        )}
      </div>
    </figure>
  )
}

/** Years, the widening of the scale, and the as-of day, behind and across the strips. */
function AxisLines({ axis, asOf }: Omit<Props, 'strips'>) {
  const at = (day: DayNumber) => percent(positionOn(axis, day))
  return (
    <svg className="strip-lines" aria-hidden="true">
      {axisYears(axis).map((day) => (
        <line key={day} className="strip-year" x1={at(day)} x2={at(day)} y1="0" y2="100%" />
      ))}
      {axis.widensOn !== null && (
        <>
          <rect className="strip-break" x={at(axis.widensOn)} width="4" height="100%" />
          <line className="strip-break-edge" x1={at(axis.widensOn)} x2={at(axis.widensOn)} y1="0" y2="100%" />
        </>
      )}
      <line className="strip-asof" x1={at(asOf + 1)} x2={at(asOf + 1)} y1="0" y2="100%" />
    </svg>
  )
}

function AxisLabels({ axis, asOf }: Omit<Props, 'strips'>) {
  const { n } = useSpeech()
  const wide = axis.widensOn ?? axis.from
  return (
    <div className="strip-axis" dir="ltr" aria-hidden="true">
      {axisYears(axis).map((day, i) => (
        <span
          key={day}
          className={day < wide && i % 2 === 1 ? 'strip-tick strip-tick-minor' : 'strip-tick'}
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
