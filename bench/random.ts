/** Numbers from 0 to 1, the same for the same seed on every machine (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from 0 to `below` - 1. */
export function wholeBelow(random: () => number, below: number): number {
  return Math.min(below - 1, Math.floor(random() * below))
}

/** A whole number from 1 to `most` whose tail falls off as a power: the smaller `alpha`, the heavier. */
export function heavyTailed(random: () => number, alpha: number, most: number): number {
  return Math.min(most, Math.floor((1 - random()) ** (-1 / alpha)))
}

/** From the standard normal distribution. */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Draws positions by weight. */
export function byWeight(random: () => number, weights: readonly number[]): () => number {
  const sums: number[] = []
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight)
  const total = sums.at(-1) ?? 0
  return () => {
    const at = random() * total
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > at) high = middle
      else low = middle + 1
    }
    return low
  }
}
