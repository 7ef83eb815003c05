import { type IsoDate, isoDate, parseIsoDate } from '#domain/date.ts'
import type { TableRow } from '#pipeline/readers/table.ts'
import type { Rejection } from './row.ts'

/** A cell that makes its row unusable. Caught by the reader, which adds file and line. */
export class CellError extends Error {
  override readonly name = 'CellError'
  readonly reason: Rejection
  readonly column: string
  readonly value: string
  readonly why: string
  readonly fix: string
  constructor(reason: Rejection, column: string, value: string, why: string, fix: string) {
    super(why)
    this.reason = reason
    this.column = column
    this.value = value
    this.why = why
    this.fix = fix
  }
}

/** Zero-width marks go, runs of white space become one space: they are slips of typing, not facts. */
export function tidy(text: string): string {
  return text
    .replace(/\u200B|\u200C|\u200D|\u2060|\uFEFF/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The tidied text of a cell. */
export function textCell(row: TableRow, column: string): string {
  return tidy(row.cells[column] ?? '')
}

/** The tidied text of a cell; an empty one makes the row unusable. */
export function requiredCell(row: TableRow, column: string): string {
  const text = textCell(row, column)
  if (text === '')
    throw new CellError('empty', column, '', 'the cell is empty', 'Fill it in from the UCDP release')
  return text
}

/** A whole number from `min` to `max`, inclusive. */
export function integerCell(row: TableRow, column: string, min: number, max: number): number {
  const text = textCell(row, column)
  if (!/^-?\d+(\.0+)?$/.test(text)) {
    throw new CellError(
      'not-a-whole-number',
      column,
      text,
      'this is not a whole number',
      'Write digits only, without separators or words',
    )
  }
  const value = Number(text)
  if (value < min || value > max) {
    throw new CellError('out-of-range', column, text, `this is outside ${min} to ${max}`, 'Check the cell')
  }
  return value
}

/** Decimal degrees within ±`limit`. */
export function degreesCell(row: TableRow, column: string, limit: number): number {
  const text = textCell(row, column)
  const value = Number(text)
  if (text === '' || !/^-?\d+(\.\d+)?$/.test(text)) {
    throw new CellError(
      'out-of-range',
      column,
      text,
      'this is not a number of degrees',
      'Write decimal degrees',
    )
  }
  if (Math.abs(value) > limit) {
    throw new CellError(
      'out-of-range',
      column,
      text,
      `degrees must lie within ${-limit} and ${limit}`,
      'Check that latitude and longitude are not swapped',
    )
  }
  return value
}

/** The first day that UCDP's georeferenced events cover, and the last that a file may name. */
const FIRST_DAY = '1989-01-01'
const LAST_DAY = '2035-12-31'

/** A spreadsheet's day number (days since 1899-12-30) as a day; null when the text is no such number. */
function parseSerialDate(text: string): IsoDate | null {
  if (!/^\d{5}(\.0+)?$/.test(text)) return null
  // 25 569 days lie between 1899-12-30 and 1970-01-01
  return isoDate(Number(text) - 25_569)
}

/** A day, written YYYY-MM-DD with or without a time of 00:00:00, or as a spreadsheet's day number. */
export function dateCell(row: TableRow, column: string): IsoDate {
  const text = textCell(row, column)
  const plain = /^(\d{4}-\d{2}-\d{2})(?:[ T]00:00:00(?:\.0+)?Z?)?$/.exec(text)?.[1]
  const date = plain === undefined ? parseSerialDate(text) : parseIsoDate(plain)
  if (date === null) {
    const isDestroyed = /^\d{1,2}:\d{2}(\.\d+)?$/.test(text)
    throw new CellError(
      'bad-date',
      column,
      text,
      isDestroyed
        ? 'a spreadsheet program has replaced the date by a time'
        : 'this is not a day (YYYY-MM-DD)',
      isDestroyed
        ? 'Download the file again and do not save it from a spreadsheet'
        : 'Write the date as YYYY-MM-DD',
    )
  }
  if (date < FIRST_DAY || date > LAST_DAY) {
    throw new CellError(
      'date-out-of-range',
      column,
      text,
      `the day is before ${FIRST_DAY} or after ${LAST_DAY}`,
      'Check the year',
    )
  }
  return date
}
