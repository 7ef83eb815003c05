type Ends = readonly number[]

/** What Recharts uses of a scale. Without an argument, `domain` and `range` answer their ends. */
export interface Linear {
  /** undefined: not a number */
  (value: unknown): number | undefined
  domain: (ends?: Ends) => Linear | Ends
  range: (ends?: Ends) => Linear | Ends
  copy: () => Linear
}

/**
 * The one scale that the plot asks Recharts for, from numbers to pixels: in the bundle it stands in for d3-scale, which
 * would bring all others, their ticks and number formats. It answers as d3-scale's does; the plot names its own ticks.
 */
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

/** Recharts' brush names it; the plot has a brush of its own. */
export function scalePoint(): never {
  throw new Error('The plot has no scale of points: see src/panels/trend/scales.ts')
}
