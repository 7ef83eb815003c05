import type { Language } from '#domain/language.ts'
import { type Messages, type Speech, useSpeech } from './speech.ts'

/** Words that only a part of the app needs, by language: they load with that part and not with the page. */
export type Area<A> = { readonly en: A } & { readonly [L in Language]?: A }

const wordsIn = <A>(area: Area<A>, language: Language): A => area[language] ?? area.en

/** The words of an area in the page's language. */
export function useArea<A>(area: Area<A>): A {
  return wordsIn(area, useSpeech().language)
}

/** How the app speaks in an area: as elsewhere, with the area's words beside the common ones. */
export type SpeechWith<A> = Speech & { readonly m: Messages & A }

/** Gives a speech an area's words; one speech gives one and the same object. */
export function speechWith<A extends object>(area: Area<A>): (speech: Speech) => SpeechWith<A> {
  const made = new WeakMap<Speech, SpeechWith<A>>()
  return (speech) => {
    const held = made.get(speech)
    if (held) return held
    const fresh = { ...speech, m: { ...speech.m, ...wordsIn(area, speech.language) } }
    made.set(speech, fresh)
    return fresh
  }
}
