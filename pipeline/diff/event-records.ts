import { decodeColumn } from '#dataset/columns.ts'
import type { EventsFile } from '#dataset/schema/events.ts'
import { isoDate } from '#domain/date.ts'
import { QUALITY_FLAGS } from '#domain/event.ts'
import { eventId } from '#domain/id.ts'
import type { JsonObject } from './json.ts'

const INT = 2 ** 31 - 1

const orNull = (value: number | undefined) => (value === undefined || value < 0 ? null : value)

/** The places of the file, as the fields that their events carry. */
function placeFields(file: EventsFile): JsonObject[] {
  const { count, columns, name, codedProvince, district } = file.places
  const read = (key: keyof typeof columns, min: number, max: number) =>
    decodeColumn(columns[key], { name: `places.${key}`, count, min, max })
  const latitude = read('latitude', -90e5, 90e5)
  const longitude = read('longitude', -180e5, 180e5)
  const precision = read('precision', 0, file.precisions.length - 1)
  const province = read('province', -1, file.provinces.length - 1)
  return Array.from({ length: count }, (_, i) => ({
    place: name[i] ?? null,
    codedProvince: codedProvince[i] ?? null,
    district: district[i] ?? null,
    latitude: (latitude[i] as number) / 1e5,
    longitude: (longitude[i] as number) / 1e5,
    precision: file.precisions[precision[i] as number] ?? null,
    province: file.provinces[province[i] as number] ?? null,
  }))
}

const NO_PLACE: JsonObject = {
  place: null,
  codedProvince: null,
  district: null,
  latitude: null,
  longitude: null,
  precision: 'none',
  province: null,
}

function dyadFields(file: EventsFile, index: number): JsonObject {
  const dyad = file.dyads[index]
  const [a, b] = dyad ? [file.sides[dyad.a], file.sides[dyad.b]] : []
  return {
    dyadId: dyad?.id ?? null,
    dyad: dyad?.name ?? null,
    sideA: a?.name ?? null,
    sideAClass: a?.class ?? null,
    sideB: b?.name ?? null,
    sideBClass: b?.class ?? null,
  }
}

const flagNames = (bits: number) => QUALITY_FLAGS.filter((_, i) => (bits & (1 << i)) !== 0)

/** The smallest and the largest value of each column; the rest are counts from 0. */
function limits(file: EventsFile): Partial<Record<keyof EventsFile['columns'], readonly [number, number]>> {
  return {
    id: [-INT, INT],
    day: [-1e5, 1e5],
    kind: [0, file.kinds.length - 1],
    country: [0, file.countries.length - 1],
    conflict: [0, file.conflicts.length - 1],
    dyad: [-1, file.dyads.length - 1],
    place: [-1, file.places.count - 1],
    datePrecision: [0, 5],
    low: [-1, INT],
    high: [-1, INT],
    sources: [-1, INT],
    release: [0, file.releases.length - 1],
    firstRelease: [0, file.releases.length - 1],
    flags: [0, 2 ** QUALITY_FLAGS.length - 1],
  }
}

/**
 * Every event as a flat record that needs no dictionary; null: not given. Throws ColumnError when a column has another
 * length than the table or a value points at nothing.
 */
export function eventRecords(file: EventsFile): (JsonObject & { readonly id: string })[] {
  const rules = limits(file)
  const read = (name: keyof EventsFile['columns']) => {
    const [min, max] = rules[name] ?? [0, INT]
    return decodeColumn(file.columns[name], { name, count: file.count, min, max })
  }
  const columns = new Map(
    (Object.keys(file.columns) as (keyof EventsFile['columns'])[]).map((name) => [name, read(name)]),
  )
  const places = placeFields(file)
  return Array.from({ length: file.count }, (_, row) => {
    const at = (name: keyof EventsFile['columns']) => columns.get(name)?.[row] as number
    const conflict = file.conflicts[at('conflict')]
    const release = file.releases[at('release')]
    return {
      id: eventId(at('id')),
      firstDay: isoDate(at('day')),
      lastDay: isoDate(at('day') + at('span')),
      datePrecision: at('datePrecision') || null,
      kind: file.kinds[at('kind')] ?? null,
      country: file.countries[at('country')] ?? null,
      conflictId: conflict?.id ?? null,
      conflict: conflict?.name ?? null,
      ...dyadFields(file, at('dyad')),
      ...(places[at('place')] ?? NO_PLACE),
      best: at('best'),
      low: orNull(at('low')),
      high: orNull(at('high')),
      killedForcesPk: at('forcesPk'),
      killedForcesAf: at('forcesAf'),
      killedForcesOther: at('forcesOther'),
      killedMilitants: at('militants'),
      killedCivilians: at('civilians'),
      killedUnknown: at('unknown'),
      killedNotCoded: at('notCoded'),
      sources: orNull(at('sources')),
      release: release?.id ?? null,
      completeness: release?.completeness ?? null,
      firstRelease: file.releases[at('firstRelease')]?.id ?? null,
      flags: flagNames(at('flags')),
    }
  })
}
