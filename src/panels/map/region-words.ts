import { useArea } from '#format/area.ts'
import { mapRegions } from '#format/messages/en/map-regions.ts'

const AREA = { en: mapRegions }

/** The words of the layer of provinces. */
export const useRegionWords = () => useArea(AREA)
