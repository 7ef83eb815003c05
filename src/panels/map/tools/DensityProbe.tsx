import type { Map as LeafletMap, LeafletMouseEvent } from 'leaflet'
import { useEffect, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { densityAt } from '#engine/map/density.ts'
import type { MapModel } from '#engine/map.ts'
import { useSpeech } from '#format/speech.ts'
import { densityOfModel } from '../density-of-model.ts'
import { densityText } from '../density-text.ts'
import { Float } from '../Float.tsx'
import type { Frame, Pixel } from '../frame.ts'
import { useToolWords } from './tool-words.ts'

interface Props {
  readonly map: LeafletMap
  readonly frame: Frame
  readonly dataset: Dataset
  readonly model: MapModel
}

interface Probe extends Pixel {
  /** events per km² */
  readonly value: number
}

/** The field's value under the pointer or where the map was tapped; nothing where no event reaches. */
export function DensityProbe({ map, frame, dataset, model }: Props) {
  const { n, direction } = useSpeech()
  const say = useToolWords().density
  const [probe, setProbe] = useState<Probe | null>(null)
  useEffect(
    function followPointer() {
      const { points } = densityOfModel(dataset, model)
      const read = ({ latlng, containerPoint: { x, y } }: LeafletMouseEvent) => {
        const value = densityAt(points, { latitude: latlng.lat, longitude: latlng.lng })
        setProbe(value > 0 ? { x, y, value } : null)
      }
      const leave = () => {
        setProbe(null)
      }
      map.on({ mousemove: read, click: read, mouseout: leave, movestart: leave })
      return function stopFollowing() {
        map.off({ mousemove: read, click: read, mouseout: leave, movestart: leave })
      }
    },
    [map, dataset, model],
  )
  if (!probe) return null
  return (
    <Float at={probe} clearPx={14} frame={frame} className="map-tooltip">
      <div role="tooltip" dir={direction} data-standing="glance">
        {say.value(densityText(probe.value, n))}
      </div>
    </Float>
  )
}
