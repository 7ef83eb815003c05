import type { Citation } from '#dataset/schema/common.ts'

/** A source as the curated inputs have it. */
export interface RawSource {
  publisher: string
  url: string
  date: string | null
  note?: string
  via?: string
}

/** A source in our form; how the page was read (`via`) becomes its note. */
export function citationOf(source: RawSource): Citation {
  const note = [source.note, source.via].filter(Boolean).join('; ')
  return { publisher: source.publisher, url: source.url, date: source.date, ...(note === '' ? {} : { note }) }
}

/** "degrade_ttp" → "degrade-ttp" */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
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
