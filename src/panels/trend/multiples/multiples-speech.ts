import { type SpeechWith, speechWith } from '#format/area.ts'
import { trendMultiples } from '#format/messages/en/trend-multiples.ts'
import { trendTouch } from '#format/messages/en/trend-touch.ts'
import { useSpeech } from '#format/speech.ts'

const en = { multiples: trendMultiples, touch: trendTouch }

/** The speech of the small panels. */
export type MultiplesSpeech = SpeechWith<typeof en>

const multiplesSpeech = speechWith({ en })
export const useMultiplesSpeech = (): MultiplesSpeech => multiplesSpeech(useSpeech())
