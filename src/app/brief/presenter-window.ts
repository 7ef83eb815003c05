import { formatQuery } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

/** Marks the presenter's window: the fragment opens it, the name of the window keeps it when it is loaded again. */
const NAME = 'watchline-presenter'
const FRAGMENT = '#presenter'

/** Opens the presenter's window on a view; false: the browser blocked it. */
export function openPresenter(view: ViewState): boolean {
  const address = `${window.location.pathname}?${formatQuery(view)}${FRAGMENT}`
  return window.open(address, NAME, 'popup,width=960,height=720') !== null
}

/** Whether this window is the presenter's. */
export function isPresenter(): boolean {
  if (window.location.hash === FRAGMENT) window.name = NAME
  return window.name === NAME
}
