import type { How } from './view-state.ts'

/** The page's own address as a store: the link is the state, so there is no other. */

const listeners = new Set<() => void>()

let isMoving = false

/** The query, where the address may not say it; null: the address does. */
let held: string | null = null

function announce() {
  for (const listener of listeners) listener()
}

function wentElsewhere() {
  isMoving = false
  held = null
  announce()
}

/** Calls back when the query of the address changes. */
export function watchAddress(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', wentElsewhere)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('popstate', wentElsewhere)
  }
}

/** The query as it stands, without the question mark. */
export function currentQuery(): string {
  return held ?? window.location.search.slice(1)
}

/** Whether the query as it stands came about by a move. */
export function isMidMove(): boolean {
  return isMoving
}

/** Goes to a query on this page: `push` adds a step that Back returns from, the others adjust the present one. */
export function goTo(query: string, how: How) {
  if (query === currentQuery()) return
  const address = query === '' ? window.location.pathname : `?${query}`
  // A document with an opaque origin (a sandboxed frame) may not rewrite its address; the state then lives here alone.
  try {
    window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address)
    held = null
  } catch {
    held = query
  }
  isMoving = how === 'move'
  announce()
}

/**
 * Lets plain links to this page (`<a href="?…">`) change the view without a load. Links that the reader opens in a
 * new tab or with a modifier key stay the browser's.
 */
export function followLinks(root: HTMLElement): () => void {
  const onClick = (event: MouseEvent) => {
    const { target } = event
    const link = target instanceof Element ? target.closest('a') : null
    const href = link?.getAttribute('href')
    const isOurs = href?.startsWith('?') && !link?.target
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (!isOurs || !isPlain || event.defaultPrevented) return
    event.preventDefault()
    goTo(href?.slice(1) ?? '', 'push')
  }
  root.addEventListener('click', onClick)
  return () => {
    root.removeEventListener('click', onClick)
  }
}
