import type { LevelDeclared } from '#dataset/schema/rules.ts'
import type { Level } from './reading.ts'

/** A level of a rule whose levels are named, lowest last in the record: rank by place from the end. */
export function levelOf<K extends string>(levels: Readonly<Record<K, LevelDeclared>>, key: K): Level {
  const keys = Object.keys(levels)
  return { ...levels[key], rank: keys.length - 1 - keys.indexOf(key), top: keys.length - 1 }
}

/** The level of a step, counted from the highest. */
export function levelOfStep(
  steps: readonly { readonly level: LevelDeclared }[],
  index: number,
): Level | null {
  const step = steps[index]
  return step ? { ...step.level, rank: steps.length - 1 - index, top: steps.length - 1 } : null
}
