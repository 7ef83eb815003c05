import { useState } from 'react'
import type { Brief } from '#dataset/schema/briefs.ts'
import { readBrief, writeBrief } from '#engine/brief/parse.ts'

/** How long the draft lasts. `unreadable`: the browser holds something that is not overwritten. */
type Lasting = 'kept' | 'denied' | 'unreadable'

interface Held {
  readonly draft: Brief | null
  readonly lasting: Lasting
}

/** Drafts that the browser does not keep, by key, as long as the page lives. */
const onPage = new Map<string, Held>()

/** The brief that the reader writes, and the way to change it. Null: none is begun. */
export function useDraft(datasetId: string) {
  const key = `watchline:brief:${datasetId}`
  const [held, setHeld] = useState(() => heldDraft(key))
  const keep = (draft: Brief) => {
    setHeld(({ lasting }) => kept(key, draft, lasting))
  }
  return { ...held, keep }
}

function heldDraft(key: string): Held {
  const held = onPage.get(key)
  if (held) return held
  try {
    const text = window.localStorage.getItem(key)
    if (text === null) return { draft: null, lasting: 'kept' }
    const read = readBrief(text)
    return 'is' in read ? { draft: null, lasting: 'unreadable' } : { draft: read, lasting: 'kept' }
  } catch {
    return { draft: null, lasting: 'denied' }
  }
}

function kept(key: string, draft: Brief, before: Lasting): Held {
  if (before === 'kept') {
    try {
      window.localStorage.setItem(key, writeBrief(draft))
      return { draft, lasting: 'kept' }
    } catch {
      // No storage here, or it is full: the draft lasts as long as the page.
    }
  }
  const held: Held = { draft, lasting: before === 'kept' ? 'denied' : before }
  onPage.set(key, held)
  return held
}
