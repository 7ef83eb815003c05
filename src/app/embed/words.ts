import { type SpeechWith, speechWith } from '#format/area.ts'
import { embed } from '#format/messages/en/embed.ts'
import { useSpeech } from '#format/speech.ts'

const en = { embed }

type EmbedSpeech = SpeechWith<typeof en>

const embedSpeech = speechWith({ en })
export const useEmbedSpeech = (): EmbedSpeech => embedSpeech(useSpeech())
