import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measured, NOTHING_TOLD, stirred, type Told } from './settle.ts'

/** A host that gives the frame each height that it is told, and content that may depend on the frame; measured until it rests. */
function settle(told: Told, widthPx: number, heightIn: (framePx: number) => number, most = 50) {
  const messages: number[] = []
  let now = told
  for (let step = 0; step < most; step++) {
    const next = measured(now, { heightPx: heightIn(now.heightPx ?? 150), widthPx })
    if (next === now) break
    now = next
    messages.push(now.heightPx ?? 0)
  }
  return { told: now, messages }
}

test('content of its own height is told once a change, for minutes of growing and shrinking', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.constantFrom(360, 640, 1100)), {
        minLength: 200,
        maxLength: 400,
      }),
      (changes) => {
        let told = NOTHING_TOLD
        for (const [heightPx, widthPx] of changes) {
          const after = settle(stirred(told), widthPx, () => heightPx)
          expect(after.messages.length).toBeLessThanOrEqual(1)
          expect(after.told.heightPx).toBeGreaterThanOrEqual(Math.min(heightPx, 80))
          expect((after.told.heightPx ?? 0) - Math.max(heightPx, 80)).toBeLessThan(4)
          told = after.told
        }
      },
    ),
    { numRuns: 50 },
  )
})

test('a scroll bar that comes and goes with the height does not set it swinging', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 3000 }),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 80, max: 3000 }),
      (base, more, before) => {
        // too low a frame shows a scroll bar, in whose presence the text takes more lines
        const heightIn = (framePx: number) => (framePx < base ? base + more : base)
        const start: Told = { heightPx: before, beforePx: null, widthPx: 640 }
        const { messages, told } = settle(start, 640, heightIn)
        expect(messages.length).toBeLessThanOrEqual(2)
        expect(told.heightPx).toBeGreaterThanOrEqual(base)
      },
    ),
  )
})

test('content that is low in a high frame and high in a low one comes to rest at the higher', () => {
  const { messages, told } = settle(NOTHING_TOLD, 640, (framePx) => (framePx > 500 ? 400 : 600))
  expect(messages.length).toBeLessThanOrEqual(3)
  expect(told.heightPx).toBe(600)
  expect(settle(told, 640, (framePx) => (framePx > 500 ? 400 : 600)).messages).toEqual([])
})

test('what a reader does is told at once, there and back', () => {
  let { told } = settle(NOTHING_TOLD, 640, () => 400)
  for (let i = 0; i < 100; i++) {
    const there = settle(stirred(told), 640, () => 900)
    const back = settle(stirred(there.told), 640, () => 400)
    expect([there.messages, back.messages]).toEqual([[900], [400]])
    told = back.told
  }
})

test('a hair’s breadth is not told', () => {
  const { told } = settle(NOTHING_TOLD, 640, () => 400)
  for (const px of [397.2, 398, 399.99, 400])
    expect(measured(told, { heightPx: px, widthPx: 640 })).toBe(told)
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, -5, 0, 1e12])('%d px is told within bounds', (heightPx) => {
  const { heightPx: told } = measured(NOTHING_TOLD, { heightPx, widthPx: 640 })
  expect(told).toBeGreaterThanOrEqual(80)
  expect(told).toBeLessThanOrEqual(20_000)
})
