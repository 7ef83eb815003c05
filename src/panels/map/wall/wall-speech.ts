import { type SpeechWith, speechWith } from '#format/area.ts'
import { wallMap } from '#format/messages/en/briefing.ts'
import { useSpeech } from '#format/speech.ts'

const en = { wall: wallMap }

/** How the wall's map speaks. */
export type WallSpeech = SpeechWith<typeof en>

const wallSpeech = speechWith({ en })
export const useWallSpeech = (): WallSpeech => wallSpeech(useSpeech())
