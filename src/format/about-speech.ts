import { type SpeechWith, speechWith } from './area.ts'
import { about } from './messages/en/about.ts'
import { useSpeech } from './speech.ts'

const en = { about }

/** The speech of the About page. */
export type AboutSpeech = SpeechWith<typeof en>

export const aboutSpeech = speechWith({ en })
export const useAboutSpeech = (): AboutSpeech => aboutSpeech(useSpeech())
