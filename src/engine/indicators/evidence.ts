import type { Evidence } from '#dataset/schema/indicators.ts'
import type { EvidenceRule } from '#dataset/schema/rules.ts'
import { type DayNumber, dayNumber, type IsoDate } from '#domain/date.ts'
import { levelOfStep } from './levels.ts'
import type { Finding } from './reading.ts'

const SIGN = { escalatory: 1, 'de-escalatory': -1, mixed: 0 } as const

/** What the coded evidence of a window comes to; null: none was found, which is not zero. */
export function findEvidence(
  evidence: readonly Evidence[],
  rule: EvidenceRule,
  at: DayNumber,
): Finding | null {
  const window = { from: at - rule.windowDays + 1, to: at }
  const items = evidence
    .map((item, index) => ({ item, index, day: dayNumber(item.date as IsoDate) }))
    .filter(({ day, item }) => {
      const counts = rule.how === 'balance' || item.code !== undefined
      return day >= window.from && day <= window.to && counts
    })
    .sort((a, b) => a.day - b.day)
    .map(({ item, index }) => ({
      index,
      item,
      value: rule.how === 'balance' ? SIGN[item.direction] * item.weight : (item.code ?? 0),
    }))
  if (items.length === 0) return null
  const value = totalOf(
    rule.how,
    items.map((item) => item.value),
  )
  const outside = Math.max(
    0,
    ...items.map(({ item }) => (item.isOutside && item.direction === 'de-escalatory' ? item.weight : 0)),
  )
  const reached = rule.steps.findIndex(({ atLeast }) => atLeast === null || value >= atLeast)
  // A level that needs a voice from outside falls back to the one above where there is none.
  const needs = rule.steps[reached]?.needsOutside ?? 0
  const level = levelOfStep(rule.steps, outside >= needs ? reached : reached - 1)
  if (!level) return null
  return {
    level,
    holdsTo: at,
    value,
    arithmetic: {
      is: 'evidence',
      how: rule.how,
      window,
      items: items.map(({ index, value: own }) => ({ index, value: own })),
      value,
    },
  }
}

function totalOf(how: EvidenceRule['how'], values: readonly number[]): number {
  switch (how) {
    case 'balance':
    case 'count':
      return values.reduce((total, value) => total + value, 0)
    case 'highest':
      return Math.max(...values)
    case 'newest':
      return values.at(-1) ?? 0
  }
}
