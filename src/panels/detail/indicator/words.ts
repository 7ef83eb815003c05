import type { Language } from '#domain/language.ts'
import { indicator } from '#format/messages/en/indicator.ts'
import { useSpeech } from '#format/speech.ts'

const WORDS: Partial<Record<Language, typeof indicator>> = { en: indicator }

/** The words of this view. They load with it, not with the page. */
export function useWords(): typeof indicator {
  return WORDS[useSpeech().language] ?? indicator
}
