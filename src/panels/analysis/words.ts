import { useArea } from '#format/area.ts'
import { analysis } from '#format/messages/en/analysis.ts'

const AREA = { en: analysis }

/** The words of the ladder and the hypotheses. */
export const useWords = () => useArea(AREA)
