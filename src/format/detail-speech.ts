import { type SpeechWith, speechWith } from './area.ts'
import { detail } from './messages/en/detail.ts'
import { useSpeech } from './speech.ts'

const en = { detail }
const detailSpeech = speechWith({ en })

/** The speech of the details. */
export type DetailSpeech = SpeechWith<typeof en>

export const useDetailSpeech = (): DetailSpeech => detailSpeech(useSpeech())
