import { type SpeechWith, speechWith } from '#format/area.ts'
import { trendTouch } from '#format/messages/en/trend-touch.ts'
import { useSpeech } from '#format/speech.ts'

const en = { touch: trendTouch }

/** The speech of what the reader points at and walks. */
export type TouchSpeech = SpeechWith<typeof en>

export const touchSpeech = speechWith({ en })
export const useTouchSpeech = (): TouchSpeech => touchSpeech(useSpeech())
