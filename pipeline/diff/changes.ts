import { applyFieldChanges, type FieldChange, fieldChanges, WrongBaseError } from './fields.ts'
import { isSameJson, type Json } from './json.ts'

/** A record that is in one of the two datasets only. */
export interface WholeRecord {
  readonly id: string
  readonly record: Json
}

/** What changed in the records of one kind; each list is in order of id. */
export interface KindChanges {
  readonly kind: string
  readonly added: readonly WholeRecord[]
  readonly removed: readonly WholeRecord[]
  readonly revised: readonly { readonly id: string; readonly changes: readonly FieldChange[] }[]
}

/** What changed from the records `a` of a kind to `b`. */
export function kindChanges(
  kind: string,
  a: ReadonlyMap<string, Json>,
  b: ReadonlyMap<string, Json>,
): KindChanges {
  const added: WholeRecord[] = []
  const removed: WholeRecord[] = []
  const revised: { id: string; changes: FieldChange[] }[] = []
  for (const id of [...new Set([...a.keys(), ...b.keys()])].sort()) {
    const [from, to] = [a.get(id), b.get(id)]
    if (from === undefined) added.push({ id, record: to as Json })
    else if (to === undefined) removed.push({ id, record: from })
    else if (!isSameJson(from, to)) revised.push({ id, changes: fieldChanges(from, to) })
  }
  return { kind, added, removed, revised }
}

/** The records of a kind after their changes. Throws WrongBaseError. */
export function applyKind(
  a: ReadonlyMap<string, Json>,
  { kind, added, removed, revised }: KindChanges,
): ReadonlyMap<string, Json> {
  const records = new Map(a)
  const found = (id: string): Json => {
    const record = records.get(id)
    if (record === undefined) throw new WrongBaseError(`${kind} ${id}: there is no such record to change`)
    return record
  }
  for (const { id, record } of removed) {
    if (!isSameJson(found(id), record))
      throw new WrongBaseError(`${kind} ${id}: the record to remove says something else`)
    records.delete(id)
  }
  for (const { id, changes } of revised)
    records.set(id, applyFieldChanges(`${kind} ${id}`, found(id), changes))
  for (const { id, record } of added) {
    if (records.has(id)) throw new WrongBaseError(`${kind} ${id}: the record to add is there already`)
    records.set(id, record)
  }
  return records
}
