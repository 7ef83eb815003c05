import { useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { MapModel } from '#engine/map.ts'
import { toWorld, type WorldPoint } from '#engine/map-points.ts'
import { useSpeech } from '#format/speech.ts'
import { pathsOf } from '../basemap.ts'
import type { Box } from '../disc-grid.ts'
import { type Frame, toPixel } from '../frame.ts'
import { layOut } from '../scene.ts'
import type { MapTheme } from '../theme.ts'
import { type PlacedCountry, placeCountries } from './country-places.ts'
import { RING_REACH_PX, widthOf } from './use-placed-names.ts'

/** Those whose provinces the basemap holds. */
const FOCUS = ['AF', 'PK'] as const
/** Size and spacing of their names, px of the desk; brief.css has the same. */
const NAME_PX = 13
const SPACING_EM = 0.28
/** Kept clear around the dot of a town. */
const TOWN_PX = 8
/** Towns that a map this far out names. */
const LARGEST_RANK = 1

export interface CountryName extends PlacedCountry<(typeof FOCUS)[number]> {
  /** in capitals, as it is written */
  readonly name: string
}

interface Asked {
  readonly dataset: Dataset
  readonly model: MapModel
  readonly frame: Frame
  readonly theme: Pick<MapTheme, 'serif'>
  /** in pixels of the desk */
  readonly taken: readonly Box[]
}

/** The names of the countries in focus that fill a good part of the frame, on free land. */
export function useCountries({ dataset, model, frame, theme, taken }: Asked): readonly CountryName[] {
  const { countries } = useSpeech().m.map
  return useMemo(() => {
    const named = FOCUS.map((id) => {
      const name = countries[id].toUpperCase()
      const widthPx = widthOf(name, `400 ${NAME_PX}px ${theme.serif}`) + name.length * SPACING_EM * NAME_PX
      return { id, name, widthPx, heightPx: NAME_PX * 1.3 }
    })
    const around = (at: WorldPoint, r: number): Box => {
      const { x, y } = toPixel(frame, at)
      return { left: x - r, top: y - r, right: x + r, bottom: y + r }
    }
    const { marks } = layOut(model, frame)
    const obstacles = [
      ...taken,
      ...dataset.towns
        .filter(({ rank }) => rank <= LARGEST_RANK)
        .map(({ latitude, longitude }) => around(toWorld(latitude, longitude), TOWN_PX)),
      ...model.incidents.map((mark) => around(mark, RING_REACH_PX[mark.incident.precision])),
      ...Array.from({ length: marks.count }, (_, i): Box => {
        const [x = 0, y = 0, r = 0] = [marks.x[i], marks.y[i], marks.radiusPx[i]]
        return { left: x - r, top: y - r, right: x + r, bottom: y + r }
      }),
    ]
    const placed = placeCountries(named, pathsOf(dataset.basemap), frame, obstacles)
    return placed.map((one) => ({ ...one, name: countries[one.id].toUpperCase() }))
  }, [dataset, model, frame, theme, taken, countries])
}
