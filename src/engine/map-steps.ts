/**
 * Lower bounds of at most five classes for counts from 1 to `max`, evenly spaced by ratio and rounded to 1, 2 or
 * 5 times a power of ten. Empty when `max` is 0.
 */
export function classBounds(max: number): readonly number[] {
  if (max < 1) return []
  const bounds = [1]
  for (let i = 1; i < 5; i++) {
    const bound = roundTo125(max ** (i / 5))
    if (bound > (bounds.at(-1) ?? 1) && bound <= max) bounds.push(bound)
  }
  return bounds
}

/** Class of a count, from 0; -1: none. */
export function classOf(value: number, bounds: readonly number[]): number {
  return bounds.findLastIndex((bound) => value >= bound)
}

function roundTo125(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const lead = value / power
  return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10)
}

/**
 * Lower bounds of five classes for measures of any size: 1, 2 or 5 times powers of ten, the largest that does not pass
 * the peak and those below it. Empty when the peak is 0.
 */
export function boundsBelow(peak: number): readonly number[] {
  if (peak <= 0) return []
  const bounds: number[] = []
  for (let power = Math.floor(Math.log10(peak)); bounds.length < 5; power--) {
    for (const lead of [5, 2, 1]) {
      const bound = Number(`${lead}e${power}`)
      if (bound <= peak && bounds.length < 5) bounds.unshift(bound)
    }
  }
  return bounds
}
