import type { CrossingState } from '#engine/map/crossings.ts'
import { useArea } from '#format/area.ts'
import { mapCrossings } from '#format/messages/en/map-crossings.ts'
import { useSpeech } from '#format/speech.ts'

const AREA = { en: mapCrossings }

/** The words of the crossings. */
export const useCrossingWords = () => useArea(AREA)

/** Says a crossing's state as a sentence. */
export function useCrossingState(): (state: CrossingState) => string {
  const { n } = useSpeech()
  const say = useCrossingWords()
  return (state) => {
    if (state.is === 'closed') return say.closed(n.day(state.since))
    return state.is === 'open' ? say.open(n.days(state.closed)) : say.unknown
  }
}
