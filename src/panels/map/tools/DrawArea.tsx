import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Dataset } from '#dataset/dataset.ts'
import type { Area, Place } from '#domain/area.ts'
import { nameAt, nearestNamed } from '#engine/area-name.ts'
import { areaInShort, placeWords, useAreaSpeech } from '#format/area-words.ts'
import { TextButton } from '#ui/TextButton.tsx'
import type { Frame, Pixel } from '../frame.ts'
import type { Paint } from '../PaintLayer.ts'
import type { MapTheme } from '../theme.ts'
import { usePaintLayer } from '../use-paint-layer.ts'
import { Cross } from './Cross.tsx'
import { areaOf, type Draft, roundedPlace, type Shape, stepBack, withCorner } from './draw.ts'
import { paintDraft } from './paint-area.ts'
import { useToolWords } from './tool-words.ts'
import { type CrossKeys, useCrossKeys } from './use-cross-keys.ts'
import { usePress } from './use-press.ts'

/** Nearer than this two presses are on one place. */
const SAME_PX = 9
/** From here the middle of a circle falls on what has a name: the mark of a crossing may stand this far off its point. */
const NAMED_PX = 18

interface Props {
  readonly map: LeafletMap
  readonly frame: Frame
  readonly dataset: Dataset
  readonly theme: MapTheme
  readonly shape: Shape
  readonly onDone: (area: Area) => void
  /** called when the reader steps back from nothing */
  readonly onLeave: () => void
  /** says what happened */
  readonly speak: (text: string) => void
}

/** Takes presses on the map, or a cross moved with keys, as the corners of an area. */
export function DrawArea({ map, frame, dataset, theme, shape, onDone, onLeave, speak }: Props) {
  const speech = useAreaSpeech()
  const say = useToolWords().area
  const [draft, setDraft] = useState<Draft>({ shape, corners: [] })
  const [cross, setCross] = useState<Pixel | null>(null)
  /** where the next corner would be */
  const [aim, setAim] = useState<Place | null>(null)
  const sheet = useRef<HTMLDivElement>(null)

  const placeAt = ({ x, y }: Pixel): Place => {
    const { lat, lng } = map.containerPointToLatLng([x, y])
    return { latitude: lat, longitude: lng }
  }
  const pixelOf = ({ latitude, longitude }: Place) => map.latLngToContainerPoint([latitude, longitude])
  const gapPx = (a: Place, b: Place) => pixelOf(a).distanceTo(pixelOf(b))
  const isSame = (a: Place, b: Place) => gapPx(a, b) <= SAME_PX
  const snapped = (at: Pixel): Place => {
    const place = roundedPlace(placeAt(at), frame.zoom)
    if (shape !== 'circle' || draft.corners.length > 0) return place
    // A crossing has a mark to aim at; a town has a name alone.
    const named = [nearestNamed({ ...dataset, towns: [] }, place), nearestNamed(dataset, place)]
    return named.find((one) => one && gapPx(one, place) <= NAMED_PX) ?? place
  }
  const nameOf = (area: Area) => (area.is === 'circle' ? nameAt(dataset, area) : null)

  const finish = (area: Area) => {
    speak(say.drawn(areaInShort(area, nameOf(area), speech)))
    onDone(area)
  }
  const set = (at: Place, from: Draft = draft): Draft => {
    const { draft: next, done } = withCorner(from, at, isSame)
    if (done) finish(done)
    else {
      setDraft(next)
      const words = placeWords(at, speech)
      const isFirst = shape === 'circle' && next.corners.length === 1
      if (next.corners.length === from.corners.length) speak(say.tooSmall)
      else speak(isFirst ? say.middle(words) : say.corner(speech.n.count(next.corners.length), words))
    }
    return next
  }
  const goBack = () => {
    const next = stepBack(draft)
    if (next) {
      setDraft(next)
      speak(say.tookBack(speech.n.count(next.corners.length)))
    } else {
      speak(say.left)
      onLeave()
    }
  }

  usePress(sheet, map, {
    move: (at) => {
      setCross(null)
      setAim(snapped(at))
    },
    leave: () => {
      setAim(null)
    },
    press: (at) => {
      setCross(null)
      set(snapped(at))
    },
    drag: (from, to) => {
      if (shape === 'polygon') return
      set(snapped(to), withCorner({ shape, corners: [] }, snapped(from), isSame).draft)
    },
    dragging: (from) => {
      if (shape !== 'polygon' && draft.corners.length === 0) setDraft({ shape, corners: [snapped(from)] })
    },
  })
  const keys: CrossKeys = {
    move: (to) => {
      const place = snapped(to)
      setCross(to)
      setAim(place)
      const preview = areaOf({ shape, corners: [...draft.corners, place] })
      speak(preview ? areaInShort(preview, nameOf(preview), speech) : say.cross(placeWords(place, speech)))
    },
    enter: (at) => {
      set(snapped(at))
    },
    back: goBack,
  }
  useCrossKeys(map, cross, keys)

  const paint = useMemo<Paint>(() => {
    const { corners } = draft
    const area = areaOf({ shape, corners: aim ? [...corners, aim] : corners })
    return (on) => {
      paintDraft(on, area, corners, theme)
    }
  }, [shape, aim, draft, theme])
  usePaintLayer(map, 'overlayPane', paint)
  useEffect(
    function showCrossWithFocus() {
      const container = map.getContainer()
      const show = () => {
        if (container.matches(':focus-visible')) setCross(middleOf(map))
      }
      container.addEventListener('focus', show)
      return function stopFollowing() {
        container.removeEventListener('focus', show)
      }
    },
    [map],
  )

  const whole = shape === 'polygon' ? areaOf(draft) : null
  return (
    <>
      {createPortal(<div ref={sheet} className="map-draw" />, map.getContainer())}
      {cross && <Cross at={cross} />}
      {cross && <p className="map-panel-keys">{say.keys}</p>}
      <p className="map-panel-row">
        <TextButton
          onClick={() => {
            setCross(middleOf(map))
            speak(say.keys)
            map.getContainer().focus({ preventScroll: true })
          }}
        >
          {say.byKeys}
        </TextButton>
        {draft.corners.length > 0 && <TextButton onClick={goBack}>{say.back}</TextButton>}
        {whole && (
          <TextButton
            onClick={() => {
              finish(whole)
            }}
          >
            {say.finish}
          </TextButton>
        )}
      </p>
    </>
  )
}

function middleOf(map: LeafletMap): Pixel {
  const { x, y } = map.getSize()
  return { x: x / 2, y: y / 2 }
}
