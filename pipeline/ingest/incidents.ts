import { join } from 'node:path'
import type { ClaimSide } from '#domain/incident.ts'
import { type FileSet, prettyJson, readJson } from '#pipeline/files.ts'
import { provinceByName } from '#pipeline/geo/province-names.ts'
import { citationOf, plainNote, type RawSource } from './raw.ts'

interface RawToll {
  low: number | null
  high: number | null
  best: number | null
}
interface RawClaim {
  by: string
  side_affected: string
  killed: RawToll | null
  injured: RawToll | null
  note?: string | null
  source_idx: number[]
}
interface RawIncident {
  id: string
  date: string
  end_date: string | null
  title: string
  short: string
  summary: string
  lat: number
  lon: number
  precision: string
  country: string
  admin1: string
  place: string
  category: string
  actor1: string
  actor2: string | null
  claims: RawClaim[]
  sources: RawSource[]
  verified: 'multiple' | 'single'
  is_aggregate: boolean
  is_context: boolean
  map?: boolean
  venue?: string
  note?: string
}

const SIDES: Readonly<Record<string, ClaimSide>> = {
  'security-forces': 'forces-pk',
  'afghan-forces': 'forces-af',
  militants: 'militants',
  civilians: 'civilians',
  unspecified: 'unspecified',
}
const COUNTRIES: Readonly<Record<string, string>> = { Pakistan: 'PK', Afghanistan: 'AF', Tajikistan: 'TJ' }

function known<T>(table: Readonly<Record<string, T>>, name: string, id: string): T {
  const value = table[name]
  if (value === undefined) throw new Error(`incident ${id}: "${name}" is not known here`)
  return value
}

const tollOf = (toll: RawToll | null) => toll && { low: toll.low, best: toll.best, high: toll.high }

function claimOf(claim: RawClaim, id: string) {
  return {
    by: claim.by,
    side: known(SIDES, claim.side_affected, id),
    killed: tollOf(claim.killed),
    injured: tollOf(claim.injured),
    ...(claim.note ? { note: plainNote(claim.note) } : {}),
    sources: claim.source_idx,
  }
}

function provinceOf(raw: RawIncident, country: string): string | null {
  return country === 'AF' || country === 'PK' ? provinceByName(country, raw.admin1) : null
}

function incidentOf(raw: RawIncident, idsByName: ReadonlyMap<string, string>) {
  const country = known(COUNTRIES, raw.country, raw.id)
  const isPlaced = raw.map !== false
  const parties = [raw.actor1, ...(raw.actor2 ? [raw.actor2] : [])].flatMap((party) => party.split(/;\s*/))
  return {
    id: raw.id,
    date: raw.date,
    endDate: raw.end_date,
    title: raw.title,
    short: raw.short,
    summary: raw.summary,
    kind: raw.category,
    country,
    province: isPlaced ? provinceOf(raw, country) : null,
    place: raw.place,
    point: isPlaced ? { latitude: raw.lat, longitude: raw.lon } : null,
    precision: raw.precision,
    ...(raw.venue ? { venue: raw.venue } : {}),
    actor1: raw.actor1,
    actor2: raw.actor2,
    actors: [...new Set(parties.flatMap((party) => idsByName.get(party) ?? []))],
    claims: raw.claims.map((claim) => claimOf(claim, raw.id)),
    sources: raw.sources.map(citationOf),
    corroboration: raw.verified,
    isAggregate: raw.is_aggregate,
    isContext: raw.is_context,
    ...(raw.note ? { note: plainNote(raw.note) } : {}),
  }
}

/** data/incidents: one file an incident, in a folder a year. */
export function ingestIncidents(folder: string, idsByName: ReadonlyMap<string, string>): FileSet {
  const raw = readJson(join(folder, 'incidents.json')) as RawIncident[]
  return new Map(
    raw.map((incident) => [
      `incidents/${incident.date.slice(0, 4)}/${incident.id}.json`,
      prettyJson(incidentOf(incident, idsByName)),
    ]),
  )
}
