import type { GedRow } from '#pipeline/readers/ucdp-ged/row.ts'
import { hash31, rowFacts } from '#pipeline/ucdp/made-id.ts'
import type { Draft } from './adapter.ts'

/** Digits of an ACLED id such as PAK12345 are kept apart by country. */
const STEP = 100_000_000
const PREFIXES: readonly (string | undefined)[] = ['AFG', 'PAK']
/** From here down, ids are hashes; above, they say the source's own number. */
const FIRST_HASH = (PREFIXES.length + 1) * STEP
const MOST = 2 ** 31 - 1

/**
 * Ids as the dataset stores them. UCDP's own stay; every other is negative, so that none is taken for UCDP's. An ACLED id
 * keeps its number; another id of a source is hashed, and a row without one by its facts (see ucdp/made-id), so that an
 * event keeps its id from one import to the next.
 */
export class IdMaker {
  readonly #byKey = new Map<string, number>()
  readonly #taken = new Set<number>()
  #seen = new Map<string, number>()

  /** Identical rows without ids count from one again in the next file: there they are the same events. */
  nextFile(): void {
    this.#seen = new Map()
  }

  idOf({ row, sourceId }: Pick<Draft, 'row' | 'sourceId'>): number {
    if (row.id !== null) return row.id
    return sourceId === null ? this.#ofFacts(row) : this.#ofSource(sourceId)
  }

  #ofSource(sourceId: string): number {
    const [, prefix, digits] = /^([A-Z]{3})(0|[1-9]\d{0,7})$/.exec(sourceId) ?? []
    const index = PREFIXES.indexOf(prefix ?? '')
    return index < 0 ? this.#hashed(`id ${sourceId}`, FIRST_HASH) : -(index * STEP + Number(digits) + 1)
  }

  /** As UCDP's files without ids are numbered, so that both give a row one id. */
  #ofFacts(row: GedRow): number {
    const { conflict } = row
    const facts = conflict === null ? rowFacts(row) : `${rowFacts(row)}|${conflict.id}|${conflict.name}`
    const ordinal = (this.#seen.get(facts) ?? 0) + 1
    this.#seen.set(facts, ordinal)
    return this.#hashed(ordinal === 1 ? facts : `${facts}|${ordinal}`, 0)
  }

  #hashed(key: string, from: number): number {
    const held = this.#byKey.get(key)
    if (held !== undefined) return held
    let value = hash31(key)
    for (let again = 2; value <= from || value > MOST || this.#taken.has(value); again++)
      value = hash31(`${key}|again ${again}`)
    this.#taken.add(value)
    this.#byKey.set(key, -value)
    return -value
  }
}
