import { useEffect, useMemo, useRef, useState } from 'react'
import { densityAt } from '#engine/map/density.ts'
import { inViewOf } from '#engine/map/in-view.ts'
import { stopInTurn, stopTowards } from '#engine/map/walk.ts'
import { placeWords, useAreaSpeech } from '#format/area-words.ts'
import { densityOfModel } from '../density-of-model.ts'
import { densityText } from '../density-text.ts'
import { floatsOver } from '../floats.ts'
import type { Pixel } from '../frame.ts'
import { useMarkWords } from '../mark-words.ts'
import { roundedPlace } from './draw.ts'
import { inViewText } from './in-view-words.ts'
import { ARROWS, type Arrow } from './keys.ts'
import type { ToolsProps } from './MapTools.tsx'
import { shownArea } from './shown-area.ts'
import { stopWords } from './stop-words.ts'
import { type Stop, stopsOf } from './stops.ts'
import { useToolWords } from './tool-words.ts'
import { inside } from './use-cross-keys.ts'
import { isStill, useWalkKeys } from './use-walk-keys.ts'

/** Pixels that an arrow moves the cross of the density layer by. */
const CELL_PX = 24
/** A mark nearer to the edge than this is moved into view. */
const EDGE_PX = 16

interface Walk {
  /** where keys have walked to; null: nowhere, or the map has lost the focus */
  readonly stop: Stop | null
  /** the cross of the density layer; null: none */
  readonly cross: Pixel | null
  /** says what is in view */
  readonly ask: () => void
}

/** Walks the map by keys, and says where. Off while an area is drawn. */
export function useWalk(props: ToolsProps, isOn: boolean, speak: (text: string) => void): Walk {
  const { map, frame, scene, dataset, model, view, pick } = props
  const speech = useAreaSpeech()
  const tools = useToolWords()
  const marks = useMarkWords()
  const words = { m: speech.m, n: speech.n, marks, tools }
  const say = tools.walk
  const { layer } = view
  const [key, setKey] = useState<string | null>(null)
  const [cross, setCross] = useState<Pixel | null>(null)
  const hasFocus = useFocus(map.getContainer())
  const isWalking = key !== null
  const stops = useMemo(
    () => (isWalking ? stopsOf(dataset, model, layer, frame) : null),
    [isWalking, dataset, model, layer, frame],
  )
  const present = stops?.findIndex((stop) => stop.key === key) ?? -1

  const textInView = () => {
    const shown = shownArea(map)
    return shown ? inViewText(inViewOf(dataset, model, shown), model.measure, words) : tools.view.nothing
  }
  const isMoved = useRef<boolean>(false)
  const sayInView = useRef(textInView)
  useEffect(function keepLatest() {
    sayInView.current = textInView
  })
  useEffect(
    function sayAfterMove() {
      if (!isMoved.current || !frame) return
      isMoved.current = false
      speak(sayInView.current())
    },
    [frame, speak],
  )

  const go = (all: readonly Stop[], index: number | null) => {
    const stop = index === null ? undefined : all[index]
    if (!stop || index === null) return
    setKey(stop.key)
    isMoved.current = false
    bringIntoView(map, stop)
    const target = stop.target(frame, scene.current)
    const { n } = speech
    speak(say.position(stopWords(target, model, view, words), n.count(index + 1), n.count(all.length)))
  }
  const walk = (choose: (all: readonly Stop[], from: number | null) => number | null, none: string) => {
    const all = stops ?? stopsOf(dataset, model, layer, frame)
    const next = choose(all, present < 0 ? null : present)
    if (next === null) speak(all.length === 0 ? say.empty : none)
    else go(all, next)
  }
  const moveCross = (arrow: Arrow) => {
    const from = cross ?? { x: frame.widthPx / 2, y: frame.heightPx / 2 }
    const way = ARROWS[arrow]
    const to = inside(map, { x: from.x + way.x * CELL_PX, y: from.y + way.y * CELL_PX })
    setCross(to)
    const { lat, lng } = map.containerPointToLatLng([to.x, to.y])
    const place = { latitude: lat, longitude: lng }
    const value = densityAt(densityOfModel(dataset, model).points, place)
    const text = value > 0 ? tools.density.value(densityText(value, speech.n)) : tools.density.none
    speak(say.density(placeWords(roundedPlace(place, frame.zoom), speech), text))
  }
  useWalkKeys(map, isOn, {
    arrow: (arrow) => {
      if (layer === 'density') {
        moveCross(arrow)
        return
      }
      const middle = map.project(map.getCenter(), 0)
      walk(
        (all, from) => stopTowards(all, from === null ? middle : (all[from] ?? middle), ARROWS[arrow]),
        say.none[arrow],
      )
    },
    turn: (by) => {
      walk((all, from) => stopInTurn(all.length, from, by), say.empty)
    },
    home: () => {
      walk((all) => stopInTurn(all.length, null, 1), say.empty)
    },
    open: () => {
      const stop = stops?.[present]
      if (stop) pick(stop.target(frame, scene.current))
      return stop !== undefined
    },
    leave: () => {
      if (key === null && cross === null) return false
      setKey(null)
      setCross(null)
      speak(say.left)
      return true
    },
    ask: () => {
      speak(textInView())
    },
    moved: () => {
      isMoved.current = true
    },
  })
  return {
    stop: (isOn && hasFocus && stops?.[present]) || null,
    cross: isOn && hasFocus && layer === 'density' ? cross : null,
    ask: () => {
      speak(textInView())
    },
  }
}

function useFocus(element: HTMLElement): boolean {
  const [hasFocus, setFocus] = useState(() => element.matches(':focus'))
  useEffect(
    function followFocus() {
      const read = () => {
        setFocus(element.matches(':focus'))
      }
      element.addEventListener('focus', read)
      element.addEventListener('blur', read)
      return function stopFollowing() {
        element.removeEventListener('focus', read)
        element.removeEventListener('blur', read)
      }
    },
    [element],
  )
  return hasFocus
}

/** Moves the map to a stop that lies outside it or under what floats over it. */
function bringIntoView(map: ToolsProps['map'], stop: Stop): void {
  const place = map.unproject([stop.x, stop.y], 0)
  const { x, y } = map.latLngToContainerPoint(place)
  const size = map.getSize()
  const isIn = x >= EDGE_PX && y >= EDGE_PX && x <= size.x - EDGE_PX && y <= size.y - EDGE_PX
  const isCovered = floatsOver(map.getContainer()).some(
    ({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  )
  if (!isIn || isCovered) map.panTo(place, { animate: !isStill() })
}
