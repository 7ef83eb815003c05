import { useEffect, useMemo } from 'react'
import { type DayNumber, type DayRange, isoDate } from '#domain/date.ts'
import type { Playback } from '#engine/playback.ts'
import { frameEnds, frameIndex } from '#engine/playback-steps.ts'
import type { ChangeView, Step } from '#view/view-state.ts'

interface Steps {
  /** last days of the frames, in order */
  readonly ends: readonly DayNumber[]
  /** position of the frame shown, or of the first that ends after it, where the link names another day */
  readonly index: number
  /** position of the one to go on to */
  readonly next: number
  /** shows another frame; beyond the ends, the first or last */
  readonly go: (index: number) => void
}

/** The frames of a period and the one shown. */
export function useSteps({ span, frame }: Playback, step: Step, change: ChangeView): Steps {
  const { from, to }: DayRange = span
  const ends = useMemo(() => frameEnds({ from, to }, step), [from, to, step])
  const index = frameIndex(ends, frame.to)
  return {
    ends,
    index,
    next: (ends[index] ?? frame.to) > frame.to ? index : index + 1,
    go: (index) => {
      const end = ends[Math.min(Math.max(index, 0), ends.length - 1)]
      if (end !== undefined) change({ at: isoDate(end) }, 'replace')
    },
  }
}

interface Running {
  readonly isPlaying: boolean
  readonly stop: () => void
  /** frames a second */
  readonly speed: number
  readonly isLoop: boolean
}

/** Goes on by itself while it plays; at the last frame it stops, or begins anew. */
export function useRunning({ ends, next, go }: Steps, { isPlaying, stop, speed, isLoop }: Running): void {
  const isLast = next >= ends.length
  useEffect(
    function goOn() {
      if (!isPlaying) return
      if (isLast && !isLoop) {
        stop()
        return
      }
      const timer = setTimeout(() => {
        go(isLast ? 0 : next)
      }, 1000 / speed)
      return function waitNoLonger() {
        clearTimeout(timer)
      }
    },
    [isPlaying, isLast, isLoop, speed, next, go, stop],
  )
}
