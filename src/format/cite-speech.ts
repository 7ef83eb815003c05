import { type SpeechWith, speechWith } from './area.ts'
import { cite } from './messages/en/cite.ts'
import { mapArea } from './messages/en/map-area.ts'
import { useSpeech } from './speech.ts'

const en = { cite, mapArea }

/** The speech in which a view is said in words. */
export type CiteSpeech = SpeechWith<typeof en>

export const citeSpeech = speechWith({ en })
export const useCiteSpeech = (): CiteSpeech => citeSpeech(useSpeech())
