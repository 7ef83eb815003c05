import { DomEvent, type Map as LeafletMap } from 'leaflet'
import { useMemo } from 'react'
import { createPortal } from 'react-dom'
import type { Dataset } from '#dataset/dataset.ts'
import { crossingsOn } from '#engine/map/crossings.ts'
import type { IncidentMark } from '#engine/map.ts'
import { toWorld } from '#engine/map-points.ts'
import { useSpeech } from '#format/speech.ts'
import type { ChangeView } from '#view/view-state.ts'
import { CrossingGlyph } from './CrossingGlyph.tsx'
import { crossingPixel } from './crossing-place.ts'
import { useCrossingState, useCrossingWords } from './crossing-words.ts'
import type { Frame } from './frame.ts'
import './crossings.css'

interface Props {
  readonly map: LeafletMap
  readonly frame: Frame
  readonly dataset: Dataset
  /** incidents that have marks in this layer */
  readonly incidents: readonly IncidentMark[]
  readonly change: ChangeView
}

/** The crossings as marks that say their state when pointed at or focused, and open the account of the closure. */
export function Crossings({ map, frame, dataset, incidents, change }: Props) {
  const { direction } = useSpeech()
  const say = useCrossingWords()
  const stateText = useCrossingState()
  const crossings = useMemo(() => crossingsOn(dataset), [dataset])
  const pane = map.getPane('markerPane')
  if (!pane) return null
  const marks = crossings.map(({ crossing, state }) => {
    if (!crossing.point) return null
    const { latitude, longitude } = crossing.point
    const at = crossingPixel(toWorld(latitude, longitude), incidents, frame)
    const { x, y } = map.containerPointToLayerPoint([at.x, at.y])
    const side = at.x > frame.widthPx / 2 ? 'map-crossing-text map-crossing-text-before' : 'map-crossing-text'
    const edge = at.y > 0.7 * frame.heightPx ? ' map-crossing-text-above' : ''
    const text = stateText(state)
    return (
      <button
        key={crossing.id}
        ref={keepFromMap}
        type="button"
        className="map-crossing leaflet-zoom-hide"
        style={{ transform: `translate(${x - 12}px, ${y - 12}px)` }}
        aria-label={say.label(crossing.name, text)}
        onClick={() => {
          if (state.is !== 'unknown') change({ selected: { kind: 'event', id: state.incident.id } }, 'push')
        }}
      >
        <CrossingGlyph is={state.is} />
        <span className={side + edge} dir={direction} data-standing="glance">
          <b>{crossing.name}</b> {text}
        </span>
      </button>
    )
  })
  return createPortal(marks, pane)
}

/** A press on a mark is not one on the map below it. */
function keepFromMap(element: HTMLElement | null): void {
  if (element) DomEvent.disableClickPropagation(element)
}
