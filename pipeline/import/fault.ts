import type { Rejection } from '#pipeline/readers/ucdp-ged/row.ts'

/** Why a row is not in the dataset although it should be. */
export type Reason =
  | Exclude<Rejection, 'hxl-tag-row' | 'other-country'>
  /** more or fewer cells than the header */
  | 'ragged'
  /** 1,234 in a file that does not show whether the comma groups digits or begins a fraction */
  | 'ambiguous-number'
  | 'in-the-future'
  | 'too-long'
  | 'coordinates-swapped'
  /** 0, 0 stands for a place that is not known */
  | 'null-island'
  /** the id stands for another event elsewhere in the import */
  | 'conflicting-duplicate'

/** What is odd about a row that is in the dataset as it stands. */
export type Oddity = 'outside-its-country' | 'in-the-sea' | 'off-the-map'

/** What is wrong with a row, and what to do about it. */
export interface Fault<R extends string = Reason> {
  readonly reason: R
  /** absent: the row as a whole */
  readonly column?: string
  /** the offending text */
  readonly value?: string
  readonly why: string
  readonly fix: string
}

/** A row that cannot be taken. Caught by whoever reads the row. */
export class RowFault extends Error {
  override readonly name = 'RowFault'
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.why)
    this.fault = fault
  }
}

/** Throws a RowFault. */
export function refuse(fault: Fault): never {
  throw new RowFault(fault)
}
