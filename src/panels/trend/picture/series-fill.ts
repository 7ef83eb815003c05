import type { SeriesKey } from '#engine/trend-series.ts'
import type { Inks, Pen } from '#ui/pen.ts'

/** Share of ink in the fillings of what has no colour of its own, by place in the stack. */
const TONES = [0.78, 0.48, 0.24, 0.6, 0.36]
const PALE = [0.24, 0.12, 0]

interface Filling {
  readonly colour: string
  /** of the colour on paper */
  readonly share: number
  readonly edge: string | null
  readonly isDotted: boolean
}

/** How a series is filled, as on the screen: sides by colour, all else by tones of ink. */
function fillingOf(key: SeriesKey, position: number, inks: Inks): Filling {
  if (key.by === 'side') {
    const isPale = key.side === 'unknown' || key.side === 'not-coded'
    return {
      colour: inks.sides[key.side] ?? inks.ink,
      share: 1,
      edge: isPale ? inks.unknownLine : null,
      isDotted: key.side === 'not-coded',
    }
  }
  const share =
    key.by === 'rest'
      ? 0.12
      : key.by === 'unplaced'
        ? 0
        : key.by === 'all'
          ? 0.78
          : (TONES[Math.min(position, 4)] ?? 0)
  return { colour: inks.ink, share, edge: PALE.includes(share) ? inks.ink3 : null, isDotted: false }
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Fills a path as a series is filled. `box`: where the path lies. */
export function fillSeries(
  pen: Pen,
  path: Path2D,
  box: Box,
  { key, position }: { readonly key: SeriesKey; readonly position: number },
  inks: Inks,
): void {
  const { colour, share, edge, isDotted } = fillingOf(key, position, inks)
  if (share < 1) {
    pen.fillStyle = inks.paper
    pen.fill(path)
  }
  pen.globalAlpha = share
  pen.fillStyle = colour
  if (share > 0) pen.fill(path)
  pen.globalAlpha = 1
  if (isDotted) fillDots(pen, path, box, inks.unknownLine)
  if (edge === null) return
  pen.strokeStyle = edge
  pen.lineWidth = 0.75
  pen.stroke(path)
}

/** Rows of dots, as dashed lines. */
function fillDots(pen: Pen, path: Path2D, { x, y, width, height }: Box, colour: string): void {
  pen.save()
  pen.clip(path)
  pen.beginPath()
  for (let row = y; row < y + height; row += 3) {
    pen.moveTo(x, row + 0.8)
    pen.lineTo(x + width, row + 0.8)
  }
  pen.setLineDash([1.1, 1.9])
  pen.lineWidth = 1.1
  pen.strokeStyle = colour
  pen.stroke()
  pen.setLineDash([])
  pen.restore()
}
