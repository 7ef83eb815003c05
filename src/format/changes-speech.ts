import { type SpeechWith, speechWith } from './area.ts'
import { changes } from './messages/en/changes.ts'
import { useSpeech } from './speech.ts'

const en = { changes }
const changesSpeech = speechWith({ en })

/** The speech of what changed in the data. */
export type ChangesSpeech = SpeechWith<typeof en>

export const useChangesSpeech = (): ChangesSpeech => changesSpeech(useSpeech())
