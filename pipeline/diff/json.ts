/** A value as JSON holds it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [field: string]: Json
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field of a record, or null where the record is no object or has no such field of its own. */
export function fieldOf(value: Json | undefined, ...path: readonly string[]): Json {
  let at: Json | undefined = value
  for (const field of path) at = isJsonObject(at) && Object.hasOwn(at, field) ? at[field] : undefined
  return at ?? null
}

/** Whether two values say the same; the order of an object's fields says nothing. */
export function isSameJson(a: Json, b: Json): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isSameJson(item, b[i] as Json))
  if (!(isJsonObject(a) && isJsonObject(b))) return a === b
  const fields = Object.keys(a)
  return (
    fields.length === Object.keys(b).length &&
    fields.every((field) => Object.hasOwn(b, field) && isSameJson(a[field] as Json, b[field] as Json))
  )
}

/** A JSON Pointer (RFC 6901) one step deeper. */
export function pointerTo(parent: string, step: string | number): string {
  return `${parent}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The steps of a JSON Pointer; none for the whole record. */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}
