import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { selectedOnMap } from '#engine/map-selected.ts'
import { useSpeech } from '#format/speech.ts'
import { later, Part } from '#ui/part.tsx'
import type { Camera } from '#view/view-state.ts'
import { pathsOf } from '../basemap.ts'
import { cameraOf, isSameCamera } from '../camera.ts'
import type { Box } from '../disc-grid.ts'
import { frameOf, isAlive, type Paint } from '../PaintLayer.ts'
import { type Cover, paintBasemap } from '../paint-basemap.ts'
import { paintEvents } from '../paint-events.ts'
import { paintView } from '../paint-view.ts'
import { type BoxSize, useBox } from '../use-box.ts'
import { useMapTheme } from '../use-map-theme.ts'
import { usePaintLayer } from '../use-paint-layer.ts'
import { CountryNames } from './CountryNames.tsx'
import { linesIn } from './country-places.ts'
import { keyOf } from './key-of.ts'
import { Names } from './Names.tsx'
import { useCorners } from './use-corners.ts'
import { useCountries } from './use-countries.ts'
import { usePlacedNames, withNamed } from './use-placed-names.ts'
import { WallKey } from './WallKey.tsx'
import type { WallMapProps } from './WallMap.tsx'
import { WallScale } from './WallScale.tsx'

const RegionLayer = later(async () => ({ default: (await import('../RegionLayer.tsx')).RegionLayer }))
const DensityLayer = later(async () => ({ default: (await import('../DensityLayer.tsx')).DensityLayer }))

const BARE: Cover = { of: 'points', tints: [], hatched: [], filtered: [], field: null }
const FLIGHT_S = 1.2

interface Props extends WallMapProps {
  readonly map: LeafletMap
  readonly camera: Camera
  readonly box: BoxSize
}

/** What is drawn on the wall's map: ground, marks, the names of the scene, what the marks mean. */
export function WallMapView(props: Props) {
  const { map, camera, box, model: selectedModel, dataset, view, labels, magnified, isStill, onReady } = props
  const { m } = useSpeech()
  const given = useMapTheme()
  // Every name has the contrast that a room needs; the desk sets the larger ones in a paler ink.
  const theme = useMemo(() => ({ ...given, ink2: given.label }), [given])
  const { frame, isFlying } = useFlight({ map, camera, box, magnified, isStill })
  const isPoints = view.layer === 'points'
  const [layered, setCover] = useState(BARE)
  const cover = isPoints || layered.of !== view.layer ? BARE : layered
  const paths = pathsOf(dataset.basemap)
  const selected = useMemo(() => {
    const isNamed = labels.some(({ incident }) => incident.id === view.selected?.id)
    // What the scene names stands out by its name.
    return isNamed ? null : selectedOnMap(dataset, view)
  }, [dataset, view, labels])
  const model = useMemo(() => withNamed(selectedModel, labels), [selectedModel, labels])
  const shown = useMemo(() => keyOf(model, frame, isPoints), [model, frame, isPoints])
  const lines = useMemo(() => linesIn(paths, frame), [paths, frame])
  const [keyRef, keySize] = useBox()
  const { corner, corners, marks, rings } = useCorners({ model, labels, frame, keySize, magnified })
  const names = usePlacedNames({ incidents: model.incidents, labels, frame, magnified, theme, corners })
  const floats = useMemo(
    () => [...names.map(({ box: taken }) => onDesk(taken, magnified)), ...corners],
    [names, corners, magnified],
  )
  const taken = useMemo(() => [...floats, ...marks], [floats, marks])
  const countries = useCountries({ dataset, frame, theme, taken })

  const paintGround = useMemo<Paint>(() => {
    const province = selected?.is === 'province' ? selected.id : (selected?.province ?? null)
    const ground = { paths, theme, selected: province === null ? [] : [province], cover }
    return (sheet) => {
      paintBasemap(sheet, ground)
    }
  }, [paths, theme, selected, cover])
  const paintMarks = useMemo<Paint>(() => {
    const boxes = [...floats, ...rings, ...countries.map(({ box: taken }) => taken)]
    const picture = {
      ...{ dataset, model, theme, selected, isPoints, paintMarks: paintEvents },
      named: new Set(labels.map(({ incident }) => incident.id)),
      unwritten: new Set([...labels.map(({ name }) => name), ...countries.map(({ name }) => name)]),
      countryNames: m.map.countries,
      floats: () => boxes,
    }
    return (sheet) => {
      paintView(sheet, picture)
    }
  }, [dataset, model, theme, selected, isPoints, labels, floats, rings, countries, m])
  usePaintLayer(map, 'tilePane', paintGround, magnified, true)
  usePaintLayer(map, 'overlayPane', paintMarks, magnified)
  useDrawn(onReady)

  return (
    <div className={isFlying ? 'wall-over is-flying' : 'wall-over'}>
      <Names names={names} labels={labels} />
      <CountryNames countries={countries} magnified={magnified} />
      <WallKey boxRef={keyRef} zoom={frame.zoom} {...{ shown, model, lines, magnified, corner }} />
      <WallScale
        frame={frame}
        magnified={magnified}
        latitude={camera.latitude}
        isMoved={corner === 'bottom-right'}
      />
      <Part>
        {view.layer === 'regions' && <RegionLayer {...{ dataset, model, theme, view }} onCover={setCover} />}
        {view.layer === 'density' && <DensityLayer {...{ dataset, model, theme }} onCover={setCover} />}
      </Part>
    </div>
  )
}

