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

/** A small picture: red, green, blue, alpha of 0–255 from the lowest byte up, colours multiplied by alpha. */
export interface Stamp {
  readonly half: number
  /** the first column with ink of each row, and the one after the last */
  readonly spans: Uint16Array
  readonly words: Int32Array
}

const HALF = 0x8000
/** 255 divided by each alpha, in 65,536ths. */
const shares = Int32Array.from({ length: 256 }, (_, alpha) =>
  alpha === 0 ? 0 : Math.round((255 * 65_536) / alpha),
)

type Rgb = readonly [number, number, number]

const HOLLOW: Rgb = [0, 0, 0]

/** From this alpha on no eye sees what lies below. */
const OPAQUE = 252

/**
 * Marks written straight into pixels, the uppermost first: each goes under what is there, and what is covered costs
 * next to nothing, so that thousands of marks cost little more than the area that is seen. From 6 px up a stamp
 * covers π·r² to within a fiftieth.
 */
export class Stamper {
  /** a word a pixel, alpha in its highest byte, as every machine that runs a browser orders them */
  readonly #words: Int32Array
  readonly #width: number
  readonly #height: number

  /** the part that has ink: first and last row and column, and one after each last */
  #dirty = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: 0, bottom: 0 }

  constructor({ data, width, height }: ImageData) {
    this.#words = new Int32Array(data.buffer, data.byteOffset, data.length >> 2)
    this.#width = width
    this.#height = height
  }

  /** Lays a mark under what is there; x and y are device pixels of its middle. */
  put(x: number, y: number, { half, spans, words }: Stamp): void {
    const size = 2 * half + 1
    const left = Math.round(x - 0.5) - half
    const top = Math.round(y - 0.5) - half
    const toRow = Math.min(size, this.#height - top)
    const under = this.#words
    this.#touch(left, top, size)
    for (let row = Math.max(0, -top); row < toRow; row++) {
      const from = Math.max(spans[2 * row] ?? 0, -left)
      const to = Math.min(spans[2 * row + 1] ?? 0, this.#width - left)
      let source = row * size + from
      let target = (top + row) * this.#width + left + from
      for (let column = from; column < to; column++, source++, target++) {
        const above = under[target] ?? 0
        const covered = above >>> 24
        if (covered >= OPAQUE) continue
        const ink = words[source] ?? 0
        // The share that shows through, in 256ths, of two channels at a time.
        const room = 256 - covered
        const even = Math.imul(ink & 0xff00ff, room) >>> 8
        const odd = Math.imul((ink >>> 8) & 0xff00ff, room)
        under[target] = above + ((even & 0xff00ff) | (odd & -0xff0100))
      }
    }
  }

  /** Once all marks are down: colours as ImageData wants them, not multiplied. Returns the part that has ink. */
  finish(): Part {
    const words = this.#words
    const { left, top, right, bottom } = this.#dirty
    for (let row = top; row < bottom; row++) {
      const end = row * this.#width + right
      for (let i = row * this.#width + left; i < end; i++) {
        const word = words[i] ?? 0
        const alpha = word >>> 24
        if (alpha === 0 || alpha === 255) continue
        const share = shares[alpha] ?? 0
        const red = Math.min(255, (Math.imul(word & 255, share) + HALF) >>> 16)
        const green = Math.min(255, (Math.imul((word >>> 8) & 255, share) + HALF) >>> 16)
        const blue = Math.min(255, (Math.imul((word >>> 16) & 255, share) + HALF) >>> 16)
        words[i] = red | (green << 8) | (blue << 16) | (alpha << 24)
      }
    }
    return bottom > top && right > left
      ? { x: left, y: top, width: right - left, height: bottom - top }
      : { x: 0, y: 0, width: 0, height: 0 }
  }

  #touch(left: number, top: number, size: number): void {
    const dirty = this.#dirty
    if (left < dirty.left) dirty.left = Math.max(0, left)
    if (top < dirty.top) dirty.top = Math.max(0, top)
    if (left + size > dirty.right) dirty.right = Math.min(this.#width, left + size)
    if (top + size > dirty.bottom) dirty.bottom = Math.min(this.#height, top + size)
  }
}

/** A part of an image in its own pixels. */
export interface Part {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The picture of a look. */
export function makeStamp(look: Look): Stamp {
  const fill = look.fill === null ? null : parseColour(look.fill)
  const [fillRed, fillGreen, fillBlue] = fill ?? HOLLOW
  const [edgeRed, edgeGreen, edgeBlue] = parseColour(look.edge)
  const half = Math.ceil(reach(look.kind) * look.radius + look.edgeWidth)
  const size = 2 * half + 1
  const words = new Int32Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const x = column - half
      const y = row - half
      const distance = distanceTo(look.kind, x, y, look.radius)
      const inside = fill ? coverage(distance) * look.fillOpacity : 0
      const line =
        look.edgeWidth === 0
          ? 0
          : coverage(Math.abs(distance) - look.edgeWidth / 2) * look.edgeOpacity * dashed(look, x, y)
      const below = inside * (1 - line)
      if (line + below === 0) continue
      words[row * size + column] = word(
        edgeRed * line + fillRed * below,
        edgeGreen * line + fillGreen * below,
        edgeBlue * line + fillBlue * below,
        line + below,
      )
    }
  }
  return { half, spans: spansOf(words, size), words }
}

function spansOf(words: Int32Array, size: number): Uint16Array {
  const spans = new Uint16Array(2 * size)
  for (let row = 0; row < size; row++) {
    const line = words.subarray(row * size, (row + 1) * size)
    const first = line.findIndex((ink) => ink !== 0)
    if (first < 0) continue
    spans[2 * row] = first
    spans[2 * row + 1] = line.findLastIndex((ink) => ink !== 0) + 1
  }
  return spans
}

function word(red: number, green: number, blue: number, alpha: number): number {
  const byte = (part: number) => Math.round(255 * part)
  return byte(red) + byte(green) * 0x100 + byte(blue) * 0x10000 + byte(alpha) * 0x1000000
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
