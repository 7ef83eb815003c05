import { type SpeechWith, speechWith } from '#format/area.ts'
import { briefOut } from '#format/messages/en/brief-out.ts'
import { detail } from '#format/messages/en/detail.ts'

const en = { briefOut, detail }

/** The speech of slides and sheets. */
export type OutSpeech = SpeechWith<typeof en>

export const outSpeech = speechWith({ en })
