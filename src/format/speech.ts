import { createContext, useContext } from 'react'
import { directionOf, type Language } from '#domain/language.ts'
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

function speechIn(language: Language, m: Messages): Speech {
  return { language, direction: directionOf(language), m, n: numbersIn(language) }
}

/** The speech that the app has; another language is one more constant of this form. */
export const english: Speech = speechIn('en', en)

export const SpeechContext = createContext<Speech>(english)

/** The speech of the page. */
export function useSpeech(): Speech {
  return useContext(SpeechContext)
}
