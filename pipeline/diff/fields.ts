import { isJsonObject, isSameJson, type Json, type JsonObject, pointerSteps, pointerTo } from './json.ts'

/** One field that changed. */
export interface FieldChange {
  /** JSON Pointer (RFC 6901) into the record; empty: the whole record */
  readonly path: string
  /** absent: the field was not there */
  readonly from?: Json
  /** absent: the field is not there any more */
  readonly to?: Json
}

/** Changes were applied to a record that is not the one they were made from. */
export class WrongBaseError extends Error {
  override readonly name = 'WrongBaseError'
  constructor(what: string) {
    super(`${what}. The changes were made from another dataset: apply them to the one they name as "from".`)
  }
}

/** Lists of objects are compared item by item, other lists as one value. */
const isRecordList = (value: Json): value is readonly JsonObject[] =>
  Array.isArray(value) && value.every(isJsonObject)

/** What changed from one record to another, field by field, in order of path; empty: nothing. */
export function fieldChanges(from: Json, to: Json, path = ''): FieldChange[] {
  if (isJsonObject(from) && isJsonObject(to)) {
    const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort()
    return fields.flatMap((field): FieldChange[] => {
      const at = pointerTo(path, field)
      if (!Object.hasOwn(from, field)) return [{ path: at, to: to[field] as Json }]
      if (!Object.hasOwn(to, field)) return [{ path: at, from: from[field] as Json }]
      return fieldChanges(from[field] as Json, to[field] as Json, at)
    })
  }
  if (isRecordList(from) && isRecordList(to) && from.length === to.length)
    return from.flatMap((item, i) => fieldChanges(item, to[i] as Json, pointerTo(path, i)))
  return isSameJson(from, to) ? [] : [{ path, from, to }]
}

function checkBase(record: string, change: FieldChange, found: Json | undefined): void {
  const expected = Object.hasOwn(change, 'from') ? change.from : undefined
  const isAsExpected =
    found === undefined || expected === undefined ? found === expected : isSameJson(found, expected)
  if (isAsExpected) return
  const said = (value: Json | undefined) => (value === undefined ? 'absent' : JSON.stringify(value))
  throw new WrongBaseError(
    `${record}: ${change.path || 'the record'} is ${said(found)}, the changes expect ${said(expected)}`,
  )
}

function replaceAt(record: string, value: Json, steps: readonly string[], change: FieldChange): Json {
  const [step, ...rest] = steps
  if (step === undefined) {
    checkBase(record, change, value)
    return change.to as Json
  }
  if (Array.isArray(value) && rest.length > 0 && Number(step) < value.length)
    return value.map((item: Json, i) => (String(i) === step ? replaceAt(record, item, rest, change) : item))
  if (!isJsonObject(value))
    throw new WrongBaseError(`${record}: there is nothing at ${change.path} that could change`)
  const fields = new Map(Object.entries(value))
  if (rest.length > 0) fields.set(step, replaceAt(record, fields.get(step) ?? null, rest, change))
  else {
    checkBase(record, change, fields.get(step))
    if (Object.hasOwn(change, 'to')) fields.set(step, change.to as Json)
    else fields.delete(step)
  }
  // unlike assignment, this makes a field named __proto__ like any other
  return Object.fromEntries(fields)
}

/**
 * The record after its changes. `name` is said in errors. Throws WrongBaseError where a field is not what the change
 * was made from.
 */
export function applyFieldChanges(name: string, record: Json, changes: readonly FieldChange[]): Json {
  return changes.reduce((value, change) => replaceAt(name, value, pointerSteps(change.path), change), record)
}
