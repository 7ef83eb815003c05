import type { Map as LeafletMap } from 'leaflet'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { eventId } from '#domain/id.ts'
import { selectedOnMap } from '#engine/map-selected.ts'
import { useSpeech } from '#format/speech.ts'
import { later, Part } from '#ui/part.tsx'
import type { SelectedItem } from '#view/view-state.ts'
import { pathsOf } from './basemap.ts'
import { EdgeCounts } from './EdgeCounts.tsx'
import { floatsOver } from './floats.ts'
import type { GraphicProps } from './MapGraphic.tsx'
import { MapLegend } from './MapLegend.tsx'
import type { Paint } from './PaintLayer.ts'
import { type Cover, paintBasemap } from './paint-basemap.ts'
import { paintEvents } from './paint-events.ts'
import { paintView } from './paint-view.ts'
import { ScaleBar } from './ScaleBar.tsx'
import { SelectedNote } from './SelectedNote.tsx'
import { countBeyond, type Hit, type Scene } from './scene.ts'
import { toggledPlace } from './toggled-place.ts'
import type { BoxSize } from './use-box.ts'
import { useCamera } from './use-camera.ts'
import { useMapTheme } from './use-map-theme.ts'
import { usePaintLayer } from './use-paint-layer.ts'
import { type Target, usePointer } from './use-pointer.ts'
import { ZoomButtons } from './ZoomButtons.tsx'
import './map-float.css'

const loadTooltip = async () => ({ default: (await import('./MapTooltip.tsx')).MapTooltip })
const MapTooltip = later(loadTooltip)
const MarkList = later(async () => ({ default: (await import('./MarkList.tsx')).MarkList }))
const Crossings = later(async () => ({ default: (await import('./Crossings.tsx')).Crossings }))
const MapTools = later(async () => ({ default: (await import('./tools/MapTools.tsx')).MapTools }))
const AreaTag = later(async () => ({ default: (await import('./tools/AreaTag.tsx')).AreaTag }))
const RegionLayer = later(async () => ({ default: (await import('./RegionLayer.tsx')).RegionLayer }))
const DensityLayer = later(async () => ({ default: (await import('./DensityLayer.tsx')).DensityLayer }))

const BARE: Cover = { of: 'points', tints: [], hatched: [], filtered: [], field: null }

interface Props extends GraphicProps {
  readonly map: LeafletMap
  readonly box: BoxSize
}

