import type { Reading } from './indicators.ts'

type Shown = Pick<Reading, 'level' | 'movement' | 'steps'>

/**
 * The level of each reading in a word or two, with its arrow and steps. Steps stand only where the indicator's own
 * thresholds make a ladder (low–medium–high, or numbered levels); a category without a rule has none.
 */
export const SHOWN: Readonly<Record<string, Shown>> = {
  'ttp-violence': { level: 'High', movement: 'mixed', steps: { filled: 3, of: 3 } },
  'taliban-posture': { level: 'Permissive', movement: 'steady', steps: null },
  'pakistan-strikes': { level: 'Level 3', movement: 'down', steps: { filled: 3, of: 4 } },
  'regime-change': { level: 'High', movement: 'up', steps: { filled: 3, of: 3 } },
  mediation: { level: 'None holding', movement: 'steady', steps: null },
  'us-bagram': { level: 'Medium', movement: 'mixed', steps: { filled: 2, of: 3 } },
  'retaliation-border': { level: 'Level 3', movement: 'up', steps: { filled: 3, of: 3 } },
  'india-taliban': { level: 'Rising', movement: 'up', steps: null },
  'legibility-speed': { level: 'Partial', movement: 'up', steps: null },
  'civilian-harm': { level: 'High', movement: 'up', steps: { filled: 3, of: 3 } },
}
