/** Calls back when the page is idle, so that reckoning never holds up a key or a pointer. */
export function whenIdle(callback: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(callback, { timeout: 1000 })
    return () => {
      cancelIdleCallback(id)
    }
  }
  const id = setTimeout(callback, 30)
  return () => {
    clearTimeout(id)
  }
}
