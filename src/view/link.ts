import { FIELDS } from './fields.ts'
import type { ViewState } from './view-state.ts'

/** A part of a link that could not be used; the default stands in its place. */
export interface IgnoredPart {
  readonly key: string
  readonly value: string
  /** `unknown`: it means nothing, or names what the dataset does not have; `not-yet`: this version cannot do it */
  readonly why: 'unknown' | 'not-yet'
}

const names = Object.keys(FIELDS) as (keyof ViewState)[]

function field<K extends keyof ViewState>(name: K) {
  return FIELDS[name]
}

export const DEFAULT_VIEW: ViewState = Object.freeze(
  Object.fromEntries(names.map((name) => [name, FIELDS[name].default])),
) as unknown as ViewState

/** What a link says. Junk falls back to the default and is reported; a key given twice counts once, the first. */
export function parseQuery(query: string): { view: ViewState; ignored: readonly IgnoredPart[] } {
  const parameters = new URLSearchParams(query)
  const ignored: IgnoredPart[] = []
  const view: Record<string, unknown> = { ...DEFAULT_VIEW }
  for (const name of names) {
    const { key, parse } = field(name)
    const text = parameters.get(key)
    if (text === null || text === '') continue
    const value = parse(text)
    if (value === undefined) ignored.push({ key, value: text, why: 'unknown' })
    else view[name] = value
  }
  return { view: view as unknown as ViewState, ignored }
}

/** The shortest link that draws a view: no defaults, keys in one order. Without the question mark. */
export function formatQuery(view: ViewState): string {
  const parts: string[] = []
  const add = <K extends keyof ViewState>(name: K) => {
    const { key, default: fallback, format } = field(name)
    const text = format(view[name])
    if (text !== '' && text !== format(fallback)) parts.push(`${key}=${encode(text)}`)
  }
  names.forEach(add)
  return parts.join('&')
}

/** The link of a view with some fields changed. */
export function queryWith(view: ViewState, change: Partial<ViewState>): string {
  return formatQuery({ ...view, ...change })
}

/** Percent-encodes what a query needs encoded, and leaves what reads well: commas, colons, dots. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%20/g, '+')
}
