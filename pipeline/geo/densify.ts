import type { Position } from 'geojson'

const key = (point: Position) => `${(point[0] as number).toFixed(3)},${(point[1] as number).toFixed(3)}`

/** A detailed boundary line, to be looked up by its vertices. */
interface Line {
  readonly points: readonly Position[]
  readonly indexByKey: ReadonlyMap<string, number>
}

/** Prepares detailed lines for `followLines`. */
export function indexLines(lines: readonly (readonly Position[])[]): readonly Line[] {
  return lines.map((points) => ({ points, indexByKey: new Map(points.map((point, i) => [key(point), i])) }))
}

function lengthOf(points: readonly Position[]): number {
  let sum = 0
  for (let i = 1; i < points.length; i++) {
    const [ax = 0, ay = 0] = points[i - 1] ?? []
    const [bx = 0, by = 0] = points[i] ?? []
    sum += Math.hypot(bx - ax, by - ay)
  }
  return sum
}

/** The line's own course from one of its vertices to another, both included; null when it is a detour. */
function course(line: Line, from: Position, to: Position): readonly Position[] | null {
  const i = line.indexByKey.get(key(from))
  const j = line.indexByKey.get(key(to))
  if (i === undefined || j === undefined || i === j) return null
  const points = i < j ? line.points.slice(i, j + 1) : line.points.slice(j, i + 1).reverse()
  // a coarse edge that cuts off more than a few bends joins two places of the line by chance
  return lengthOf(points) <= 2.5 * lengthOf([from, to]) + 0.05 ? points : null
}

/** The vertex of a line that a point stands for (outlines are rounded, lines are not), or the point itself. */
function snap(point: Position, lines: readonly Line[]): Position {
  for (const line of lines) {
    const index = line.indexByKey.get(key(point))
    if (index !== undefined) return line.points[index] as Position
  }
  return point
}

/**
 * A coarse ring along detailed lines: its vertices move onto those of the lines that they stand for, and where two
 * neighbouring vertices both stand on one line, the edge between them is replaced by the line's own course. Coarse and
 * detailed outlines of the same source thereby meet exactly, and can share arcs.
 */
export function followLines(ring: readonly Position[], lines: readonly Line[]): Position[] {
  const out: Position[] = []
  const snapped = ring.map((point) => snap(point, lines))
  for (const [i, point] of snapped.entries()) {
    const previous = snapped[i - 1]
    const detail =
      previous && lines.map((line) => course(line, previous, point)).find((found) => found !== null)
    if (detail) out.push(...detail.slice(1, -1), point)
    else out.push(point)
  }
  return out
}
