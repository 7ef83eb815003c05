import type { LevelDeclared, Rule } from '#dataset/schema/rules.ts'
import { READING_TONES } from '#domain/indicator.ts'
import type { Level } from './reading.ts'

/** A level of a rule whose levels are named, the highest first. */
export function levelOf<K extends string>(levels: Readonly<Record<K, LevelDeclared>>, key: K): Level {
  const keys = Object.keys(levels)
  return { ...levels[key], rank: keys.length - 1 - keys.indexOf(key), top: keys.length - 1 }
}

/** Whether steps go from tension up to tension down, so that a level is higher or lower than another. */
export function isLadder(steps: readonly { readonly level: LevelDeclared }[]): boolean {
  const tones = steps.map(({ level }) => READING_TONES.indexOf(level.tone))
  return tones.every((tone, i) => i === 0 || tone >= (tones[i - 1] ?? 0))
}

/** The level of a step; without rank where the steps are categories. Null: there is no such step. */
export function levelOfStep(
  steps: readonly { readonly level: LevelDeclared }[],
  index: number,
): Level | null {
  const step = steps[index]
  if (!step) return null
  if (!isLadder(steps)) return { ...step.level, rank: 0, top: 0 }
  return { ...step.level, rank: steps.length - 1 - index, top: steps.length - 1 }
}

/** Which way a level went from another: by rank, else by what the two say of the tension. */
export function directionOf(before: Level | null, now: Level): 'up' | 'down' | 'steady' {
  if (!before || before.id === now.id) return 'steady'
  const by =
    now.top > 0
      ? now.rank - before.rank
      : READING_TONES.indexOf(before.tone) - READING_TONES.indexOf(now.tone)
  return by > 0 ? 'up' : by < 0 ? 'down' : 'steady'
}

/** The value at which a rule's sparkline turns escalatory; null: the rule has no one figure. */
export function thresholdOf(rule: Rule): number | null {
  switch (rule.kind) {
    case 'ratio':
    case 'rate':
      return rule.up
    case 'lag':
      return rule.fast
    case 'steps':
      return isLadder(rule.steps)
        ? rule.steps.length - rule.steps.filter(({ level }) => level.tone === 'escalatory').length
        : null
    case 'evidence':
      return rule.steps.findLast(({ level }) => level.tone === 'escalatory')?.atLeast ?? null
  }
}
