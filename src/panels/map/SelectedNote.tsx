import type { SelectedOnMap } from '#engine/map-selected.ts'
import { useSpeech } from '#format/speech.ts'
import { Float } from './Float.tsx'
import { type Frame, toPixel } from './frame.ts'

interface Props {
  readonly selected: Exclude<SelectedOnMap, { is: 'province' }>
  readonly frame: Frame
}

/** Beside the selected mark: when, and how well its place is known. */
export function SelectedNote({ selected, frame }: Props) {
  const { m, n } = useSpeech()
  const at = toPixel(frame, selected)
  if (at.x < 0 || at.y < 0 || at.x > frame.widthPx || at.y > frame.heightPx) return null
  return (
    <Float at={{ x: at.x, y: at.y - 34 }} clearPx={20} frame={frame} className="map-selected-note">
      <b>{n.days(selected.days)}</b>
      <span>{m.words.precisions[selected.precision]}</span>
    </Float>
  )
}
