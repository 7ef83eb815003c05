import type { Province } from '#dataset/schema/register.ts'
import { EVENT_KINDS, type EventKind, PRECISIONS, type Precision, VICTIM_SIDES } from '#domain/event.ts'
import { provinceByName } from '#pipeline/geo/province-names.ts'
import type { GedRow, RawPlace } from '#pipeline/readers/ucdp-ged/row.ts'
import type { VictimDeaths } from '#pipeline/victim-sides.ts'
import type { Adapter, MakeAdapter, Outcome, Style } from './adapter.ts'
import {
  type Cell,
  checkSpan,
  countIn,
  countryOf,
  dayIfAny,
  dayIn,
  degreesIn,
  nameIn,
  required,
} from './cells.ts'
import { RowFault, refuse } from './fault.ts'
import { bindFields } from './fields.ts'
import type { Mapping } from './mapping.ts'
import { NOT_STATED } from './sides.ts'

const MAX_DEATHS = 1_000_000
const MAX_ID = 2 ** 31 - 1

/** The field of a row; null: the mapping does not name it. */
type Fields = (name: string) => Cell | null

/** A count where the mapping names one and the cell holds one. */
function countIfAny(
  cell: Cell | null,
  [least, most]: readonly [number, number],
  style: Style,
): number | null {
  return cell === null || cell.text === '' ? null : countIn(cell, least, most, style)
}

const nameIfAny = (cell: Cell | null) => (cell === null ? null : nameIn(cell))

function kindIn(cell: Cell): EventKind {
  const word = required(cell).toLowerCase()
  const kind = EVENT_KINDS.find((one, i) => one === word || String(i + 1) === word)
  if (kind) return kind
  const why = `this is none of UCDP’s types of violence: ${EVENT_KINDS.join(', ')} (or 1, 2, 3)`
  const fix = 'Translate it under "values" of columns.kind in the mapping'
  return refuse({ reason: 'unknown-code', column: cell.column, value: cell.text, why, fix })
}

/** The precisions that have a code in UCDP's where_prec, in its order from 1. */
const CODED = PRECISIONS.slice(0, 7)

/** UCDP's where_prec; null: the row does not say. */
function precisionIn(cell: Cell | null): number | null {
  if (cell === null || cell.text === '' || cell.text === 'unstated') return null
  const code = CODED.indexOf(cell.text.toLowerCase() as Precision) + 1 || Number(cell.text)
  if (Number.isInteger(code) && code >= 1 && code <= CODED.length) return code
  const why = `this is none of ${CODED.join(', ')} (or 1 to 7)`
  const fix = 'Translate it under "values" of columns.precision in the mapping'
  return refuse({ reason: 'unknown-code', column: cell.column, value: cell.text, why, fix })
}

const PROVINCE = CODED.indexOf('province') + 1

function provinceIn(text: string, country: GedRow['country'], provinces: readonly Province[]) {
  const id = text.toUpperCase().startsWith(`${country}-`) ? text.toUpperCase() : provinceByName(country, text)
  return provinces.find((one) => one.id === id) ?? null
}

/** The place by its coordinates; without them its province, whose point stands for the whole of it. */
function placeOf(field: Fields, country: GedRow['country'], provinces: readonly Province[]): RawPlace | null {
  const [latitude, longitude, province] = ['latitude', 'longitude', 'province'].map(field)
  const coded = nameIfAny(province ?? null)
  const known = coded === null ? null : provinceIn(coded, country, provinces)
  const adm1 = known?.name ?? coded
  const adm2 = nameIfAny(field('district'))
  const name = nameIfAny(field('place')) ?? adm2 ?? adm1
  if (latitude && longitude && (latitude.text !== '' || longitude.text !== '')) {
    return {
      name: name ?? `${latitude.text}, ${longitude.text}`,
      latitude: degreesIn(latitude, 90),
      longitude: degreesIn(longitude, 180),
      wherePrecision: precisionIn(field('precision')),
      adm1,
      adm2,
    }
  }
  if (known) {
    const { latitude: north, longitude: east } = known
    return {
      name: name ?? known.name,
      latitude: north,
      longitude: east,
      wherePrecision: PROVINCE,
      adm1,
      adm2,
    }
  }
  if (coded === null) return null
  const why = 'no province of the country is known by this name, and the row has no coordinates'
  const fix = 'Write its name or ISO 3166-2 id, or translate it under "values" in the mapping'
  return refuse({ reason: 'unknown-code', column: province?.column ?? '', value: coded, why, fix })
}

const DEATHS = [0, MAX_DEATHS] as const

