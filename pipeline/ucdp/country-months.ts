import type { Country } from '#domain/event.ts'
import { unusable } from '#pipeline/problem.ts'
import { readCsv } from '#pipeline/readers/csv.ts'
import { CellError, integerCell } from '#pipeline/readers/ucdp-ged/cells.ts'
import { writeCsv } from '#pipeline/write-csv.ts'

/** UCDP's published totals of a country and month. */
export interface CountryMonth {
  readonly country: Country
  /** YYYY-MM */
  readonly month: string
  readonly events: number
  readonly best: number
  readonly high: number
  readonly civilians: number
  readonly stateBased: number
  readonly nonState: number
  readonly oneSided: number
}

const CODES: Readonly<Record<string, Country>> = { AFG: 'AF', PAK: 'PK', AF: 'AF', PK: 'PK' }

type Names = Readonly<Record<keyof CountryMonth, string>>

const PUBLISHED: Names = {
  country: 'country_iso3',
  month: 'year_month',
  events: 'ucdp_event_count',
  best: 'ucdp_fatalities_best',
  high: 'ucdp_fatalities_high',
  civilians: 'ucdp_civilian_deaths',
  stateBased: 'ucdp_state_based_events',
  nonState: 'ucdp_non_state_events',
  oneSided: 'ucdp_one_sided_events',
}

/** Columns of data/ucdp/country-months.csv. */
const OWN: Names = {
  country: 'country',
  month: 'month',
  events: 'events',
  best: 'best',
  high: 'high',
  civilians: 'civilians',
  stateBased: 'state_based',
  nonState: 'non_state',
  oneSided: 'one_sided',
}

function read(file: string, bytes: Uint8Array, names: Names): CountryMonth[] {
  return readCsv(file, bytes).rows.map((row) => {
    const country = CODES[row.cells[names.country] ?? '']
    const month = row.cells[names.month] ?? ''
    if (!country || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) {
      return unusable({
        file,
        line: row.line,
        why: 'the country or the month cannot be read',
        fix: 'Check both',
      })
    }
    const number = (key: keyof CountryMonth) => {
      try {
        return integerCell(row, names[key], 0, 10_000_000)
      } catch (error) {
        if (!(error instanceof CellError)) throw error
        const { column, value, why, fix } = error
        return unusable({ file, line: row.line, column, value, why, fix })
      }
    }
    return {
      country,
      month,
      events: number('events'),
      best: number('best'),
      high: number('high'),
      civilians: number('civilians'),
      stateBased: number('stateBased'),
      nonState: number('nonState'),
      oneSided: number('oneSided'),
    }
  })
}

/** Reads the published table of country-months. Throws InputError. */
export function readPublishedMonths(file: string, bytes: Uint8Array): CountryMonth[] {
  return read(file, bytes, PUBLISHED)
}

/** Reads data/ucdp/country-months.csv. Throws InputError. */
export function readCountryMonths(file: string, bytes: Uint8Array): CountryMonth[] {
  return read(file, bytes, OWN)
}

/** Country-months as CSV, by country and month. */
export function writeCountryMonths(months: readonly CountryMonth[]): string {
  const keys = Object.keys(OWN) as (keyof CountryMonth)[]
  const order = (m: CountryMonth) => `${m.country} ${m.month}`
  const rows = [...months].sort((a, b) => (order(a) < order(b) ? -1 : 1))
  return writeCsv(
    keys.map((key) => OWN[key]),
    rows.map((month) => keys.map((key) => month[key])),
  )
}
