import type { Language } from '#domain/language.ts'
import * as english from '#format/messages/en/analysis-record.ts'
import { useSpeech } from '#format/speech.ts'

const WORDS: Partial<Record<Language, typeof english>> = { en: english }

/** The words of the framework and the record tracker. They load with these views, not with the page. */
export function useRecordWords(): typeof english {
  return WORDS[useSpeech().language] ?? english
}
