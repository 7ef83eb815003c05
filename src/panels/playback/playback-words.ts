import { useArea } from '#format/area.ts'
import { playback } from '#format/messages/en/playback.ts'

const AREA = { en: playback }

export const usePlaybackWords = () => useArea(AREA)
