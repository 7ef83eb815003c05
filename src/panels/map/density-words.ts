import { useArea } from '#format/area.ts'
import { mapDensity } from '#format/messages/en/map-density.ts'

const AREA = { en: mapDensity }

/** The words of the density layer. */
export const useDensityWords = () => useArea(AREA)
