import { useArea } from '#format/area.ts'
import { indicator } from '#format/messages/en/indicator.ts'

const AREA = { en: indicator }

/** The words of an indicator’s details. */
export const useWords = () => useArea(AREA)
