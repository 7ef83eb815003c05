import { useState } from 'react'
import { readViews, writeViews } from '#engine/saved-views/file.ts'
import { mergeViews, type SavedView } from '#engine/saved-views/saved-view.ts'

type Views = readonly SavedView[]

/** How long the views last. `unreadable`: the browser holds something that is not overwritten. */
type Lasting = 'kept' | 'denied' | 'unreadable'

interface Held {
  readonly views: Views
  readonly lasting: Lasting
}

/** Views that the browser does not keep, by key, as long as the page lives. */
const onPage = new Map<string, Held>()

/** The reader's saved views, and a way to change them: what `make` gives is kept and handed on. */
export function useSavedViews(datasetId: string) {
  const key = `watchline:views:${datasetId}`
  const [held, setHeld] = useState(() => heldViews(key))
  const change = <T extends { readonly views: Views }>(make: (views: Views) => T): T => {
    // Read anew: another tab may have changed them.
    const now = heldViews(key)
    const made = make(now.views)
    setHeld(keep(key, { ...now, views: made.views }))
    return made
  }
  return { ...held, change }
}

function heldViews(key: string): Held {
  const held = onPage.get(key)
  if (held) return held
  try {
    const text = window.localStorage.getItem(key)
    if (text === null) return { views: [], lasting: 'kept' }
    const found = readViews(text)
    if (typeof found === 'string') return { views: [], lasting: 'unreadable' }
    return { views: mergeViews([], found.views).views, lasting: 'kept' }
  } catch {
    return { views: [], lasting: 'denied' }
  }
}

function keep(key: string, held: Held): Held {
  if (held.lasting === 'kept') {
    try {
      window.localStorage.setItem(key, writeViews(held.views))
      return held
    } catch {
      // No storage here, or it is full: they last as long as the page.
    }
  }
  const here: Held = { ...held, lasting: held.lasting === 'kept' ? 'denied' : held.lasting }
  onPage.set(key, here)
  return here
}
