import type { Language } from '#domain/language.ts'
import { analysis } from '#format/messages/en/analysis.ts'
import { useSpeech } from '#format/speech.ts'

const WORDS: Partial<Record<Language, typeof analysis>> = { en: analysis }

/** The words of the ladder and the hypotheses. They load with these views, not with the page. */
export function useWords(): typeof analysis {
  return WORDS[useSpeech().language] ?? analysis
}
