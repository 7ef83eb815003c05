import type { EventFact } from '#pipeline/ucdp/event-table.ts'
import type { VictimDeaths } from '#pipeline/victim-sides.ts'
import type { Fault } from './fault.ts'
import type { ImportRelease } from './releases.ts'

/** An event with where it was read. */
export interface Placed {
  readonly event: EventFact
  readonly victims: VictimDeaths | null
  readonly release: ImportRelease
  /** see Draft; null: by the version of the release */
  readonly newness: number | null
  readonly file: string
  readonly line: number
  readonly sourceId: string | null
}

/** What became of a row. */
export type Merged =
  | { readonly is: 'in' }
  /** the very same event is in already */
  | { readonly is: 'repeated' }
  /** of two rows of an event the newer is in; `file`: the one whose row gave way */
  | { readonly is: 'superseded'; readonly file: string }
  | { readonly is: 'fault'; readonly fault: Fault }

/** Fields that two accounts of one event need not share. */
const APART: readonly (keyof EventFact)[] = ['release', 'firstRelease', 'completeness', 'flags', 'id']

function differing(a: Placed, b: Placed): string[] {
  const text = (value: unknown) => JSON.stringify(value)
  const fields = (Object.keys(a.event) as (keyof EventFact)[]).filter(
    (key) => !APART.includes(key) && text(a.event[key]) !== text(b.event[key]),
  )
  return text(a.victims) === text(b.victims) ? fields : [...fields, 'killed']
}

const rankOf = ({ newness, release }: Placed) => newness ?? release.version?.rank ?? null

/** One row an event: of several the newest; where none is newer and they differ, the first, and the others are faults. */
export class Merger {
  readonly #byId = new Map<number, Placed>()
  readonly #older: Placed[] = []

  get size(): number {
    return this.#byId.size
  }

  add(row: Placed): Merged {
    const held = this.#byId.get(row.event.id)
    if (!held) {
      this.#byId.set(row.event.id, row)
      return { is: 'in' }
    }
    const [mine, theirs] = [rankOf(row), rankOf(held)]
    if (mine !== null && theirs !== null && mine !== theirs) return this.#supersede(row, held, mine > theirs)
    const fields = differing(row, held)
    return fields.length === 0 ? { is: 'repeated' } : { is: 'fault', fault: conflictOf(row, held, fields) }
  }

  /** One row an event. */
  rows(): Placed[] {
    return [...this.#byId.values()]
  }

  /** What older releases said of these events: one row an event and release. */
  older(): Placed[] {
    const last = new Map(this.#older.map((row) => [`${row.event.id} ${row.release.id}`, row]))
    return [...last.values()].filter((row) => this.#byId.get(row.event.id)?.release.id !== row.release.id)
  }

  #supersede(row: Placed, held: Placed, isNewer: boolean): Merged {
    this.#older.push(isNewer ? held : row)
    if (isNewer) this.#byId.set(row.event.id, row)
    return { is: 'superseded', file: (isNewer ? held : row).file }
  }
}

function conflictOf(row: Placed, held: Placed, fields: readonly string[]): Fault {
  const where = held.file === row.file ? `line ${held.line}` : `${held.file}, line ${held.line}`
  return {
    reason: 'conflicting-duplicate',
    value: row.sourceId ?? String(row.event.id),
    why: `the id stands in ${where} too, with another ${fields.join(', ')}; that row is in, this one is not`,
    fix: 'Say which is right: remove the other, or name the release in the file name, such as GEDEvent_v26_0_4.csv',
  }
}
