import type { Numbers } from '#format/numbers.ts'
import type { Scale } from '#view/view-state.ts'
import { type ValueScale, valueScale } from '../value-ticks.ts'

/** The vertical axis of a form: where a count stands on it, in the drawing's own units. */
export interface FormAxis {
  readonly scale: ValueScale
  readonly at: (value: number) => number
}

/** From 0 to 1 on a log axis, in the length of one power of ten. */
const BELOW_ONE = 0.35
const SHARES = [0, 0.25, 0.5, 0.75, 1]

export function axisFor(scale: Scale, largest: number, n: Numbers): FormAxis {
  switch (scale) {
    case 'linear':
      return { scale: valueScale(largest), at: (value) => value }
    case 'share':
      return {
        scale: { top: 1.02, ticks: SHARES, labels: SHARES.map((share) => n.percent(share)) },
        at: (value) => value,
      }
    case 'log': {
      const top = Math.max(10, largest)
      const values = Array.from({ length: 1 + Math.floor(Math.log10(top)) }, (_, i) => 10 ** i)
      return {
        scale: { top: logAt(top) * 1.04, ticks: values.map(logAt), labels: values.map(n.count) },
        at: logAt,
      }
    }
  }
}

/** Log from 1 up; below 1, where a mean can lie, in proportion. */
function logAt(value: number): number {
  return value < 1 ? Math.max(0, value) * BELOW_ONE : BELOW_ONE + Math.log10(value)
}
