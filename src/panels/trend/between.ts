/** What d3-scale asks of d3-interpolate, for scales whose range is numbers: in its place in the bundle, without colours. */
type Between = (part: number) => number

/** From `a` at 0 to `b` at 1. */
export function interpolateNumber(a: number, b: number): Between {
  return (part) => a * (1 - part) + b * part
}

export const interpolate = interpolateNumber

export function interpolateRound(a: number, b: number): Between {
  return (part) => Math.round(a * (1 - part) + b * part)
}

/** One after the other through all the values, evenly. */
export function piecewise(between: typeof interpolateNumber, values: readonly number[]): Between {
  const last = values.length - 2
  return (part) => {
    const at = Math.max(0, Math.min(last, Math.floor(part * (last + 1))))
    return between(values[at] ?? 0, values[at + 1] ?? 0)(part * (last + 1) - at)
  }
}
