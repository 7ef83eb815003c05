import type { IsoDate } from '#domain/date.ts'
import { parseQuery, queryWith } from '#view/link.ts'

/** A view that a reader keeps under a name. Two with the same name and query are one and the same. */
export interface SavedView {
  /** plain text, never empty */
  readonly name: string
  /** the link's own short form, without the dataset */
  readonly query: string
  readonly savedOn: IsoDate
  /** first 12 hex digits of the sha-256 of the dataset it was saved on */
  readonly dataset: string
}

export const MOST_VIEWS = 200
/** Characters (UTF-16 units) of a name. */
export const LONGEST_NAME = 100

/** Control characters and those that turn the direction of writing; the joiners that Persian and Urdu need stay. */
const UNPRINTED = /[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu

/** A name as it is kept: one line, trimmed. Null: nothing is left of it, or it is too long. */
export function cleanName(text: string): string | null {
  const name = text.replace(UNPRINTED, ' ').replace(/\s+/g, ' ').trim()
  return name === '' || name.length > LONGEST_NAME ? null : name
}

/** The query that opens a view. One of another dataset names it, so that the page says that figures may differ. */
export function openingQuery({ query, dataset }: SavedView, present: string): string {
  return dataset === present ? query : queryWith(parseQuery(query).view, { dataset })
}

const isSame = (a: SavedView, b: SavedView) => a.name === b.name && a.query === b.query

export interface Merged {
  readonly views: readonly SavedView[]
  readonly added: number
  /** already there */
  readonly same: number
  /** beyond MOST_VIEWS */
  readonly beyond: number
}

/** What is held, then what is new of `more`. Nothing held is lost. */
export function mergeViews(held: readonly SavedView[], more: readonly SavedView[]): Merged {
  const views = [...held]
  let same = 0
  let beyond = 0
  for (const view of more) {
    if (views.some((other) => isSame(other, view))) same += 1
    else if (views.length >= MOST_VIEWS) beyond += 1
    else views.push(view)
  }
  return { views, added: views.length - held.length, same, beyond }
}

/** The views with one renamed. Where another has that name and query already, the two become one. */
export function renameView(
  views: readonly SavedView[],
  renamed: SavedView,
  name: string,
): readonly SavedView[] {
  return mergeViews(
    [],
    views.map((view) => (isSame(view, renamed) ? { ...view, name } : view)),
  ).views
}

/** The views without one. */
export function withoutView(views: readonly SavedView[], left: SavedView): readonly SavedView[] {
  return views.filter((view) => !isSame(view, left))
}