/** Everything on the map: canvases in Leaflet's panes, and over them what is read and pressed. */
export function MapView({ map, box, model, dataset, view, change, onReady, note }: Props) {
  const { m, direction } = useSpeech()
  const theme = useMapTheme()
  const frame = useCamera(map, view.camera, box, change)
  const scene = useRef<Scene | null>(null)
  const [toolButtons, setToolButtons] = useState<HTMLElement | null>(null)
  const [list, setList] = useState<Hit | null>(null)
  const isRegions = view.layer === 'regions'
  const isPoints = view.layer === 'points'
  const [given, setCover] = useState(BARE)
  const cover = isPoints || given.of !== view.layer ? BARE : given
  const paths = pathsOf(dataset.basemap)
  const selected = useMemo(() => selectedOnMap(dataset, view), [dataset, view])

  const paintGround = useMemo<Paint>(() => {
    const province = selected?.is === 'province' ? selected.id : (selected?.province ?? null)
    const ground = {
      paths,
      theme,
      selected: province === null ? [] : [province],
      cover,
    }
    return (sheet) => {
      paintBasemap(sheet, ground)
    }
  }, [paths, theme, selected, cover])
  const paintMarks = useMemo<Paint>(() => {
    const picture = {
      dataset,
      model,
      theme,
      selected,
      isPoints,
      paintMarks: paintEvents,
      countryNames: m.map.countries,
      floats: () => floatsOver(map.getContainer()),
    }
    return (sheet) => {
      scene.current = paintView(sheet, picture)
    }
  }, [map, dataset, model, theme, selected, isPoints, m])
  usePaintLayer(map, 'tilePane', paintGround)
  const marksLayer = usePaintLayer(map, 'overlayPane', paintMarks)
  const redrawLabels = useCallback(() => {
    marksLayer.redraw()
  }, [marksLayer])
  useReady(cover.of === view.layer ? onReady : undefined)
  useNamedMap(map)

  const select = (item: SelectedItem) => {
    setList(null)
    change({ selected: item }, 'push')
  }
  const pick = (target: Target | null) => {
    setList(null)
    if (target?.is === 'province') {
      change({ places: toggledPlace(view.places, target.id) })
    } else if (target) {
      const only = onlyItem(target, dataset.events.id)
      if (only) select(only)
      else setList(target)
    }
  }
  const hovered = usePointer(map, scene, isRegions ? paths : null, pick)
  const beyond = countBeyond(model, frame)

  return (
    <>
      <div className="map-float map-note" dir={direction}>
        {note}
        <Part>{view.area && <AreaTag area={view.area} {...{ dataset, change }} />}</Part>
      </div>
      {isPoints && <EdgeCounts beyond={beyond} />}
      <ZoomButtons
        map={map}
        zoom={frame.zoom}
        isMoved={view.camera !== null}
        change={change}
        toolsRef={setToolButtons}
      />
      <Part>
        {toolButtons && (
          <MapTools
            {...{ map, frame, scene, dataset, model, theme, view, change, hovered, pick }}
            buttons={toolButtons}
          />
        )}
      </Part>
      <ScaleBar frame={frame} latitude={map.getCenter().lat} />
      <MapLegend
        model={model}
        dataset={dataset}
        theme={theme}
        view={view}
        change={change}
        box={box}
        onFold={redrawLabels}
      />
      <Part>
        {isRegions && <RegionLayer {...{ dataset, model, theme, view }} onCover={setCover} />}
        {view.layer === 'density' && <DensityLayer {...{ dataset, model, theme }} onCover={setCover} />}
      </Part>
      <Part>
        <Crossings {...{ map, frame, dataset, change }} incidents={isPoints ? model.incidents : []} />
      </Part>
      {selected && selected.is !== 'province' && !list && <SelectedNote selected={selected} frame={frame} />}
      <Part>
        {list ? (
          <MarkList
            hit={list}
            frame={frame}
            dataset={dataset}
            model={model}
            view={view}
            onSelect={select}
            onClose={() => {
              setList(null)
              map.getContainer().focus({ preventScroll: true })
            }}
          />
        ) : (
          hovered && <MapTooltip target={hovered} frame={frame} dataset={dataset} model={model} view={view} />
        )}
      </Part>
    </>
  )
}

/** The one thing under a mark, or null where there are several to choose from. */
function onlyItem(hit: Hit, ids: Int32Array): SelectedItem | null {
  if (hit.is === 'incidents') {
    const { incidents } = hit.at
    return incidents.length === 1 ? { kind: 'event', id: incidents[0].incident.id } : null
  }
  const { rows } = hit.at.mark
  return rows.length === 1 ? { kind: 'event', id: eventId(ids[rows[0] ?? 0] ?? 0) } : null
}

/** Reports once it is given whom to, when both canvases are drawn and the faces of the labels are there. */
function useReady(onReady: (() => void) | undefined): void {
  const report = useRef(onReady)
  useEffect(function keepLatest() {
    report.current = onReady
  })
  const isDrawn = onReady !== undefined
  useEffect(
    function reportDrawn() {
      let isGone = !isDrawn
      void document.fonts.ready.then(() => {
        requestAnimationFrame(() => {
          if (isGone) return
          report.current?.()
          loadTooltip().catch(() => undefined)
        })
      })
      return function forget() {
        isGone = true
      }
    },
    [isDrawn],
  )
}

/** Gives Leaflet's focusable container its role and name; the tools describe its keys. */
function useNamedMap(map: LeafletMap): void {
  const { m } = useSpeech()
  useEffect(
    function nameMap() {
      const container = map.getContainer()
      container.setAttribute('role', 'application')
      container.setAttribute('aria-label', m.map.canvasName)
    },
    [map, m],
  )
}
