/** An interval that the true value lies in, at 95 % confidence. */
export interface Interval {
  readonly low: number
  readonly high: number
}

const ALPHA = 0.05
/** 97.5 % quantile of the standard normal */
const Z = 1.959964

/** Probability of at most `count` events where `mean` are expected (Poisson). */
function poissonAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean)
  let sum = term
  for (let k = 1; k <= count; k++) {
    term *= mean / k
    sum += term
  }
  return sum
}

/** The mean at which a falling function of it reaches a probability. */
function solve(probability: (mean: number) => number, target: number, upTo: number): number {
  let low = 0
  let high = upTo
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (probability(middle) > target) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * Exact interval of a Poisson mean from one count (Garwood 1936, Biometrika 28: 437–442). For counts up to some
 * hundreds, which is what an indicator counts.
 */
export function countInterval(count: number): Interval {
  const upTo = count + 10 * Math.sqrt(count + 1) + 10
  return {
    low: count === 0 ? 0 : solve((mean) => poissonAtMost(count - 1, mean), 1 - ALPHA / 2, upTo),
    high: solve((mean) => poissonAtMost(count, mean), ALPHA / 2, upTo),
  }
}

/**
 * Variance over mean of counts, at least 1: how much more they scatter than Poisson counts (the Pearson dispersion of
 * quasi-likelihood: McCullagh and Nelder 1989, Generalized Linear Models, ch. 9). Deaths come in clusters.
 */
export function dispersion(counts: readonly number[]): number {
  const n = counts.length
  const mean = counts.reduce((sum, count) => sum + count, 0) / n
  if (n < 2 || mean === 0) return 1
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0)
  return Math.max(1, squares / (n - 1) / mean)
}

/**
 * Interval of the ratio of two rates from the counts behind them: log-normal, its variance the sum of the reciprocal
 * counts (Rothman, Greenland and Lash 2008, Modern Epidemiology, ch. 14) times the dispersion. Null where a count is 0.
 */
export function ratioInterval(
  ratio: number,
  counts: { readonly over: number; readonly under: number },
  scatter: number,
): Interval | null {
  if (counts.over <= 0 || counts.under <= 0 || ratio <= 0) return null
  const spread = Math.exp(Z * Math.sqrt(scatter * (1 / counts.over + 1 / counts.under)))
  return { low: ratio / spread, high: ratio * spread }
}
