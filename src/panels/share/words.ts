import { type SpeechWith, speechWith } from '#format/area.ts'
import { share } from '#format/messages/en/share.ts'
import { useSpeech } from '#format/speech.ts'

const en = { share }

export type ShareSpeech = SpeechWith<typeof en>

const shareSpeech = speechWith({ en })
export const useShareSpeech = (): ShareSpeech => shareSpeech(useSpeech())
