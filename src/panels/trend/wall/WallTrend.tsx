import { useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import { Backdrop } from '../Backdrop.tsx'
import { Lanes } from '../Lanes.tsx'
import { layOut } from '../layout.ts'
import { plotFrame } from '../plot-frame.ts'
import { SeriesSwatch } from '../SeriesSwatch.tsx'
import { StaticTrend } from '../StaticTrend.tsx'
import { seriesId, seriesName, seriesTone } from '../series-name.ts'
import { noticesOf } from '../TrendNote.tsx'
import { timeTicks } from '../time-ticks.ts'
import { useSize } from '../use-size.ts'
import '../trend.css'

interface Props {
  readonly model: TrendModel
  readonly provinces: Dataset['provinces']
  /** how often larger everything is drawn than on the desk */
  readonly magnified: number
}

/** What the panel keeps for its brush below the lanes, px: a wall has none. */
const BRUSH_PX = 44

/** The trend for a wall: the bars with their axes, gaps and lanes, magnified; nothing to press. */
export function WallTrend({ model: given, provinces, magnified }: Props) {
  const speech = useSpeech()
  const { m, n } = speech
  const [ref, size] = useSize<HTMLDivElement>()
  const model = useMemo(() => ({ ...given, annotations: [] }), [given])
  const drawn = useMemo(() => {
    if (!size) return null
    const [widthPx, heightPx] = [size.widthPx / magnified, size.heightPx / magnified]
    const layout = layOut(model, widthPx, heightPx + BRUSH_PX)
    const ticks = timeTicks(layout.period, layout.x1 - layout.x0, n)
    return { layout, ticks, box: `0 0 ${widthPx} ${heightPx}` }
  }, [model, size, magnified, n])
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
              <StaticTrend model={model} selected={null} {...drawn} />
            </g>
            <Lanes model={model} layout={drawn.layout} selectedId={null} />
          </svg>
        )}
      </div>
    </section>
  )
}
