import type { Precision } from '#domain/event.ts'
import type { RawPlace } from '#pipeline/readers/ucdp-ged/row.ts'

/** UCDP's where_prec 1–7. */
const BY_CODE: readonly Precision[] = [
  'exact',
  'near',
  'district',
  'province',
  'border',
  'country',
  'international',
]

/** Points that UCDP sets where it knows the border or the country alone. They are no places and are never drawn. */
export const PLACEHOLDERS = [
  { name: 'Afghanistan–Pakistan border', latitude: 31.689623, longitude: 68.051427, precision: 'border' },
  { name: 'Afghanistan', latitude: 33, longitude: 65, precision: 'country' },
] as const

const SPOT =
  /\b(village|town|city|suburb|locality|settlement|camp|checkpoint|fort|fortress|airport|airbase)\b(\s*\([^)]*\))?$/i
const AROUND = /\b(area|valley|mountain|river|hill|ridge|streams?|pass|gorge|highway|road)\b|^Between /i

/**
 * Precision read off the wording of a place name, for rows without where_prec. First match holds:
 *
 * - the name of the country alone → country; a border → border
 * - a name, or the bracket at its end, that ends in "province" → province; that ends in "district" → district
 *   (a highway is known as far as the bracket says)
 * - village, town, city, suburb, locality, settlement, camp, checkpoint, fort, airport at the end → exact
 * - area, valley, mountain, river, hill, ridge, stream, pass, gorge, highway, road, "Between …" → near
 * - anything else → unstated
 */
export function precisionOfName(name: string): Precision {
  if (/^(Afghanistan|Pakistan)$/.test(name)) return 'country'
  if (/\bborder\b/i.test(name)) return 'border'
  if (/\bprovince\)?$/i.test(name)) return 'province'
  if (/\bdistricts?\)?$/i.test(name) || /\bdistrict \([^)]*\)$/i.test(name)) {
    return /^Between /.test(name) ? 'near' : 'district'
  }
  if (SPOT.test(name)) return 'exact'
  return AROUND.test(name) ? 'near' : 'unstated'
}

/** How well a row's place is known, and what is odd about it. A placeholder point is never better than it stands for. */
export function precisionOf(place: RawPlace | null): {
  precision: Precision
  isInferred: boolean
  isPlaceholder: boolean
} {
  if (!place) return { precision: 'none', isInferred: false, isPlaceholder: false }
  const code = place.wherePrecision
  const stated = code === null ? precisionOfName(place.name) : (BY_CODE[code - 1] as Precision)
  const stand = PLACEHOLDERS.find((p) => p.latitude === place.latitude && p.longitude === place.longitude)
  const isAlreadyWide = stated === 'border' || stated === 'country' || stated === 'international'
  return {
    precision: stand && !isAlreadyWide ? stand.precision : stated,
    isInferred: code === null && stated !== 'unstated',
    isPlaceholder: stand !== undefined,
  }
}
