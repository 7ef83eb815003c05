/** The vertical scale: from 0 to a little above the largest bar, with few ticks. */
export interface ValueScale {
  readonly top: number
  readonly ticks: readonly number[]
  /** a word for each tick, where a tick is no count; absent: the counts */
  readonly labels?: readonly string[]
}

/** At most four ticks, in steps of 1, 2 or 5 times a power of ten, whole because people and events are. */
export function valueScale(largest: number): ValueScale {
  const top = largest <= 0 ? 1 : largest * 1.04
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const step = power * factor
      if (top / step < 4) {
        return { top, ticks: Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step) }
      }
    }
  }
}
