import type { IsoDate } from '#domain/date.ts'
import type { Country } from '#domain/event.ts'
import { tidy } from '#pipeline/readers/ucdp-ged/cells.ts'
import type { Style } from './adapter.ts'
import { daysBetween, parseDay } from './days.ts'
import { refuse } from './fault.ts'
import { plainCount, plainDegrees } from './numbers.ts'

/** The decoder of the app holds an event to at most so many days after its first. */
const LONGEST_EVENT = 3660
/** A name longer than this is no name. Characters. */
const LONGEST_NAME = 200

/** The text of a cell with the column that it stands in, for messages. */
export interface Cell {
  readonly column: string
  readonly text: string
}

export const cellOf = (column: string, raw: string | undefined): Cell => ({ column, text: tidy(raw ?? '') })

/** A text that must be there. */
export function required({ column, text }: Cell): string {
  if (text !== '') return text
  return refuse({ reason: 'empty', column, why: 'the cell is empty', fix: 'Fill it in' })
}

/** A name; null where the cell is empty. */
export function nameIn({ column, text }: Cell): string | null {
  if (text.length <= LONGEST_NAME) return text === '' ? null : text
  const why = `this is longer than a name (${LONGEST_NAME} characters)`
  return refuse({ reason: 'too-long', column, value: text, why, fix: 'Shorten it, or map another column' })
}

const WRITE_DAY = 'Write the date as YYYY-MM-DD'

function dayFault({ column, text: value }: Cell): never {
  if (/^\d{1,2}:\d{2}(\.\d+)?$/.test(value)) {
    const why = 'a spreadsheet program has replaced the date by a time'
    const fix = 'Take the file again as it was published and do not save it from a spreadsheet'
    return refuse({ reason: 'bad-date', column, value, why, fix })
  }
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}\b/.test(value) && !/\d{4}/.test(value)) {
    return refuse({ reason: 'bad-date', column, value, why: 'the year has two digits', fix: WRITE_DAY })
  }
  return refuse({ reason: 'bad-date', column, value, why: 'this names no day', fix: WRITE_DAY })
}

/** The day in a cell that must hold one, within the limits of the import. */
export function dayIn(cell: Cell, { orders, dayZero, limits }: Style): IsoDate {
  const value = required(cell)
  const { column } = cell
  const day = parseDay(value, orders.get(column) ?? null, dayZero) ?? dayFault(cell)
  if (day < limits.first) {
    const why = `the day ${day} is before ${limits.first}`
    refuse({ reason: 'date-out-of-range', column, value, why, fix: 'Check the year' })
  }
  if (day > limits.last) {
    const why = `the day ${day} is after today, ${limits.last}`
    refuse({ reason: 'in-the-future', column, value, why, fix: 'Check the day, the month and the year' })
  }
  return day
}

/** The day in a cell of a row that is not taken; null: none within the limits. */
export function dayIfAny({ column, text }: Cell, { orders, dayZero, limits }: Style): IsoDate | null {
  const day = parseDay(text, orders.get(column) ?? null, dayZero)
  return day !== null && day >= limits.first && day <= limits.last ? day : null
}

/** Refuses an end before its start, or ten years after it. */
export function checkSpan(start: IsoDate, end: IsoDate, { column, text: value }: Cell): void {
  if (end < start) {
    const why = `the event ends before it starts (${start})`
    refuse({ reason: 'end-before-start', column, value, why, fix: 'Check both dates' })
  }
  if (daysBetween(start, end) > LONGEST_EVENT) {
    const why = `the event lasts ${daysBetween(start, end)} days, from ${start}`
    refuse({ reason: 'date-out-of-range', column, value, why, fix: 'Check both dates' })
  }
}

/** A count in a cell that must hold one, from `least` to `most`. */
export function countIn(cell: Cell, least: number, most: number, { mark }: Pick<Style, 'mark'>): number {
  const value = required(cell)
  const { column } = cell
  const plain = plainCount(value, mark)
  if (plain === 'ambiguous') {
    const why = 'the file does not show whether this mark groups digits or begins a fraction'
    const fix = 'Write the number in digits alone, or say "decimal" in the mapping'
    refuse({ reason: 'ambiguous-number', column, value, why, fix })
  }
  if (plain === null) {
    const why = 'this is not a whole number'
    const fix = 'Write one number in digits; a range belongs in columns of its own'
    return refuse({ reason: 'not-a-whole-number', column, value, why, fix })
  }
  const number = Number(plain)
  if (number >= least && number <= most) return number
  return refuse({
    reason: 'out-of-range',
    column,
    value,
    why: `this is outside ${least} to ${most}`,
    fix: 'Check the cell',
  })
}

/** Decimal degrees within ±`limit`. */
export function degreesIn(cell: Cell, limit: number): number {
  const value = required(cell)
  const { column } = cell
  const plain = plainDegrees(value)
  if (plain === null) {
    const why = 'this is not a number of degrees'
    refuse({ reason: 'out-of-range', column, value, why, fix: 'Write decimal degrees, such as 33.25' })
  }
  const degrees = Number(plain)
  if (Math.abs(degrees) <= limit) return degrees
  const why = `degrees must lie within ${-limit} and ${limit}`
  const fix = 'Check that latitude and longitude are not swapped'
  return refuse({ reason: 'out-of-range', column, value, why, fix })
}

/** Names and codes of the countries that the dataset holds, in lower case. */
const COUNTRY_NAMES: ReadonlyMap<string, Country> = new Map([
  ...['afghanistan', 'af', 'afg', '4', '004'].map((name) => [name, 'AF'] as const),
  ...['pakistan', 'pk', 'pak', '586'].map((name) => [name, 'PK'] as const),
])

/** The country of a name, ISO 3166-1 letters or number; null: another one. */
export const countryOf = (name: string): Country | null => COUNTRY_NAMES.get(name.toLowerCase()) ?? null
