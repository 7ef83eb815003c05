import { useArea } from '#format/area.ts'
import { trendPublished } from '#format/messages/en/trend-published.ts'

const AREA = { en: trendPublished }

/** The words of the view of published figures. */
export const usePublishedWords = (): typeof trendPublished => useArea(AREA)
