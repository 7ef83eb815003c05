import { type SpeechWith, speechWith } from '#format/area.ts'
import { briefEditor } from '#format/messages/en/brief-editor.ts'
import { useSpeech } from '#format/speech.ts'

const en = { briefEditor }

export type EditorSpeech = SpeechWith<typeof en>

const editorSpeech = speechWith({ en })
export const useEditorSpeech = (): EditorSpeech => editorSpeech(useSpeech())
