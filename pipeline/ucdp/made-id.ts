import { createHash } from 'node:crypto'
import type { GedRow } from '#pipeline/readers/ucdp-ged/row.ts'

/** 31 bits of SHA-256 over the UTF-8 text: 0 … 2³¹ − 1. */
export function hash31(text: string): number {
  return createHash('sha256').update(text, 'utf8').digest().readUInt32BE(0) >>> 1
}

/** Everything that a row without an id says of its event. Two events that agree in all of it cannot be told apart. */
export function rowFacts(row: GedRow): string {
  const { place, sides, deaths } = row
  return [
    row.country,
    row.start,
    row.end,
    row.kind,
    sides?.a.name,
    sides?.b.name,
    place?.name,
    place?.latitude,
    place?.longitude,
    deaths?.a,
    deaths?.b,
    deaths?.civilians,
    deaths?.unknown,
    row.best,
    row.low,
    row.high,
  ].join('|')
}

/**
 * Ids for rows that came without one, in the rows' order: minus the hash of the row's own facts, so that a row keeps
 * its id in the next release as long as its facts stay. The second of two identical rows hashes `facts|2`.
 * Throws where two different rows would share an id.
 */
export function makeIds(rows: readonly GedRow[], hash: (text: string) => number = hash31): number[] {
  const seen = new Map<string, number>()
  const taken = new Map<number, string>()
  return rows.map((row) => {
    const facts = rowFacts(row)
    const ordinal = (seen.get(facts) ?? 0) + 1
    seen.set(facts, ordinal)
    const key = ordinal === 1 ? facts : `${facts}|${ordinal}`
    const value = hash(key)
    const other = taken.get(value)
    if (value === 0 || other !== undefined) {
      throw new Error(
        `made id ${value} is shared by two rows: "${key}" and "${other ?? ''}". Widen the hash.`,
      )
    }
    taken.set(value, key)
    return -value
  })
}
