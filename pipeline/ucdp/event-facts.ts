import type { QualityFlag } from '#domain/event.ts'
import { type Placement, type ProvinceShapes, placePoint } from '#pipeline/geo/provinces.ts'
import type { GedRow } from '#pipeline/readers/ucdp-ged/row.ts'
import type { EventFact } from './event-table.ts'
import type { MergedRow } from './merge.ts'
import { precisionOf } from './precision.ts'

const NOWHERE: Placement = { province: null, codedProvince: null, isNearest: false, isMismatch: false }

function rowFlags({ row, isMadeId }: MergedRow): QualityFlag[] {
  const { best, low, high } = row
  const flags: [QualityFlag, boolean][] = [
    ['low-above-best', low !== null && low > best],
    ['best-above-high', high !== null && best > high],
    ['multi-day', row.end > row.start],
    ['best-zero', best === 0],
    ['under-review', row.isClear === false],
    ['unclear', row.eventClarity === 2],
    ['made-id', isMadeId],
    ['uncertain-date', row.datePrecision !== null && row.datePrecision >= 3],
    ['no-range', low === null || high === null],
  ]
  return flags.filter(([, holds]) => holds).map(([flag]) => flag)
}

/** What fighting a row without a conflict belongs to: its two sides, in UCDP's manner. */
function conflictName(row: GedRow): string {
  return row.conflict?.name ?? `${row.sides?.a.name ?? ''} - ${row.sides?.b.name ?? ''}`
}

/** A merged row as a fact of our own tables: place, precision and quality by the written rules. */
export function eventFact(merged: MergedRow, shapes: ProvinceShapes): EventFact {
  const { row } = merged
  const { precision, isInferred, isPlaceholder } = precisionOf(row.place)
  const placement = row.place
    ? placePoint(shapes, { ...row.place, country: row.country, precision, adm1: row.place.adm1 })
    : NOWHERE
  const flags = rowFlags(merged)
  if (isPlaceholder) flags.push('placeholder-point')
  if (isInferred) flags.push('inferred-precision')
  if (placement.isNearest) flags.push('nearest-province')
  if (placement.isMismatch) flags.push('province-mismatch')
  return {
    id: merged.id,
    release: merged.release,
    firstRelease: merged.firstRelease,
    completeness: row.completeness,
    country: row.country,
    start: row.start,
    end: row.end,
    datePrecision: row.datePrecision,
    kind: row.kind,
    conflictId: row.conflict?.id ?? null,
    conflict: conflictName(row),
    dyadId: row.dyad?.id ?? null,
    dyad: row.dyad?.name ?? null,
    sideA: row.sides?.a.name ?? null,
    sideB: row.sides?.b.name ?? null,
    place: row.place?.name ?? null,
    latitude: row.place?.latitude ?? null,
    longitude: row.place?.longitude ?? null,
    precision,
    province: placement.province,
    codedProvince: placement.codedProvince,
    district: row.place?.adm2 ?? null,
    best: row.best,
    low: row.low,
    high: row.high,
    deaths: row.deaths,
    sources: row.sources,
    flags,
  }
}
