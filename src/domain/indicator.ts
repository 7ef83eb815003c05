/** The vocabulary of indicators and warnings. */

/** Computed: the level comes from a rule alone. Judged: the editors read evidence. Hybrid: counts and judgement. */
export const INDICATOR_MODES = ['computed', 'judged', 'hybrid'] as const

export const DIRECTIONS = ['escalatory', 'de-escalatory', 'mixed'] as const

/** What a level says: tension up, as usual, or down. */
export const READING_TONES = ['escalatory', 'steady', 'de-escalatory'] as const

/** What the editors code an incident as, for the rules that count incidents. */
export const INCIDENT_CODES = [
  /** a strike on Kabul, Kandahar or Bagram */
  'deep-strike',
  /** a strike on the Afghan state's forces or sites */
  'state-target',
  /** Pakistani ground forces entered Afghanistan */
  'ground-entry',
  /** a clash told of three or more provinces */
  'several-provinces',
  /** Afghan forces struck Pakistan beyond its border districts, or say so */
  'beyond-border',
  /** a meeting of both sides, direct or hosted */
  'talks-round',
  /** a mediator's contact with both sides without a meeting */
  'mediation',
  /** talks broken off without a date for more */
  'talks-broken-off',
] as const
export type IncidentCode = (typeof INCIDENT_CODES)[number]
