import { type SpeechWith, speechWith } from '#format/area.ts'
import { briefing } from '#format/messages/en/briefing.ts'
import { detail } from '#format/messages/en/detail.ts'
import { useSpeech } from '#format/speech.ts'

const en = { briefing, detail }

export type BriefingSpeech = SpeechWith<typeof en>

const briefingSpeech = speechWith({ en })
export const useBriefingSpeech = (): BriefingSpeech => briefingSpeech(useSpeech())
