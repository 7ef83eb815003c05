import { useSpeech } from '#format/speech.ts'
import type { Frame } from './frame.ts'

const EARTH_KM = 40_075.017
const LONGEST_PX = 140

/** A round distance drawn to scale at the middle of the map. */
export function ScaleBar({ frame, latitude }: { readonly frame: Frame; readonly latitude: number }) {
  const { m, n } = useSpeech()
  const { distance, widthPx } = scaleOf(frame, latitude)
  return (
    <div className="map-scale" data-standing="scale">
      <p>{m.map.kilometres(n.count(distance))}</p>
      <svg width={widthPx + 2} height="6" aria-hidden="true">
        <path d={`M1 0V5H${widthPx + 1}V0`} />
      </svg>
    </div>
  )
}

/** The longest round distance, km, that has room, and its length. */
export function scaleOf(frame: Pick<Frame, 'scale' | 'widthPx'>, latitude: number) {
  const kmPerPx = (EARTH_KM * Math.cos((latitude * Math.PI) / 180)) / (256 * frame.scale)
  const longest = Math.min(LONGEST_PX, frame.widthPx * 0.25) * kmPerPx
  const power = 10 ** Math.floor(Math.log10(longest))
  const distance = power * ([5, 2, 1].find((lead) => lead * power <= longest) ?? 1)
  return { distance, widthPx: distance / kmPerPx }
}
