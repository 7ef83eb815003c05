import { useArea } from '#format/area.ts'
import { mapMarks } from '#format/messages/en/map-marks.ts'

const AREA = { en: mapMarks }

/** The words of what lies under a mark. */
export const useMarkWords = () => useArea(AREA)
