import { useArea } from '#format/area.ts'
import { trendForm } from '#format/messages/en/trend-form.ts'

const AREA = { en: trendForm }

export type FormWords = typeof trendForm

/** The words of the trend's other forms. */
export const useFormWords = (): FormWords => useArea(AREA)
