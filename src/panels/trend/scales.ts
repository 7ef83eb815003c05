type Ends = readonly number[]

/**
 * The scales that Recharts asks for by name. In the bundle they stand in for d3-scale, which would bring all others, their
 * ticks and number formats; they answer as d3-scale's do. The plot names its own ticks.
 */

/** What Recharts uses of a scale of numbers. Without an argument, `domain` and `range` answer their ends. */
export interface Linear {
  /** undefined: not a number */
  (value: unknown): number | undefined
  domain: (ends?: Ends) => Linear | Ends
  range: (ends?: Ends) => Linear | Ends
  copy: () => Linear
}

/** From numbers to pixels. A domain without extent lies in the middle. */
export function scaleLinear(domain: Ends = [0, 1], range: Ends = [0, 1]): Linear {
  let from = domain
  let to = range
  const scale: Linear = (value) => {
    const [a = 0, b = 0] = from
    const [start = 0, end = 0] = to
    const at = value === null || value === undefined ? Number.NaN : Number(value)
    if (Number.isNaN(at)) return undefined
    const part = a === b ? 0.5 : (at - a) / (b - a)
    return start * (1 - part) + end * part
  }
  scale.domain = (ends) => {
    if (!ends) return from
    from = ends.map(Number)
    return scale
  }
  scale.range = (ends) => {
    if (!ends) return to
    to = ends
    return scale
  }
  scale.copy = () => scaleLinear(from, to)
  return scale
}

/** What Recharts uses of a scale of categories. */
export interface Categories {
  /** undefined: no such category */
  (value: unknown): number | undefined
  domain: (values?: readonly unknown[]) => Categories | readonly unknown[]
  range: (ends?: Ends) => Categories | Ends
  /** px */
  bandwidth: () => number
  copy: () => Categories
}

function categories(isBand: boolean, domain: readonly unknown[], range: Ends): Categories {
  let values = domain
  let to = range
  const step = () => {
    const [start = 0, end = 0] = to
    return (end - start) / Math.max(1, values.length - (isBand ? 0 : 1))
  }
  const scale: Categories = (value) => {
    const at = values.indexOf(value)
    if (at < 0) return undefined
    const [start = 0, end = 0] = to
    return values.length === 1 && !isBand
      ? (start + end) / 2
      : Math.min(start, end) + indexFrom(at) * Math.abs(step())
  }
  const indexFrom = (at: number) => (step() < 0 ? values.length - 1 - at : at)
  scale.domain = (given) => {
    if (!given) return values
    values = [...new Set(given)]
    return scale
  }
  scale.range = (ends) => {
    if (!ends) return to
    to = ends
    return scale
  }
  scale.bandwidth = () => (isBand ? Math.abs(step()) : 0)
  scale.copy = () => categories(isBand, values, to)
  return scale
}

/** Categories side by side, each as wide as the next. */
export const scaleBand = () => categories(true, [], [0, 1])

/** Categories as points, the first and last on the ends. */
export const scalePoint = () => categories(false, [], [0, 1])
