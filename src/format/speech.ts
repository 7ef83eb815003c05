import { createContext, useContext } from 'react'
import { directionOf, type Language } from './language.ts'
import { en } from './messages/en.ts'
import { type Numbers, numbersIn } from './numbers.ts'

/** Every sentence that a reader sees. Other languages are objects of this type. */
export type Messages = typeof en

/** How the app speaks in one language: its sentences and its numbers. Immutable; a new one per language. */
export interface Speech {
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  readonly m: Messages
  readonly n: Numbers
}

const catalogues: Partial<Record<Language, Messages>> = { en }

/** Speech in a language, or null when its catalogue does not exist yet. */
export function speechIn(language: Language): Speech | null {
  const m = catalogues[language]
  return m ? { language, direction: directionOf(language), m, n: numbersIn(language) } : null
}

export const english: Speech = { language: 'en', direction: 'ltr', m: en, n: numbersIn('en') }

export const SpeechContext = createContext<Speech>(english)

/** The speech of the page. */
export function useSpeech(): Speech {
  return useContext(SpeechContext)
}
