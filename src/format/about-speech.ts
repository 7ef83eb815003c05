import { type SpeechWith, speechWith } from './area.ts'
import { about } from './messages/en/about.ts'
import { mapArea } from './messages/en/map-area.ts'
import { useSpeech } from './speech.ts'

const en = { about, mapArea }

/** The speech of the About page. */
export type AboutSpeech = SpeechWith<typeof en>

export const aboutSpeech = speechWith({ en })
export const useAboutSpeech = (): AboutSpeech => aboutSpeech(useSpeech())
