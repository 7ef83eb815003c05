import type { EventKind } from '#domain/event.ts'

/** How a mark looks: everything that two equal stamps share. */
export interface Look {
  readonly kind: EventKind
  /** device pixels, of the middle of its edge */
  readonly radius: number
  /** CSS colour; null: hollow */
  readonly fill: string | null
  readonly edge: string
  /** device pixels */
  readonly edgeWidth: number
  readonly opacity: number
}

/** A small picture, premultiplied: red, green, blue, alpha of 0–1 a pixel. */
interface Stamp {
  readonly half: number
  readonly pixels: Float32Array
}

type Rgb = readonly [number, number, number]

/**
 * Marks written straight into pixels: equal looks share one anti-aliased stamp, so that thousands of marks cost
 * little more than their area. From 6 px up a stamp covers π·r² to within a fiftieth.
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

  /** Lays a mark over what is there; x and y are device pixels of its middle. */
  put(x: number, y: number, look: Look): void {
    const { half, pixels } = stampOf(look)
    const size = 2 * half + 1
    const left = Math.round(x - 0.5) - half
    const top = Math.round(y - 0.5) - half
    const fromRow = Math.max(0, -top)
    const toRow = Math.min(size, this.#height - top)
    const fromColumn = Math.max(0, -left)
    const toColumn = Math.min(size, this.#width - left)
    for (let row = fromRow; row < toRow; row++) {
      let source = (row * size + fromColumn) * 4
      let target = ((top + row) * this.#width + left + fromColumn) * 4
      for (let column = fromColumn; column < toColumn; column++, source += 4, target += 4) {
        over(this.#data, target, pixels, source)
      }
    }
  }
}

const KEPT = 1000
const stamps = new Map<string, Stamp>()

function stampOf(look: Look): Stamp {
  const radius = Math.round(look.radius * 8) / 8
  const key = `${look.kind} ${radius} ${look.fill} ${look.edge} ${look.edgeWidth} ${look.opacity}`
  let stamp = stamps.get(key)
  if (!stamp) {
    // Each zoom has radii of its own; those of zooms long left are let go.
    if (stamps.size > KEPT) stamps.clear()
    stamp = makeStamp(
      look,
      radius,
      look.fill === null ? null : parseColour(look.fill),
      parseColour(look.edge),
    )
    stamps.set(key, stamp)
  }
  return stamp
}

/** `over` for one pixel; ImageData is not premultiplied. */
function over(data: Uint8ClampedArray, target: number, stamp: Float32Array, source: number): void {
  const alpha = stamp[source + 3] ?? 0
  if (alpha === 0) return
  const under = ((data[target + 3] ?? 0) / 255) * (1 - alpha)
  const sum = alpha + under
  for (let channel = 0; channel < 3; channel++) {
    data[target + channel] =
      ((stamp[source + channel] ?? 0) * 255 + (data[target + channel] ?? 0) * under) / sum
  }
  data[target + 3] = sum * 255
}

function makeStamp(look: Look, radius: number, fill: Rgb | null, edge: Rgb): Stamp {
  const half = Math.ceil(reach(look.kind) * radius + look.edgeWidth)
  const size = 2 * half + 1
  const pixels = new Float32Array(size * size * 4)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const distance = distanceTo(look.kind, column - half, row - half, radius)
      const inside = fill ? coverage(distance) * look.opacity : 0
      const line = look.edgeWidth === 0 ? 0 : coverage(Math.abs(distance) - look.edgeWidth / 2) * look.opacity
      const at = (row * size + column) * 4
      const alpha = line + inside * (1 - line)
      for (let channel = 0; channel < 3; channel++) {
        pixels[at + channel] = (edge[channel] ?? 0) * line + (fill?.[channel] ?? 0) * inside * (1 - line)
      }
      pixels[at + 3] = alpha
    }
  }
  return { half, pixels }
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
