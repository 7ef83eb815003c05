import { useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { toWorld } from '#engine/map-points.ts'
import { useSpeech } from '#format/speech.ts'
import { pathsOf } from '../basemap.ts'
import type { Box } from '../disc-grid.ts'
import { type Frame, toPixel } from '../frame.ts'
import type { MapTheme } from '../theme.ts'
import { type PlacedCountry, placeCountries } from './country-places.ts'
import { widthOf } from './use-placed-names.ts'

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
  readonly frame: Frame
  readonly theme: Pick<MapTheme, 'serif'>
  /** in pixels of the desk */
  readonly taken: readonly Box[]
}

/** The names of the countries in focus that fill a good part of the frame, on free land. */
export function useCountries({ dataset, frame, theme, taken }: Asked): readonly CountryName[] {
  const { countries } = useSpeech().m.map
  return useMemo(() => {
    const written = (id: CountryName['id']) => countries[id].toUpperCase()
    const named = FOCUS.map((id) => {
      const name = written(id)
      const widthPx = widthOf(name, `400 ${NAME_PX}px ${theme.serif}`) + name.length * SPACING_EM * NAME_PX
      return { id, name, widthPx, heightPx: NAME_PX * 1.3 }
    })
    const towns = dataset.towns
      .filter(({ rank }) => rank <= LARGEST_RANK)
      .map(({ latitude, longitude }): Box => {
        const { x, y } = toPixel(frame, toWorld(latitude, longitude))
        return { left: x - TOWN_PX, top: y - TOWN_PX, right: x + TOWN_PX, bottom: y + TOWN_PX }
      })
    const placed = placeCountries(named, pathsOf(dataset.basemap), frame, [...taken, ...towns])
    return placed.map((one) => ({ ...one, name: written(one.id) }))
  }, [dataset, frame, theme, taken, countries])
}