/** Deaths by victim side where the mapping counts them; what they leave of the best estimate is unknown. */
function tollOf(field: Fields, style: Style): { best: number; victims: VictimDeaths | null } {
  const best = field('best')
  const counted = VICTIM_SIDES.flatMap((side) => {
    const cell = field(side)
    return cell === null ? [] : [[side, cell] as const]
  })
  const dead = counted.map(([side, cell]) => {
    const least = best === null ? countIn(cell, ...DEATHS, style) : (countIfAny(cell, DEATHS, style) ?? 0)
    return [side, least] as const
  })
  const sum = dead.reduce((all, [, n]) => all + n, 0)
  const total = best === null ? sum : countIn(best, ...DEATHS, style)
  if (sum > total) {
    refuse({
      reason: 'sides-do-not-sum',
      column: best?.column ?? '',
      value: String(total),
      why: `deaths by side add up to ${sum}, more than the best estimate`,
      fix: 'Check the counts by side',
    })
  }
  if (counted.length === 0) return { best: total, victims: null }
  const none = Object.fromEntries(VICTIM_SIDES.map((side) => [side, 0])) as Record<keyof VictimDeaths, number>
  const own = { ...none, ...Object.fromEntries(dead) }
  return { best: total, victims: { ...own, unknown: own.unknown + total - sum } }
}

function sidesOf(field: Fields): GedRow['sides'] {
  const [a, b] = [nameIfAny(field('sideA')), nameIfAny(field('sideB'))]
  if (a === null && b === null) return null
  return { a: { id: null, name: a ?? NOT_STATED }, b: { id: null, name: b ?? NOT_STATED } }
}

interface Context {
  readonly file: string
  readonly field: Fields
  readonly style: Style
  readonly mapping: Mapping
  readonly provinces: readonly Province[]
}

function outcomeOf(line: number, { file, field, style, mapping, provinces }: Context): Outcome {
  const cell = (name: string): Cell => field(name) ?? { column: name, text: '' }
  const name = required(cell('country'))
  const country = countryOf(name)
  const first = cell('start')
  if (country === null) return { is: 'outside', by: 'country', name, day: dayIfAny(first, style) }
  const start = dayIn(first, style)
  const last = field('end')
  const end = last === null || last.text === '' ? start : dayIn(last, style)
  checkSpan(start, end, last ?? first)
  const sides = sidesOf(field)
  const conflict = nameIfAny(field('conflict'))
  const conflictId = countIfAny(field('conflictId'), [1, MAX_ID], style)
  const { best, victims } = tollOf(field, style)
  const isNamed = conflict !== null || conflictId !== null || sides === null
  const row: GedRow = {
    file,
    line,
    completeness: mapping.columns.killed ? 'slim' : 'thin',
    country,
    kind: kindIn(cell('kind')),
    release: null,
    id: null,
    start,
    end,
    datePrecision: countIfAny(field('datePrecision'), [1, 5], style),
    conflict: isNamed ? { id: conflictId, name: conflict ?? mapping.source.name } : null,
    dyad: null,
    sides,
    place: placeOf(field, country, provinces),
    best,
    low: countIfAny(field('low'), DEATHS, style),
    high: countIfAny(field('high'), DEATHS, style),
    deaths: null,
    sources: countIfAny(field('sources'), [0, 100_000], style),
    isClear: null,
    eventClarity: null,
  }
  const id = field('id')
  const sourceId = id === null ? null : required(id)
  return { is: 'draft', draft: { row, sourceId, newness: null, victims } }
}

/** Any table, by a mapping. Throws InputError where the mapping names a column that the header lacks. */
export function tableAdapter(mapping: Mapping, provinces: readonly Province[]): MakeAdapter {
  return (source) => {
    const bindings = bindFields(mapping, source)
    const columnsOf = (...names: string[]) =>
      names.flatMap((name) => {
        const binding = bindings.get(name)
        return binding?.isColumn ? [binding.column] : []
      })
    const adapter: Adapter = {
      as: 'table',
      source: mapping.source,
      layout: 'by mapping',
      // a row without sides is, to the app, one that its source did not code
      completeness: mapping.columns.killed ? 'slim' : 'thin',
      wanted: columnsOf(...bindings.keys()),
      days: columnsOf('start', 'end'),
      degrees: columnsOf('latitude', 'longitude'),
      release: null,
      classOf: null,
      read: (row, style) => {
        const field: Fields = (name) => bindings.get(name)?.read(row) ?? null
        try {
          return outcomeOf(row.line, { file: source.file, field, style, mapping, provinces })
        } catch (error) {
          if (error instanceof RowFault) return { is: 'fault', fault: error.fault }
          throw error
        }
      },
    }
    return adapter
  }
}
