import { expect, test } from 'vitest'
import { EVENT_KINDS } from '#domain/event.ts'
import { Stamper } from './stamps.ts'

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

const look = { fill: '#b8432f', edge: '#b8432f', edgeWidth: 0, opacity: 1 }

test.each(EVENT_KINDS)('%s marks have the area of their disc', (kind) => {
  for (const radius of [2.5, 6, 20]) {
    const image = blank()
    new Stamper(image).put(50.5, 50.5, { ...look, kind, radius })
    const share = inked(image) / (Math.PI * radius * radius)
    expect(Math.abs(share - 1)).toBeLessThan(radius < 5 ? 0.06 : 0.02)
  }
})

test('a mark half outside is cut, not wrapped round', () => {
  const image = blank()
  new Stamper(image).put(0, 50.5, { ...look, kind: 'state-based', radius: 10 })
  expect(image.data[(50 * SIZE + 100) * 4 + 3]).toBe(0)
  expect(inked(image)).toBeGreaterThan(140)
  expect(inked(image)).toBeLessThan(180)
})

test('a see-through mark over another lets it through in proportion', () => {
  const image = blank()
  const stamper = new Stamper(image)
  stamper.put(50.5, 50.5, { ...look, kind: 'one-sided', radius: 10, fill: '#ff0000', edge: '#ff0000' })
  stamper.put(50.5, 50.5, {
    ...look,
    kind: 'one-sided',
    radius: 5,
    fill: '#0000ff',
    edge: '#0000ff',
    opacity: 0.5,
  })
  const middle = (50 * SIZE + 50) * 4
  expect([...image.data.slice(middle, middle + 4)]).toEqual([128, 0, 128, 255])
})
