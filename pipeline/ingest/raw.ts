import type { Citation } from '#dataset/schema/common.ts'
import { parseIsoDate } from '#domain/date.ts'
import { DATE_NOT_SEEN } from '#pipeline/build/check-pages.ts'

/** A source as the curated inputs have it. */
export interface RawSource {
  publisher: string
  url: string
  date: string | null
  note?: string
  via?: string
}

/** Notes on where a copy was read say what it was, not by which number somebody's index knew it. */
export function plainNote(text: string): string {
  return text.replace(/GitHub index file \d+/g, 'a file in a public code repository')
}

/**
 * A source in our form; how the page was read (`via`) becomes its note. A date without a day is no date: it stands in
 * the note, and so does that none was seen.
 */
export function citationOf(source: RawSource): Citation {
  const isDay = source.date === null || parseIsoDate(source.date) !== null
  const parts = [source.note, source.via, isDay ? '' : `dated ${source.date}, without a day`]
  const note = plainNote(parts.filter(Boolean).join('; ')) || (source.date === null ? DATE_NOT_SEEN : '')
  return {
    publisher: source.publisher,
    url: source.url,
    date: isDay ? source.date : null,
    ...(note === '' ? {} : { note }),
  }
}

/** Keys written with underscores become camelCase, at every depth; other keys (months, ids) stay. */
export function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
      camelKeys(inner),
    ]),
  )
}
