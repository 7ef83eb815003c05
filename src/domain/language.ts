/** The languages of the app: English now; Urdu, Pashto and Dari by adding a catalogue of messages. */
export const LANGUAGES = ['en', 'ur', 'ps', 'fa-AF'] as const
export type Language = (typeof LANGUAGES)[number]

/** Which way a language's lines run. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'en' ? 'ltr' : 'rtl'
}
