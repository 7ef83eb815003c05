import { useState } from 'react'
import { type DayRange, isoDate } from '#domain/date.ts'
import { noteMissing } from '#ui/part.tsx'
import type { ChangeView } from '#view/view-state.ts'
import type { useModels } from './use-models.ts'

/** Playback of the period: whether its bar is open, whether it runs, and how to open and close it. */
export interface Playing {
  readonly isOpen: boolean
  readonly isRunning: boolean
  readonly setRunning: (isRunning: boolean) => void
  readonly toggle: () => void
}

type Played = Pick<ReturnType<typeof useModels>, 'playback' | 'selection'>

export function usePlaying({ playback, selection }: Played, change: ChangeView): Playing {
  const [isRunning, setRunning] = useState(false)
  const toggle = () => {
    setRunning(playback === null)
    if (playback) change({ at: null, frame: null, step: 'week' }, 'replace')
    else openPlayback(selection.period, change).catch((why: unknown) => noteMissing(why, toggle))
  }
  return { isOpen: playback !== null, isRunning, setRunning, toggle }
}

async function openPlayback(span: DayRange, change: ChangeView): Promise<void> {
  const { firstPlayback, frameEnds } = await import('#engine/playback-steps.ts')
  const { step, frame } = firstPlayback(span)
  change({ at: isoDate(frameEnds(span, step)[0] ?? span.to), step, frame })
}
