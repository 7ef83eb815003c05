/** The vocabulary of curated incidents: accounts with claims by party. They are marks and evidence, never counts. */

export const INCIDENT_KINDS = [
  'cross-border-strike',
  'border-clash',
  'militant-attack',
  'counter-terror-operation',
  'diplomacy',
  'policy-statement',
  'border-closure',
] as const
/** Ordered from the most violent; where marks merge, the first kind is the one on top. */
export type IncidentKind = (typeof INCIDENT_KINDS)[number]

/** How well an incident's place is known: a point, a town, or only the district or province around it. */
export const INCIDENT_PRECISIONS = ['exact', 'town', 'district', 'province'] as const
export type IncidentPrecision = (typeof INCIDENT_PRECISIONS)[number]

/** Whom a claim's dead and injured belonged to, in the claimant's words; `unspecified`: the claimant did not say. */
export const CLAIM_SIDES = ['forces-pk', 'forces-af', 'militants', 'civilians', 'unspecified'] as const
export type ClaimSide = (typeof CLAIM_SIDES)[number]
