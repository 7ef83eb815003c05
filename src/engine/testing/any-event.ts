import fc from 'fast-check'
import type { MadeEvent } from '#dataset/testing/made-dataset.ts'
import { EVENT_KINDS, PRECISIONS, VICTIM_SIDES } from '#domain/event.ts'

/** Two so near that a rounded one would be the other, and one far off. */
export const POINTS = [
  [34.5, 69.2],
  [34.5, 69.2001],
  [31, 66.4],
] as const

/** An event at one of `POINTS`, with dead on some sides. */
export const anyEvent: fc.Arbitrary<MadeEvent> = fc
  .record({
    kind: fc.constantFrom(...EVENT_KINDS),
    precision: fc.constantFrom(...PRECISIONS),
    province: fc.constantFrom('AF-KAB', 'PK-KP', null),
    point: fc.constantFrom(...POINTS),
    dead: fc.dictionary(fc.constantFrom(...VICTIM_SIDES.slice(1)), fc.nat({ max: 9 })),
    release: fc.nat({ max: 1 }),
  })
  .map(({ dead, ...event }) => ({ ...event, sides: dead as MadeEvent['sides'] & object }))

/** What of a view bears on marks. */
export const anyView = fc.record({
  measure: fc.constantFrom('killed' as const, 'events' as const),
  sides: fc.subarray([...VICTIM_SIDES]),
  precisions: fc.subarray([...PRECISIONS]),
})
