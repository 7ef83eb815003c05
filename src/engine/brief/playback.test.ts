import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterDwell, askedBy, type Playback, sceneWithin } from './playback.ts'
import { parseStep } from './step.ts'

const KEYS = [
  ...['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'],
  ...[' ', 'Enter', 'Backspace', 'f', 'p', 'd', 'Escape', 'x', 'Tab', '', 'dwell'],
]

const anyPlayback = fc.record({
  scene: fc.integer({ min: 1, max: 60 }),
  count: fc.integer({ min: 1, max: 60 }),
  dwell: fc.option(fc.integer({ min: 5, max: 3600 })),
  isLooping: fc.boolean(),
  isPaused: fc.boolean(),
})

/** The playback after a key, or after the dwell. */
function following(playback: Playback, key: string): Playback {
  if (key === 'dwell') return { ...playback, scene: afterDwell(playback) ?? playback.scene }
  const asked = askedBy(key, playback)
  if (asked?.is === 'go') return { ...playback, scene: asked.scene }
  return asked?.is === 'pause' ? { ...playback, isPaused: asked.isPaused } : playback
}

describe('playback', () => {
  it('keeps the scene within the brief, whatever is pressed', () => {
    fc.assert(
      fc.property(anyPlayback, fc.array(fc.constantFrom(...KEYS), { maxLength: 60 }), (given, keys) => {
        let playback: Playback = { ...given, scene: sceneWithin(given.scene, given.count) }
        for (const key of keys) {
          const before = playback.scene
          playback = following(playback, key)
          expect(playback.scene).toBeGreaterThanOrEqual(1)
          expect(playback.scene).toBeLessThanOrEqual(playback.count)
          // A step is one scene, or round the end where it loops.
          const far = Math.abs(playback.scene - before)
          const isJump = key === 'Home' || key === 'End' || (playback.isLooping && far === playback.count - 1)
          expect(far <= 1 || isJump).toBe(true)
        }
      }),
    )
  })

  it('goes on and back, and stops at the ends unless it loops', () => {
    const at = (scene: number, isLooping: boolean): Playback => ({
      ...{ scene, count: 3, dwell: null, isLooping, isPaused: false },
    })
    const walk = (playback: Playback, keys: string[]) => keys.reduce(following, playback).scene
    expect(walk(at(1, false), ['ArrowRight', 'PageDown', ' ', ' '])).toBe(3)
    expect(walk(at(3, false), ['ArrowLeft', 'PageUp', 'ArrowUp'])).toBe(1)
    expect(walk(at(3, true), ['ArrowRight'])).toBe(1)
    expect(walk(at(1, true), ['ArrowLeft'])).toBe(3)
    expect(walk(at(2, false), ['End'])).toBe(3)
    expect(walk(at(2, false), ['Home'])).toBe(1)
  })

  it('halts and goes on by the space bar where scenes dwell', () => {
    const running: Playback = { scene: 2, count: 3, dwell: 20, isLooping: false, isPaused: false }
    expect(afterDwell(running)).toBe(3)
    const halted = following(running, ' ')
    expect(halted).toEqual({ ...running, isPaused: true })
    expect(afterDwell(halted)).toBeNull()
    expect(afterDwell(following(halted, ' '))).toBe(3)
  })

  it('goes round for a day by the dwell alone, each scene as often as the others', () => {
    let playback: Playback = { scene: 1, count: 9, dwell: 20, isLooping: true, isPaused: false }
    const seen = new Map<number, number>()
    for (let second = 0; second < 86_400; second += 20) {
      seen.set(playback.scene, (seen.get(playback.scene) ?? 0) + 1)
      playback = following(playback, 'dwell')
    }
    expect([...seen.values()]).toEqual(Array.from({ length: 9 }, () => 480))
  })

  it('stays on the last scene without a loop, and on the only one with it', () => {
    const last: Playback = { scene: 3, count: 3, dwell: 20, isLooping: false, isPaused: false }
    expect(afterDwell(last)).toBeNull()
    expect(afterDwell({ ...last, scene: 1, count: 1, isLooping: true })).toBeNull()
  })
})

describe('a message between windows', () => {
  it('is read where it has the shape', () => {
    const step = { type: 'step', scene: 3, isPaused: false }
    expect(parseStep({ watchline: 1, ...step, more: 'ignored' })).toEqual(step)
    expect(parseStep({ watchline: 1, type: 'hello' })).toEqual({ type: 'hello' })
    expect(parseStep({ watchline: 1, type: 'awake', wake: 'refused' })).toEqual({
      type: 'awake',
      wake: 'refused',
    })
  })

  it('is passed over where it has not', () => {
    const step = { watchline: 1, type: 'step', scene: 3, isPaused: false }
    const foreign = [
      ...[null, 'step', 7, [], {}, { ...step, watchline: 2 }, { ...step, type: 'go' }],
      ...[0, 61, 1.5, Number.NaN, '3', null].map((scene) => ({ ...step, scene })),
      ...[
        { ...step, isPaused: 1 },
        { watchline: 1, type: 'awake', wake: 'asleep' },
        { watchline: 1, type: 'awake' },
      ],
    ]
    for (const message of foreign) expect(parseStep(message)).toBeNull()
  })
})
