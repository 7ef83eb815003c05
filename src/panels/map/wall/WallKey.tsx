import { VICTIM_SIDES } from '#domain/event.ts'
import type { MapModel } from '#engine/map.ts'
import { useSpeech } from '#format/speech.ts'
import { Swatch } from '#ui/Swatch.tsx'
import type { ViewState } from '#view/view-state.ts'
import type { Frame } from '../frame.ts'
import { scaleOf } from '../ScaleBar.tsx'

interface Props {
  readonly model: MapModel
  readonly view: ViewState
  readonly frame: Frame
  readonly magnified: number
  readonly latitude: number
}

/** What colours and the dashed line mean, and a round distance. */
export function WallKey({ model, view, frame, magnified, latitude }: Props) {
  const { m, n } = useSpeech()
  const { side, order } = model.columns
  const drawn = new Set<number>()
  for (const point of order) drawn.add(side[point] ?? -1)
  const sides = view.layer === 'points' ? VICTIM_SIDES.filter((_, i) => drawn.has(i)) : []
  const { distance, widthPx } = scaleOf(frame, latitude)
  return (
    <>
      <div className="wall-key">
        {sides.length > 0 && (
          <p>
            {sides.map((one) => (
              <span key={one}>
                <Swatch side={one} />
                {m.words.sides[one]}
              </span>
            ))}
          </p>
        )}
        <p>
          <svg viewBox="0 0 26 4" aria-hidden="true">
            <path className="map-line-durand" d="M0 2H26" />
          </svg>
          {m.map.legend.durand}
        </p>
      </div>
      <div className="wall-scale" data-standing="scale">
        <p>{m.map.kilometres(n.count(distance))}</p>
        <i style={{ width: widthPx * magnified }} />
      </div>
    </>
  )
}
