import { useEffect, useState } from 'react'
import { DEFAULT_VIEW, formatQuery } from '#view/link.ts'
import { useView } from '#view/use-view.ts'
import type { ViewState } from '#view/view-state.ts'
import { NO_FILTERS } from './no-filters.ts'

/** The filters as they stood at some time. */
interface Step {
  readonly key: string
  readonly filters: Partial<ViewState>
}

/** Where the reader has been with the filters, on this page. */
export interface Trail {
  /** oldest first */
  readonly past: readonly Step[]
  readonly now: Step
  /** what was undone, the next to redo first */
  readonly future: readonly Step[]
  /** what may go on without being a step of its own: the same text typed on, the same brush moved on */
  readonly going: string | null
}

/** Steps that are remembered. */
const MOST = 100

const NAMES = Object.keys(NO_FILTERS) as (keyof ViewState)[]

export function stepOf(view: ViewState): Step {
  const filters = Object.fromEntries(NAMES.map((name) => [name, view[name]])) as Partial<ViewState>
  return { key: formatQuery({ ...DEFAULT_VIEW, ...filters }), filters }
}

/** The trail after the filters became others: by a new choice, or by going back or on along the trail. */
export function followed(trail: Trail, now: Step, isMoving: boolean): Trail {
  const { past, future } = trail
  if (now.key === past.at(-1)?.key)
    return { past: past.slice(0, -1), now, future: [trail.now, ...future], going: null }
  if (now.key === future[0]?.key)
    return { past: [...past, trail.now], now, future: future.slice(1), going: null }
  const changed = NAMES.filter(
    (name) =>
      formatQuery({ ...DEFAULT_VIEW, [name]: now.filters[name] }) !==
      formatQuery({ ...DEFAULT_VIEW, [name]: trail.now.filters[name] }),
  ).join()
  const going = changed === 'q' || (changed === 'period' && isMoving) ? changed : null
  if (going !== null && going === trail.going) return { ...trail, now, future: [] }
  return { past: [...past, trail.now].slice(-MOST), now, future: [], going }
}

/** Taking filters back and putting them on again, by button and by key; null: there is nothing to. */
export function useUndo() {
  const { view, change, isMoving } = useView()
  const now = stepOf(view)
  const [trail, setTrail] = useState<Trail>({ past: [], now, future: [], going: null })
  if (now.key !== trail.now.key) setTrail(followed(trail, now, isMoving))
  const to = (step: Step | undefined) =>
    step
      ? () => {
          change(step.filters)
        }
      : null
  const undo = to(trail.past.at(-1))
  const redo = to(trail.future[0])
  useEffect(function listen() {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      // In a field the keys are the browser's, for what was typed there.
      if (target instanceof Element && target.matches(':read-write')) return
      const letter = key.toLowerCase()
      const way = letter === 'y' || (letter === 'z' && event.shiftKey) ? redo : letter === 'z' ? undo : null
      if (!way) return
      event.preventDefault()
      way()
    }
    document.addEventListener('keydown', onKey)
    return function stopListening() {
      document.removeEventListener('keydown', onKey)
    }
  })
  return { undo, redo }
}
