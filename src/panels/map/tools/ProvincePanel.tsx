import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { MapModel } from '#engine/map.ts'
import { useSpeech } from '#format/speech.ts'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { pathsOf } from '../basemap.ts'
import type { Paint } from '../PaintLayer.ts'
import { outlineProvince } from '../paint-basemap.ts'
import type { MapTheme } from '../theme.ts'
import { toggledPlace } from '../toggled-place.ts'
import { usePaintLayer } from '../use-paint-layer.ts'
import { ToolPanel } from './ToolPanel.tsx'
import { useToolWords } from './tool-words.ts'

interface Props {
  readonly map: LeafletMap
  readonly dataset: Dataset
  readonly model: MapModel
  readonly theme: MapTheme
  readonly view: ViewState
  readonly change: ChangeView
  readonly isOpen: boolean
  /** the province that pointer or keys are on in the map; null: none */
  readonly pointed: string | null
  readonly onClose: () => void
}

/** The provinces as a list that mirrors the map: what is pointed at in one is marked in both, and each filters. */
export function ProvincePanel(props: Props) {
  const { map, dataset, model, theme, view, change, isOpen, pointed, onClose } = props
  const { n, direction } = useSpeech()
  const say = useToolWords().provinces
  const [inList, setInList] = useState<string | null>(null)
  const marked = pointed ?? (isOpen ? inList : null)
  const paths = pathsOf(dataset.basemap)
  const paint = useMemo<Paint>(
    () => (sheet) => {
      if (marked) outlineProvince(sheet, paths, marked, theme.ink, 2.2)
    },
    [paths, marked, theme],
  )
  usePaintLayer(map, 'overlayPane', paint)
  const list = useRef<HTMLUListElement>(null)
  useEffect(
    function showPointed() {
      if (pointed) list.current?.querySelector('.map-province-marked')?.scrollIntoView({ block: 'nearest' })
    },
    [pointed],
  )
  if (!isOpen) return null
  const { measure } = model
  const regions = model.regions.toSorted((a, b) => b[measure] - a[measure] || a.name.localeCompare(b.name))
  return (
    <ToolPanel title={say.title} onClose={onClose}>
      <ul ref={list} className="map-provinces" dir={direction}>
        {regions.map(({ id, name, events, isLocated, [measure]: value }) => (
          <li key={id}>
            <button
              type="button"
              className={id === marked ? 'map-province-marked' : undefined}
              aria-pressed={view.places.includes(id)}
              onPointerEnter={() => {
                setInList(id)
              }}
              onPointerLeave={() => {
                setInList(null)
              }}
              onFocus={() => {
                setInList(id)
              }}
              onBlur={() => {
                setInList(null)
              }}
              onClick={() => {
                change({ places: toggledPlace(view.places, id) })
              }}
            >
              <span>{name}</span>
              <span data-standing="glance">
                {isLocated || events > 0 ? say[measure](n.count(value)) : say.unlocated}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </ToolPanel>
  )
}
