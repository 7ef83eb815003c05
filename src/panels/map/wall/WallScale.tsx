import { useSpeech } from '#format/speech.ts'
import type { Frame } from '../frame.ts'
import { scaleOf } from '../ScaleBar.tsx'

interface Props {
  readonly frame: Frame
  readonly magnified: number
  readonly latitude: number
  /** the key stands in its corner: it takes the other one below */
  readonly isMoved: boolean
}

/** A round distance, in a lower corner. */
export function WallScale({ frame, magnified, latitude, isMoved }: Props) {
  const { m, n } = useSpeech()
  const { distance, widthPx } = scaleOf(frame, latitude)
  return (
    <div className={isMoved ? 'wall-scale is-moved' : 'wall-scale'} data-standing="scale">
      <p>{m.map.kilometres(n.count(distance))}</p>
      <i style={{ width: widthPx * magnified }} />
    </div>
  )
}
