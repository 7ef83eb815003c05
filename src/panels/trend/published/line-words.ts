import type { PublishedLine } from '#engine/trend/publishers.ts'
import type { Speech } from '#format/speech.ts'
import type { usePublishedWords } from './published-words.ts'

/** What a line is called, and what is said of it below. A line of months has its definition in common with the others. */
export function lineWords(
  { of, definition }: Pick<PublishedLine, 'of' | 'definition'>,
  { m }: Speech,
  say: ReturnType<typeof usePublishedWords>,
): { readonly name: string; readonly about: string | null } {
  return of.is === 'series'
    ? { name: definition, about: say.about(of.geography, of.frequency, of.unit) }
    : { name: say.months[of.count](m.words.countries[of.country]), about: null }
}
