import { useArea } from '#format/area.ts'
import { mapTable } from '#format/messages/en/map-table.ts'

const AREA = { en: mapTable }

/** The words of the map's table. */
export const useTableWords = () => useArea(AREA)
