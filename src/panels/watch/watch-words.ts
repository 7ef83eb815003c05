import type { WatchRow } from '#engine/watch.ts'
import type { Numbers } from '#format/numbers.ts'
import type { Messages } from '#format/speech.ts'

/** The first word of the editors' confidence; null: they gave none of the three. */
export function confidenceOf(text: string): 'low' | 'moderate' | 'high' | null {
  return (['low', 'moderate', 'high'] as const).find((word) => text.startsWith(word)) ?? null
}

/** What moved and when, or why nothing can be said. */
export function movedWords({ rule, judged, shows }: WatchRow, m: Messages, n: Numbers): string {
  if (shows === 'judged' && judged) {
    // The short reading repeats the level ("High: attacks flat"): here the level stands beside it.
    return judged.short.slice(judged.short.indexOf(': ') + 1).trim()
  }
  if ('level' in rule) {
    const { before, level, since } = rule
    return before === null
      ? m.watch.since(level.name, n.day(since))
      : m.watch.moved(before.name, level.name, n.dayOfYear(since))
  }
  if (rule.state === 'no-data') return m.watch.why[rule.why]
  const { short, have, need, arithmetic } = rule
  const lack = m.watch.lacks[short](n.count(have), n.count(need))
  if (arithmetic?.is !== 'ratio') return lack
  const first = arithmetic.measures.find(({ ratio }) => ratio !== null)
  return first && first.ratio !== null ? m.watch.partly(first.label, n.ratio(first.ratio), lack) : lack
}
