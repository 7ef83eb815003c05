import { useArea } from '#format/area.ts'
import * as english from '#format/messages/en/analysis-record.ts'

const AREA = { en: english }

/** The words of the framework and the record tracker. */
export const useRecordWords = () => useArea(AREA)
