/** Longer than any browser takes to read a blob that it was told to save. */
const UNTIL_READ_MS = 60_000

/** Hands a file to the browser, which saves it where the reader's downloads go. */
export function saveAs(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, UNTIL_READ_MS)
}

/** Whether a frame around the page forbids downloads; `unknown`: the page cannot see its frame. */
export function blockedByFrame(): 'no' | 'yes' | 'unknown' {
  if (window.top === window) return 'no'
  const frame = window.frameElement
  if (!frame) return 'unknown'
  const allowed = frame.getAttribute('sandbox')?.toLowerCase().split(/\s+/)
  return !allowed || allowed.includes('allow-downloads') ? 'no' : 'yes'
}
