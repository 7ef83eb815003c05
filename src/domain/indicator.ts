/** The vocabulary of indicators and warnings. */

/** Computed: the level comes from a rule alone. Judged: the editors read evidence. Hybrid: counts and judgement. */
export const INDICATOR_MODES = ['computed', 'judged', 'hybrid'] as const

export const DIRECTIONS = ['escalatory', 'de-escalatory', 'mixed'] as const
export type Direction = (typeof DIRECTIONS)[number]
