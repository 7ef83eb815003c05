import { watchAddress } from '#view/address.ts'
import { measured, NOTHING_TOLD, stirred } from './settle.ts'

/** What grows within this time is told at once. Milliseconds. */
const GATHER_MS = 100

/** Tells the height of an element, where it changed and has settled. */
export function followHeight(element: HTMLElement, tell: (heightPx: number) => void): () => void {
  let told = NOTHING_TOLD
  let timer: ReturnType<typeof setTimeout> | null = null
  const measure = () => {
    timer = null
    const { height } = element.getBoundingClientRect()
    const next = measured(told, { heightPx: height, widthPx: window.innerWidth })
    const isNews = next !== told
    told = next
    if (isNews && next.heightPx !== null) tell(next.heightPx)
  }
  const stir = () => {
    told = stirred(told)
  }
  const observer = new ResizeObserver(() => {
    timer ??= setTimeout(measure, GATHER_MS)
  })
  observer.observe(element)
  const listening = new AbortController()
  for (const kind of ['pointerdown', 'keydown'])
    document.addEventListener(kind, stir, { capture: true, signal: listening.signal })
  const unwatch = watchAddress(stir)
  return () => {
    observer.disconnect()
    listening.abort()
    unwatch()
    if (timer !== null) clearTimeout(timer)
  }
}
