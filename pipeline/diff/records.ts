import { unusable } from '#pipeline/problem.ts'
import type { Json } from './json.ts'

/** A dataset as plain records: kind → id → record. A kind without records is left out. */
export type DatasetRecords = ReadonlyMap<string, ReadonlyMap<string, Json>>

/** Gathers the records of one dataset. */
export class RecordCollector {
  readonly records = new Map<string, Map<string, Json>>()

  private kind(name: string): Map<string, Json> {
    const known = this.records.get(name) ?? new Map<string, Json>()
    this.records.set(name, known)
    return known
  }

  /** Adds a record under its own id. Throws InputError when the kind has that id already. */
  add(file: string, kind: string, id: string, record: Json): void {
    const known = this.kind(kind)
    if (known.has(id)) {
      unusable({
        file,
        line: 0,
        value: id,
        why: `stands twice among the ${kind}, so that it cannot be said which one changed`,
        fix: 'Build the dataset again from data in which every id stands once',
      })
    }
    known.set(id, record)
  }

  /** Adds a record whose key need not be unique: the second one of a key gets " #2", and so on, in file order. */
  addNumbered(kind: string, key: string, record: Json): void {
    const known = this.kind(kind)
    let id = key
    for (let n = 2; known.has(id); n++) id = `${key} #${n}`
    known.set(id, record)
  }
}
