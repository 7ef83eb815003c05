import type { Claim, Incident } from '#dataset/schema/incidents.ts'
import { isoDate } from '#domain/date.ts'
import { incidentDays, precisionOf } from '../incident-filter.ts'
import { type ColumnOf, listed } from './table.ts'

interface ExportedIncident {
  readonly incident: Incident
  /** names of provinces by id */
  readonly provinces: ReadonlyMap<string, string>
}

/** Addresses hold no space, so that one parts them. */
const addresses = (pages: readonly { readonly url: string }[]) =>
  pages.length === 0 ? null : pages.map(({ url }) => url).join(' ')

/** The columns of the curated incidents. */
export const INCIDENT_COLUMNS = [
  { name: 'id', type: 'text', width: 28, of: ({ incident }) => incident.id },
  { name: 'date_start', type: 'date', of: ({ incident }) => incident.date },
  { name: 'date_end', type: 'date', of: ({ incident }) => isoDate(incidentDays(incident).to) },
  { name: 'kind', type: 'text', of: ({ incident }) => incident.kind },
  { name: 'title', type: 'text', width: 60, of: ({ incident }) => incident.title },
  { name: 'summary', type: 'text', width: 60, of: ({ incident }) => incident.summary },
  { name: 'country', type: 'text', width: 9, of: ({ incident }) => incident.country },
  { name: 'province', type: 'text', width: 9, of: ({ incident }) => incident.province },
  {
    name: 'province_name',
    type: 'text',
    of: ({ incident, provinces }) => provinces.get(incident.province ?? '') ?? null,
  },
  { name: 'place', type: 'text', width: 28, of: ({ incident }) => incident.place },
  { name: 'venue', type: 'text', of: ({ incident }) => incident.venue ?? null },
  { name: 'latitude', type: 'degrees', of: ({ incident }) => incident.point?.latitude ?? null },
  { name: 'longitude', type: 'degrees', of: ({ incident }) => incident.point?.longitude ?? null },
  { name: 'place_precision', type: 'text', of: ({ incident }) => precisionOf(incident) },
  { name: 'actor_1', type: 'text', width: 28, of: ({ incident }) => incident.actor1 },
  { name: 'actor_2', type: 'text', width: 28, of: ({ incident }) => incident.actor2 },
  { name: 'actors', type: 'list', of: ({ incident }) => listed(incident.actors) },
  { name: 'claim_count', type: 'whole', of: ({ incident }) => incident.claims.length },
  { name: 'source_count', type: 'whole', of: ({ incident }) => incident.sources.length },
  {
    name: 'publishers',
    type: 'list',
    width: 28,
    of: ({ incident }) => listed(incident.sources.map(({ publisher }) => publisher)),
  },
  { name: 'pages', type: 'text', width: 28, of: ({ incident }) => addresses(incident.sources) },
  { name: 'is_tally', type: 'truth', of: ({ incident }) => incident.isAggregate },
  { name: 'in_focus', type: 'truth', of: ({ incident }) => !incident.isContext },
  { name: 'note', type: 'text', width: 28, of: ({ incident }) => incident.note ?? null },
] as const satisfies readonly ColumnOf<ExportedIncident>[]

export type IncidentColumnName = (typeof INCIDENT_COLUMNS)[number]['name']

interface ExportedClaim {
  readonly incident: Incident
  readonly claim: Claim
}

/** The columns of what parties claimed of the incidents: one row a claim. */
export const CLAIM_COLUMNS = [
  { name: 'incident', type: 'text', width: 28, of: ({ incident }) => incident.id },
  { name: 'date_start', type: 'date', of: ({ incident }) => incident.date },
  { name: 'claimed_by', type: 'text', width: 28, of: ({ claim }) => claim.by },
  { name: 'side', type: 'text', of: ({ claim }) => claim.side },
  { name: 'killed_best', type: 'whole', of: ({ claim }) => claim.killed?.best ?? null },
  { name: 'killed_low', type: 'whole', of: ({ claim }) => claim.killed?.low ?? null },
  { name: 'killed_high', type: 'whole', of: ({ claim }) => claim.killed?.high ?? null },
  { name: 'injured_best', type: 'whole', of: ({ claim }) => claim.injured?.best ?? null },
  { name: 'injured_low', type: 'whole', of: ({ claim }) => claim.injured?.low ?? null },
  { name: 'injured_high', type: 'whole', of: ({ claim }) => claim.injured?.high ?? null },
  {
    name: 'pages',
    type: 'text',
    width: 28,
    of: ({ incident, claim }) => addresses(claim.sources.flatMap((index) => incident.sources[index] ?? [])),
  },
  { name: 'note', type: 'text', width: 60, of: ({ claim }) => claim.note ?? null },
] as const satisfies readonly ColumnOf<ExportedClaim>[]

export type ClaimColumnName = (typeof CLAIM_COLUMNS)[number]['name']
