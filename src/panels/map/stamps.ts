import type { EventKind } from '#domain/event.ts'

/** How a mark looks: everything that two equal stamps share. */
export interface Look {
  readonly kind: EventKind
  /** device pixels, of the middle of its edge */
  readonly radius: number
  /** CSS colour; null: hollow */
  readonly fill: string | null
  /** of the fill; 0–1 */
  readonly fillOpacity: number
  readonly edge: string
  /** device pixels */
  readonly edgeWidth: number
  readonly edgeOpacity: number
  /** device pixels of a dash and of the gap after it; null: one line */
  readonly dash: readonly [number, number] | null
}

/** A small picture: red, green, blue, alpha of 0–255 a pixel, colours multiplied by alpha. */
export interface Stamp {
  readonly half: number
  readonly pixels: Uint8Array
}

type Rgb = readonly [number, number, number]

/** From here on no eye sees what lies below. */
const OPAQUE = 252

/**
 * Marks written straight into pixels, the uppermost first: each goes under what is there, and what is covered costs
 * next to nothing, so that thousands of marks cost little more than the area that is seen. From 6 px up a stamp
 * covers π·r² to within a fiftieth.
 */
export class Stamper {
  readonly #data: Uint8ClampedArray
  readonly #width: number
  readonly #height: number

  constructor(image: ImageData) {
    this.#data = image.data
    this.#width = image.width
    this.#height = image.height
  }

  /** Lays a mark under what is there; x and y are device pixels of its middle. */
  put(x: number, y: number, { half, pixels }: Stamp): void {
    const size = 2 * half + 1
    const left = Math.round(x - 0.5) - half
    const top = Math.round(y - 0.5) - half
    const toRow = Math.min(size, this.#height - top)
    const fromColumn = Math.max(0, -left)
    const toColumn = Math.min(size, this.#width - left)
    const data = this.#data
    for (let row = Math.max(0, -top); row < toRow; row++) {
      let source = (row * size + fromColumn) * 4
      let target = ((top + row) * this.#width + left + fromColumn) * 4
      for (let column = fromColumn; column < toColumn; column++, source += 4, target += 4) {
        const over = data[target + 3] ?? 0
        const alpha = pixels[source + 3] ?? 0
        if (over >= OPAQUE || alpha === 0) continue
        const room = 255 - over
        // x · 32897 >>> 23 is x / 255, cut, for all products of two bytes.
        data[target] = (data[target] ?? 0) + (((pixels[source] ?? 0) * room * 32897) >>> 23)
        data[target + 1] = (data[target + 1] ?? 0) + (((pixels[source + 1] ?? 0) * room * 32897) >>> 23)
        data[target + 2] = (data[target + 2] ?? 0) + (((pixels[source + 2] ?? 0) * room * 32897) >>> 23)
        data[target + 3] = over + ((alpha * room * 32897) >>> 23)
      }
    }
  }

  /** Once all marks are down: colours as ImageData wants them, not multiplied. */
  finish(): void {
    const data = this.#data
    const words = new Uint32Array(data.buffer, data.byteOffset, data.length >> 2)
    for (let i = 0; i < words.length; i++) {
      if (words[i] === 0) continue
      const at = 4 * i
      const alpha = data[at + 3] ?? 0
      data[at] = ((data[at] ?? 0) * 255) / alpha
      data[at + 1] = ((data[at + 1] ?? 0) * 255) / alpha
      data[at + 2] = ((data[at + 2] ?? 0) * 255) / alpha
    }
  }
}

/** The picture of a look. */
export function makeStamp(look: Look): Stamp {
  const fill = look.fill === null ? null : parseColour(look.fill)
  const edge = parseColour(look.edge)
  const half = Math.ceil(reach(look.kind) * look.radius + look.edgeWidth)
  const size = 2 * half + 1
  const pixels = new Uint8Array(size * size * 4)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const [x, y] = [column - half, row - half]
      const distance = distanceTo(look.kind, x, y, look.radius)
      const inside = fill ? coverage(distance) * look.fillOpacity : 0
      const line =
        look.edgeWidth === 0
          ? 0
          : coverage(Math.abs(distance) - look.edgeWidth / 2) * look.edgeOpacity * dashed(look, x, y)
      const at = (row * size + column) * 4
      for (let channel = 0; channel < 3; channel++) {
        const ink = (edge[channel] ?? 0) * line + (fill?.[channel] ?? 0) * inside * (1 - line)
        pixels[at + channel] = Math.round(255 * ink)
      }
      pixels[at + 3] = Math.round(255 * (line + inside * (1 - line)))
    }
  }
  return { half, pixels }
}

/** How much of a pixel's direction from the middle lies on a dash; whole dashes go round. */
function dashed({ dash, radius }: Look, x: number, y: number): number {
  if (!dash) return 1
  const [on, off] = dash
  const round = 2 * Math.PI * radius
  const period = round / Math.max(1, Math.round(round / (on + off)))
  const along = ((Math.atan2(y, x) / (2 * Math.PI) + 1) * round) % period
  return coverage(Math.abs(along - on / 2) - on / 2) + coverage(Math.abs(along - period - on / 2) - on / 2)
}

/** Half the width of a shape whose area is that of a disc of radius 1. */
function reach(kind: EventKind): number {
  return kind === 'state-based' ? 1 : kind === 'one-sided' ? Math.sqrt(Math.PI) / 2 : Math.sqrt(Math.PI / 2)
}

/** Signed distance from a pixel's middle to the outline; negative inside. All three shapes have the disc's area. */
function distanceTo(kind: EventKind, x: number, y: number, radius: number): number {
  const half = reach(kind) * radius
  if (kind === 'state-based') return Math.hypot(x, y) - half
  if (kind === 'one-sided') return Math.max(Math.abs(x), Math.abs(y)) - half
  return (Math.abs(x) + Math.abs(y) - half) / Math.SQRT2
}

function coverage(distance: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance))
}

/** A colour token as red, green, blue of 0–1. The theme writes them #rrggbb. */
function parseColour(colour: string): Rgb {
  const value = Number.parseInt(colour.replace('#', ''), 16)
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}