/** A box of the wall in pixels of the desk. */
function onDesk({ left, top, right, bottom }: Box, magnified: number): Box {
  return {
    left: left / magnified,
    top: top / magnified,
    right: right / magnified,
    bottom: bottom / magnified,
  }
}

type Flight = Pick<Props, 'map' | 'camera' | 'box' | 'magnified' | 'isStill'>

/** Leads the map to the camera; a flight that is overtaken by another one ends where it is. */
function useFlight({ map, camera, box, magnified, isStill }: Flight) {
  const [frame, setFrame] = useState(() => frameOf(map, 0, magnified))
  const [isFlying, setFlying] = useState(false)
  const size = useRef(box)
  const isUnderWay = useRef<boolean>(false)
  useEffect(
    function followMap() {
      const rest = () => {
        isUnderWay.current = false
        setFrame(frameOf(map, 0, magnified))
        setFlying(false)
      }
      rest()
      map.on('moveend', rest)
      return function stopFollowing() {
        map.off('moveend', rest)
      }
    },
    [map, magnified],
  )
  const { latitude, longitude, zoom } = camera
  useLayoutEffect(
    function goThere() {
      if (!isAlive(map)) return
      const isResized = size.current !== box
      size.current = box
      map.invalidateSize({ animate: false })
      map.stop()
      const isThere = isSameCamera(cameraOf(map), { latitude, longitude, zoom })
      if (isThere && !isUnderWay.current) return
      if (isStill || isResized || isThere) map.setView([latitude, longitude], zoom, { animate: false })
      else {
        isUnderWay.current = true
        setFlying(true)
        map.flyTo([latitude, longitude], zoom, { duration: FLIGHT_S })
      }
    },
    [map, latitude, longitude, zoom, box, isStill],
  )
  return { frame, isFlying }
}

/** Reports once, when the canvases are drawn and the faces of the labels are there. */
function useDrawn(onReady: () => void): void {
  const report = useRef(onReady)
  useEffect(function keepLatest() {
    report.current = onReady
  })
  useEffect(function reportDrawn() {
    let isGone = false
    void document.fonts.ready.then(() => {
      requestAnimationFrame(() => {
        if (!isGone) report.current()
      })
    })
    return function forget() {
      isGone = true
    }
  }, [])
}
