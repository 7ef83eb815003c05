import type { Speech } from '#format/speech.ts'

/** A measure that may be far below 1, to the digits that tell it apart: 12, 2.4, 0.68, 0.5. */
export function smallText(value: number, n: Speech['n']): string {
  const isWhole = Number.isInteger(Number(value.toFixed(2)))
  if (value >= 10 || isWhole) return n.count(value)
  return value >= 1 || isTenth(value) ? n.tenth(value) : n.ratio(value)
}

function isTenth(value: number): boolean {
  return Math.abs(value * 10 - Math.round(value * 10)) < 1e-6
}
