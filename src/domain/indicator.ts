/** The vocabulary of indicators and warnings. */

/** Computed: the level comes from a rule alone. Judged: the editors read evidence. Hybrid: counts and judgement. */
export const INDICATOR_MODES = ['computed', 'judged', 'hybrid'] as const
export type IndicatorMode = (typeof INDICATOR_MODES)[number]

export const DIRECTIONS = ['escalatory', 'de-escalatory', 'mixed'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** ICD 203: confidence is about the sources and gaps behind a judgement, never about the event. */
export const CONFIDENCES = ['low', 'moderate', 'high'] as const
export type Confidence = (typeof CONFIDENCES)[number]
