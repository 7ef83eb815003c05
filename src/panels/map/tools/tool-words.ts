import { useArea } from '#format/area.ts'
import { mapTools } from '#format/messages/en/map-tools.ts'

const AREA = { en: mapTools }

/** The words of the tools on the map. */
export const useToolWords = () => useArea(AREA)
export type ToolWords = ReturnType<typeof useToolWords>
