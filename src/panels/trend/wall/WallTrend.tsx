import { useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { SceneLabel } from '#engine/brief/scene.ts'
import type { TrendModel } from '#engine/trend.ts'
import { type IncidentMark, incidentMark } from '#engine/trend-marks.ts'
import { useSpeech } from '#format/speech.ts'
import { Backdrop } from '../Backdrop.tsx'
import { Lanes } from '../Lanes.tsx'
import { dayX, layOut } from '../layout.ts'
import { plotFrame } from '../plot-frame.ts'
import { SeriesSwatch } from '../SeriesSwatch.tsx'
import { StaticTrend } from '../StaticTrend.tsx'
import { seriesId, seriesName, seriesTone } from '../series-name.ts'
import { noticesOf } from '../TrendNote.tsx'
import { timeTicks } from '../time-ticks.ts'
import { useSize } from '../use-size.ts'
import { noteLanes } from './note-lanes.ts'
import { laneHeight, WallNotes } from './WallNotes.tsx'
import '../trend.css'

interface Props {
  readonly model: TrendModel
  readonly provinces: Dataset['provinces']
  /** incidents that the scene names: they get their notes first */
  readonly labels: readonly SceneLabel[]
  /** how often larger everything is drawn than on the desk */
  readonly magnified: number
}

/** What the panel keeps for its brush below the lanes, px: a wall has none. */
const BRUSH_PX = 44
/** Notes take as many lanes as leave the plot at least as high as this, px of the desk. */
const LEAST_PLOT_PX = 150
const LANE_PX = 44

/** The trend for a wall: the bars with their axes, gaps and lanes, magnified; nothing to press. */
export function WallTrend({ model: given, provinces, labels, magnified }: Props) {
  const speech = useSpeech()
  const { m, n } = speech
  const [ref, size] = useSize<HTMLDivElement>()
  const model = useMemo(() => ({ ...given, annotations: [] }), [given])
  const drawn = useMemo(() => {
    if (!size) return null
    const [widthPx, heightPx] = [size.widthPx / magnified, size.heightPx / magnified]
    const bare = layOut(model, widthPx, heightPx + BRUSH_PX)
    const { top, bottom } = bare.plot
    const lanes = noteLanes({
      ...{ marks: marksOf(given, labels), dateOf: ({ day }) => n.dayOfYear(day), x0: bare.x0, x1: bare.x1 },
      xOf: (day) => dayX(bare, day + 0.5),
      mostLanes: Math.floor((bottom - top - LEAST_PLOT_PX) / LANE_PX),
    })
    const plot = { top: lanes.reduce((sum, lane) => sum + laneHeight(lane), top), bottom }
    const layout = { ...bare, plot }
    const ticks = timeTicks(layout.period, layout.x1 - layout.x0, n)
    return { layout, ticks, lanes, box: `0 0 ${widthPx} ${heightPx}` }
  }, [given, model, labels, size, magnified, n])
  const notes = noticesOf(model, m, false)
  return (
    <section className="wall-panel" aria-label={m.trend.region}>
      <h2>{m.trend.title[model.measure](model.grain)}</h2>
      {notes.length > 0 && <p>{notes.join(' ')}</p>}
      {model.stack !== 'none' && (
        <p className="wall-legend">
          {model.series.map(({ key, total }, i) => (
            <span key={seriesId(key)}>
              <SeriesSwatch tone={seriesTone(key, i)} />
              {seriesName(key, speech, provinces)} <b>{n.count(total)}</b>
            </span>
          ))}
        </p>
      )}
      <div ref={ref} className="wall-plot" dir="ltr">
        {drawn && (
          <svg viewBox={drawn.box} aria-hidden="true">
            <Backdrop model={model} layout={drawn.layout} />
            <g className="trend-plot" transform={`translate(0 ${plotFrame(drawn.layout).top})`}>
              <StaticTrend model={model} selected={null} layout={drawn.layout} ticks={drawn.ticks} />
            </g>
            <WallNotes lanes={drawn.lanes} layout={drawn.layout} />
            <Lanes model={model} layout={drawn.layout} selectedId={null} />
          </svg>
        )}
      </div>
    </section>
  )
}

/** Incidents worth a note, those that the scene names first, then the heaviest. */
function marksOf(
  { annotations, period }: TrendModel,
  labels: readonly SceneLabel[],
): readonly IncidentMark[] {
  const named = labels
    .map(({ incident }) => incidentMark(incident))
    .filter(({ day }) => day >= period.from && day <= period.to)
  return [...named, ...annotations.filter(({ id }) => named.every((one) => one.id !== id))]
}
