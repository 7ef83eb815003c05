import { dayOf } from '#domain/date.ts'
import type { DateWords } from '#engine/search/dates.ts'
import { useArea } from '#format/area.ts'
import { palette } from '#format/messages/en/palette.ts'
import type { Speech } from '#format/speech.ts'

const AREA = { en: palette }

/** The words of the palette and of the sheet of keys. */
export const usePaletteWords = () => useArea(AREA)
export type PaletteWords = ReturnType<typeof usePaletteWords>

/** What dates are made of in the page's language; the months as it writes them in full. */
export function dateWords({ n }: Speech, say: PaletteWords): DateWords {
  const months = Array.from({ length: 12 }, (_, i) =>
    n
      .longDay(dayOf(2025, i + 1, 1))
      .replace(/\d/g, '')
      .trim(),
  )
  return { ...say.dates, months }
}
