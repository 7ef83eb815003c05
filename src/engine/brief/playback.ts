/** How a briefing runs. */
export interface Playback {
  /** from 1 */
  readonly scene: number
  /** scenes of the brief, at least 1 */
  readonly count: number
  /** seconds that a scene stays; null: until a key is pressed */
  readonly dwell: number | null
  readonly isLooping: boolean
  /** the dwell does not run */
  readonly isPaused: boolean
}

/** What a key asks for. */
export type Asked =
  | { readonly is: 'go'; readonly scene: number }
  | { readonly is: 'pause'; readonly isPaused: boolean }
  | { readonly is: 'full-screen' | 'presenter' | 'leave' }

const FORTH = new Set(['ArrowRight', 'ArrowDown', 'PageDown', 'Enter'])
const BACK = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])

/** A scene's number that the brief has: past the end it is the last. */
export function sceneWithin(scene: number, count: number): number {
  return Math.min(Math.max(1, scene), Math.max(1, count))
}

/** What a key (`KeyboardEvent.key`) asks for; null: nothing. */
export function askedBy(key: string, playback: Playback): Asked | null {
  const { count, dwell, isPaused } = playback
  if (FORTH.has(key)) return { is: 'go', scene: stepped(playback, 1) }
  if (BACK.has(key)) return { is: 'go', scene: stepped(playback, -1) }
  switch (key) {
    case 'Home':
      return { is: 'go', scene: 1 }
    case 'End':
      return { is: 'go', scene: sceneWithin(count, count) }
    case ' ':
      return dwell === null ? { is: 'go', scene: stepped(playback, 1) } : { is: 'pause', isPaused: !isPaused }
    case 'f':
      return { is: 'full-screen' }
    case 'p':
      return { is: 'presenter' }
    case 'd':
    case 'Escape':
      return { is: 'leave' }
    default:
      return null
  }
}

/** The scene that follows when the dwell is over; null: it stays. */
export function afterDwell(playback: Playback): number | null {
  const { dwell, isPaused, scene } = playback
  if (dwell === null || isPaused) return null
  const next = stepped(playback, 1)
  return next === scene ? null : next
}

/** One step on or back, round the end where the briefing loops. */
function stepped({ scene, count, isLooping }: Playback, by: 1 | -1): number {
  const next = scene + by
  if (next >= 1 && next <= count) return next
  if (!isLooping) return sceneWithin(next, count)
  return next < 1 ? sceneWithin(count, count) : 1
}
