import type { WireColumn } from './schema/events.ts'

/** What a column may hold: whole numbers from `min` to `max`, exactly `count` of them. */
export interface ColumnRule {
  readonly name: string
  readonly count: number
  readonly min: number
  readonly max: number
}

/** Why a column cannot be used. `row` is counted from 0. */
export class ColumnError extends Error {
  override readonly name = 'ColumnError'
}

/**
 * Reads a column into a typed array, checking its length and the range of each value in one pass.
 * Throws ColumnError.
 */
export function decodeColumn(wire: WireColumn, rule: ColumnRule): Int32Array {
  const out = new Int32Array(rule.count)
  const { values } = wire
  let rows = 0
  let running = 0
  const put = (value: number) => {
    if (rows >= rule.count) {
      throw new ColumnError(`column ${rule.name} is longer than the ${rule.count} rows of its table`)
    }
    // Written so that NaN, text and fractions fail too.
    if (!(Number.isInteger(value) && value >= rule.min && value <= rule.max)) {
      throw new ColumnError(
        `column ${rule.name}, row ${rows}: ${String(value)} is no whole number from ${rule.min} to ${rule.max}`,
      )
    }
    out[rows++] = value
  }
  if (wire.as === 'runs') {
    if (values.length % 2 === 1)
      throw new ColumnError(`column ${rule.name} has a value without a repeat count`)
    for (let i = 0; i < values.length; i += 2) {
      const repeats = values[i + 1] as number
      if (repeats < 1) throw new ColumnError(`column ${rule.name} repeats a value ${repeats} times`)
      for (let k = 0; k < repeats; k++) put(values[i] as number)
    }
  } else {
    for (const value of values) {
      running = wire.as === 'delta' ? running + value : value
      put(running)
    }
  }
  if (rows !== rule.count) {
    throw new ColumnError(`column ${rule.name} has ${rows} values, its table ${rule.count} rows`)
  }
  return out
}

/** Writes whole numbers in the shortest of the three forms. Inverse of `decodeColumn`. */
export function encodeColumn(values: ArrayLike<number>): WireColumn {
  const plain = Array.from(values)
  const delta = plain.map((value, i) => value - (i === 0 ? 0 : (plain[i - 1] as number)))
  const runs: number[] = []
  for (const value of plain) {
    if (runs.length > 0 && runs[runs.length - 2] === value)
      runs[runs.length - 1] = (runs.at(-1) as number) + 1
    else runs.push(value, 1)
  }
  const forms: WireColumn[] = [
    { as: 'plain', values: plain },
    { as: 'delta', values: delta },
    { as: 'runs', values: runs },
  ]
  const size = (form: WireColumn) => form.values.join().length
  return forms.reduce((best, form) => (size(form) < size(best) ? form : best))
}
