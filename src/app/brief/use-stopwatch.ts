import { useEffect, useState } from 'react'

/** What the presenter's window keeps of its times. */
interface Times {
  /** when the briefing began, ms since 1970 */
  readonly start: number
  /** number of the scene, from 1 */
  readonly scene: number
  /** since when this scene stands, ms since 1970 */
  readonly since: number
}

/** Times the briefing of a channel and its scenes. Kept for this window where the browser keeps anything: it may be loaded again. */
export function useStopwatch(channel: string, scene: number, now: number): Times {
  const [times, setTimes] = useState(() => timesKept(channel) ?? { start: now, scene, since: now })
  if (times.scene !== scene) setTimes({ ...times, scene, since: now })
  useEffect(
    function keep() {
      try {
        window.sessionStorage.setItem(channel, JSON.stringify(times))
      } catch {
        // storage denied: the next window begins anew
      }
    },
    [channel, times],
  )
  return times
}

/** Null: none, or not ours. */
function timesKept(channel: string): Times | null {
  try {
    const kept = JSON.parse(window.sessionStorage.getItem(channel) ?? '{}') as Times
    return [kept.start, kept.scene, kept.since].every(Number.isFinite) ? kept : null
  } catch {
    return null
  }
}
