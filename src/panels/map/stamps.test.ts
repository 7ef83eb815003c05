import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EVENT_KINDS } from '#domain/event.ts'
import { makeStamp, Stamper } from './stamps.ts'

const SIZE = 101

function blank(): ImageData {
  return {
    width: SIZE,
    height: SIZE,
    data: new Uint8ClampedArray(SIZE * SIZE * 4),
    colorSpace: 'srgb',
  } as unknown as ImageData
}

/** Ink laid down, in whole pixels. */
function inked({ data }: ImageData): number {
  let sum = 0
  for (let i = 3; i < data.length; i += 4) sum += (data[i] ?? 0) / 255
  return sum
}

const look = {
  ...{ fill: '#b8432f', fillOpacity: 1, edge: '#b8432f', edgeWidth: 0, edgeOpacity: 1, dash: null },
} as const
const ring = { ...look, kind: 'state-based', fill: null, edgeWidth: 2 } as const

test.each(EVENT_KINDS)('%s marks have the area of their disc', (kind) => {
  for (const radius of [2.5, 6, 20]) {
    const image = blank()
    new Stamper(image).put(50.5, 50.5, makeStamp({ ...look, kind, radius }))
    const share = inked(image) / (Math.PI * radius * radius)
    expect(Math.abs(share - 1)).toBeLessThan(radius < 5 ? 0.06 : 0.02)
  }
})

test('a mark half outside is cut, not wrapped round', () => {
  const image = blank()
  new Stamper(image).put(0, 50.5, makeStamp({ ...look, kind: 'state-based', radius: 10 }))
  expect(image.data[(50 * SIZE + 100) * 4 + 3]).toBe(0)
  expect(inked(image)).toBeGreaterThan(140)
  expect(inked(image)).toBeLessThan(180)
})

test('a see-through mark over another lets it through in proportion', () => {
  const image = blank()
  const stamper = new Stamper(image)
  const square = { ...look, kind: 'one-sided' } as const
  stamper.put(50.5, 50.5, makeStamp({ ...square, radius: 5, fill: '#0000ff', fillOpacity: 0.5 }))
  stamper.put(50.5, 50.5, makeStamp({ ...square, radius: 10, fill: '#ff0000' }))
  stamper.finish()
  const pixel = (x: number) => [...image.data.slice((50 * SIZE + x) * 4, (50 * SIZE + x) * 4 + 4)]
  const [red, green, blue, alpha] = pixel(50)
  expect(Math.abs((red ?? 0) - 127.5)).toBeLessThan(3)
  expect(green).toBe(0)
  expect(Math.abs((blue ?? 0) - 127.5)).toBeLessThan(3)
  expect(alpha).toBeGreaterThanOrEqual(252)
  expect(pixel(57)).toEqual([255, 0, 0, 255])
})

const layer = fc.record({
  fill: fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`),
  fillOpacity: fc.double({ min: 0.2, max: 0.9, noNaN: true }),
})

test('marks laid down one under the other look as if painted from below by the over operator', () => {
  fc.assert(
    fc.property(fc.array(layer, { minLength: 1, maxLength: 6 }), (layers) => {
      const image = blank()
      const stamper = new Stamper(image)
      for (const one of layers)
        stamper.put(50.5, 50.5, makeStamp({ ...look, ...one, kind: 'one-sided', radius: 10 }))
      stamper.finish()
      const at = (50 * SIZE + 50) * 4
      paintedFromBelow(layers.toReversed()).forEach((value, channel) => {
        expect(Math.abs((image.data[at + channel] ?? 0) - value)).toBeLessThan(8)
      })
    }),
  )
})

/** The middle pixel by the textbook, in real numbers: red, green, blue, alpha of 0–255. */
function paintedFromBelow(layers: readonly { fill: string; fillOpacity: number }[]): number[] {
  let alpha = 0
  let ink = [0, 0, 0]
  for (const { fill, fillOpacity } of layers) {
    const rgb = [1, 3, 5].map((from) => Number.parseInt(fill.slice(from, from + 2), 16))
    ink = ink.map((below, channel) => (rgb[channel] ?? 0) * fillOpacity + below * (1 - fillOpacity))
    alpha = fillOpacity + alpha * (1 - fillOpacity)
  }
  return [...ink.map((value) => value / alpha), 255 * alpha]
}

test('a dashed ring is ink and gaps in their proportion, all the way round', () => {
  const image = blank()
  new Stamper(image).put(50.5, 50.5, makeStamp({ ...ring, radius: 30 }))
  const whole = inked(image)
  const dashes = blank()
  new Stamper(dashes).put(50.5, 50.5, makeStamp({ ...ring, radius: 30, dash: [6, 4] }))
  expect(inked(dashes) / whole).toBeCloseTo(0.6, 1)
})
