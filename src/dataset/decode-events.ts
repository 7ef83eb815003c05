import { dayNumber, type IsoDate } from '#domain/date.ts'
import {
  COMPLETENESS,
  COUNTRIES,
  EVENT_KINDS,
  PRECISIONS,
  QUALITY_FLAGS,
  type VictimSide,
} from '#domain/event.ts'
import { ColumnError, decodeColumn } from './columns.ts'
import type { EventRows, EventTable, PlaceTable } from './dataset.ts'
import { DatasetError } from './errors.ts'
import { focusMask } from './focus.ts'
import { IdIndex } from './id-index.ts'
import type { EventsFile } from './schema/events.ts'

const INT = 2 ** 31 - 1
/** 1946-01-01 to 2099-12-31 in days since 1970: no dataset of this kind holds a day outside. */
const DAYS = { min: -8766, max: 47_481 }

/**
 * The counted events as typed columns. Every value is checked: whole, in range, and pointing at something that
 * the file has. Throws DatasetError.
 */
export function decodeEvents(file: EventsFile, name: string): EventTable {
  try {
    return decode(file)
  } catch (error) {
    if (error instanceof ColumnError) throw new DatasetError(name, 'wrong-column', error.message)
    throw error
  }
}

function decode(file: EventsFile): EventTable {
  checkDictionaries(file)
  const places = decodePlaces(file)
  const rows = decodeRows(file, file, places)
  const earlier = file.earlier ? decodeRows(file, file.earlier, places) : null
  checkOrder(rows.day)
  const rowOfId = idIndex(rows.id)
  const stray = earlier?.id.find((id) => !rowOfId.has(id))
  if (stray !== undefined)
    throw new ColumnError(`earlier values of event ${stray}, which is not in the table`)
  return {
    ...rows,
    earlier,
    places: places.table,
    releases: file.releases.map(({ id, completeness, provider, knownFrom }) => ({
      id,
      provider: provider ?? 'ucdp',
      completeness,
      knownFrom: dayNumber(knownFrom as IsoDate),
    })),
    conflicts: file.conflicts,
    dyads: file.dyads,
    sides: file.sides,
    provinces: file.provinces,
    focus: file.focus,
    rowOfId,
  }
}

function decodeRows(
  file: EventsFile,
  { count, columns }: Pick<EventsFile, 'count' | 'columns'>,
  places: ReturnType<typeof decodePlaces>,
): EventRows {
  const read = (key: keyof typeof columns, min: number, max: number) =>
    decodeColumn(columns[key], { name: key, count, min, max })
  const day = read('day', DAYS.min, DAYS.max)
  const span = read('span', 0, 3660)
  const place = read('place', -1, places.table.count - 1)
  const country = Uint8Array.from(read('country', 0, file.countries.length - 1))
  const conflict = Int16Array.from(read('conflict', 0, file.conflicts.length - 1))
  const dyad = Int16Array.from(read('dyad', -1, file.dyads.length - 1))
  const best = read('best', 0, INT)
  const killed: Record<VictimSide, Int32Array> = {
    'forces-pk': read('forcesPk', 0, INT),
    'forces-af': read('forcesAf', 0, INT),
    'forces-other': read('forcesOther', 0, INT),
    militants: read('militants', 0, INT),
    civilians: read('civilians', 0, INT),
    unknown: read('unknown', 0, INT),
    'not-coded': read('notCoded', 0, INT),
  }
  checkSides(best, killed)
  return {
    count,
    id: read('id', -INT, INT),
    day,
    lastDay: day.map((first, row) => first + (span[row] ?? 0)),
    kind: Uint8Array.from(read('kind', 0, file.kinds.length - 1)),
    country,
    conflict,
    dyad,
    place,
    datePrecision: Uint8Array.from(read('datePrecision', 0, 5)),
    best,
    low: read('low', -1, INT),
    high: read('high', -1, INT),
    sources: read('sources', -1, INT),
    release: Uint8Array.from(read('release', 0, file.releases.length - 1)),
    firstRelease: Uint8Array.from(read('firstRelease', 0, file.releases.length - 1)),
    flags: read('flags', 0, 2 ** QUALITY_FLAGS.length - 1),
    killed,
    precision: Uint8Array.from(place, (p) => places.precision[p] ?? PRECISIONS.indexOf('none')),
    province: Int16Array.from(place, (p) => places.province[p] ?? -1),
    inFocus: focusMask(file, { conflict, dyad, country }),
  }
}

function decodePlaces(file: EventsFile) {
  const { count, columns, name, codedProvince, district } = file.places
  const read = (key: keyof typeof columns, min: number, max: number) =>
    decodeColumn(columns[key], { name: `places.${key}`, count, min, max })
  const degrees = (scaled: Int32Array) => Float64Array.from(scaled, (value) => value / 1e5)
  const precision = Uint8Array.from(read('precision', 0, file.precisions.length - 1))
  for (const [key, list] of Object.entries({ name, codedProvince, district })) {
    if (list.length !== count)
      throw new ColumnError(`places.${key} has ${list.length} values, its table ${count} rows`)
  }
  const table: PlaceTable = {
    count,
    latitude: degrees(read('latitude', -90e5, 90e5)),
    longitude: degrees(read('longitude', -180e5, 180e5)),
    precision: Array.from(precision, (code) => PRECISIONS[code] ?? 'none'),
    name,
    codedProvince,
    district,
  }
  return { table, precision, province: read('province', -1, file.provinces.length - 1) }
}

/** The file spells out its dictionaries; the app's own are in the same order, or the codes would mean other things. */
function checkDictionaries(file: EventsFile) {
  const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join()
  const known =
    same(file.countries, COUNTRIES) && same(file.kinds, EVENT_KINDS) && same(file.precisions, PRECISIONS)
  if (!known)
    throw new ColumnError('a dictionary of the file is in another order than this version of the app knows')
  for (const { completeness } of file.releases) {
    if (!COMPLETENESS.includes(completeness)) throw new ColumnError(`unknown completeness ${completeness}`)
  }
  for (const { name, a, b } of file.dyads) {
    if (a >= file.sides.length || b >= file.sides.length)
      throw new ColumnError(`dyad ${name} names an unknown side`)
  }
}

function checkOrder(day: Int32Array) {
  for (let row = 1; row < day.length; row++) {
    if ((day[row] ?? 0) < (day[row - 1] ?? 0)) throw new ColumnError(`column day, row ${row}: not in order`)
  }
}

function checkSides(best: Int32Array, killed: Record<VictimSide, Int32Array>) {
  const sides = Object.values(killed)
  for (let row = 0; row < best.length; row++) {
    let sum = 0
    for (const side of sides) sum += side[row] ?? 0
    if (sum !== best[row]) {
      throw new ColumnError(`row ${row}: the sides add up to ${sum}, the best estimate is ${best[row] ?? 0}`)
    }
  }
}

function idIndex(ids: Int32Array): IdIndex {
  const index = new IdIndex(ids)
  const twice = index.twice()
  if (twice !== null) throw new ColumnError(`column id: an id stands twice: ${twice}`)
  return index
}
