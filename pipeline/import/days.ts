import { dayNumber, type IsoDate, isoDate, parseIsoDate } from '#domain/date.ts'
import { type Problem, unusable } from '#pipeline/problem.ts'

/** In which order a day such as 03/04/2025 is written. */
export const DATE_ORDERS = ['dmy', 'mdy'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const TIME = '(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[AP]M)?(?:Z|[+-]\\d{2}:?\\d{2})?)?'
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`, 'i')
const PACKED = /^(\d{4})(\d{2})(\d{2})$/
const DAY_NAMED = new RegExp(`^(\\d{1,2})[ -]([a-z]{3,9})\\.?(?:[ -]|, ?)(\\d{4})${TIME}$`, 'i')
const MONTH_NAMED = new RegExp(`^([a-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})${TIME}$`, 'i')
const NUMBERS = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${TIME}$`, 'i')
const SERIAL = /^\d{5}(\.\d+)?$/

function dayFrom(year: number, month: number, day: number): IsoDate | null {
  const two = (value: number) => String(value).padStart(2, '0')
  return parseIsoDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`)
}

/** 1–12 by a name of at least three letters, or 0. */
function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1
}

/** A day whose form alone says what is what; null: it does not. */
function certainDay(text: string, dayZero: number | null): IsoDate | null {
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? []
  if (year) return dayFrom(Number(year), Number(month), Number(day))
  const named = DAY_NAMED.exec(text)
  if (named) return dayFrom(Number(named[3]), monthOf(named[2] ?? ''), Number(named[1]))
  const american = MONTH_NAMED.exec(text)
  if (american) return dayFrom(Number(american[3]), monthOf(american[1] ?? ''), Number(american[2]))
  if (dayZero !== null && SERIAL.test(text)) return isoDate(Math.floor(Number(text)) - dayZero)
  const packed = PACKED.exec(text)
  return packed ? dayFrom(Number(packed[1]), Number(packed[2]), Number(packed[3])) : null
}

/**
 * The day that a text names, or null. `order` is for days such as 03/04/2025; null: they name no day. `dayZero` is for a
 * workbook's day numbers (see RowSource); null: the text is not from one. A time of day is left out, and so is its zone:
 * the day is the one written.
 */
export function parseDay(text: string, order: DateOrder | null, dayZero: number | null): IsoDate | null {
  const numbers = NUMBERS.exec(text)
  if (!numbers) return certainDay(text, dayZero)
  if (order === null) return null
  const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])]
  return order === 'dmy' ? dayFrom(year, second, first) : dayFrom(year, first, second)
}

interface Seen {
  count: number
  readonly line: number
  readonly text: string
}

/** What a column's cells say of the order in which its days are written. */
export class DayEvidence {
  readonly #seen = new Map<DateOrder | 'either' | 'number', Seen>()
  readonly #dayZero: number | null

  /** `dayZero`: as of the file (see RowSource) */
  constructor(dayZero: number | null) {
    this.#dayZero = dayZero
  }

  add(text: string, line: number): void {
    const numbers = NUMBERS.exec(text)
    if (!numbers) {
      if (this.#dayZero !== null && SERIAL.test(text)) this.#count('number', text, line)
      return
    }
    const [first, second] = [Number(numbers[1]), Number(numbers[3])]
    if (first > 12 === second > 12) {
      // 03/03/2025 is the same day either way
      if (first <= 12 && first !== second) this.#count('either', text, line)
      return
    }
    this.#count(first > 12 ? 'dmy' : 'mdy', text, line)
  }

  /** The order of the column, null where no cell needs one. Throws InputError where it cannot be told. */
  order(file: string, column: string, stated: DateOrder | null): DateOrder | null {
    const [dmy, mdy, either, number] = (['dmy', 'mdy', 'either', 'number'] as const).map((key) =>
      this.#seen.get(key),
    )
    const written = dmy ?? mdy ?? either
    if (number && written) unusable(spoilt(file, column, number, written))
    if (stated !== null) return stated
    if (dmy && mdy) unusable(contradiction(file, column, dmy, mdy))
    if (dmy ?? mdy) return dmy ? 'dmy' : 'mdy'
    return either ? unusable(undecided(file, column, either)) : null
  }

  #count(key: DateOrder | 'either' | 'number', text: string, line: number): void {
    const held = this.#seen.get(key)
    if (held) held.count++
    else this.#seen.set(key, { count: 1, line, text })
  }
}

const SAY_ORDER = 'Write the days as YYYY-MM-DD, or say which comes first with --date-order dmy or mdy'

function undecided(file: string, column: string, { count, line, text }: Seen): Problem {
  const why = `${count} days of this column could be day/month or month/day, and none shows which`
  return { file, line, column, value: text, why, fix: SAY_ORDER }
}

function contradiction(file: string, column: string, dmy: Seen, mdy: Seen): Problem {
  const why = `the column writes ${dmy.count} days with the day first, and ${mdy.count} with the month first (line ${mdy.line}: ${mdy.text})`
  return { file, line: dmy.line, column, value: dmy.text, why, fix: SAY_ORDER }
}

function spoilt(file: string, column: string, number: Seen, written: Seen): Problem {
  return {
    file,
    line: written.line,
    column,
    value: written.text,
    why: `${number.count} days of this column are dates of the workbook and ${written.count} or more are text: a spreadsheet program has perhaps read some days as months`,
    fix: 'Take the file as it was before a spreadsheet program opened it, with days as YYYY-MM-DD',
  }
}

/** The first and last day that an event may have. */
export interface DayLimits {
  readonly first: IsoDate
  readonly last: IsoDate
}

/** Days from one to another. */
export const daysBetween = (from: IsoDate, to: IsoDate) => dayNumber(to) - dayNumber(from)
