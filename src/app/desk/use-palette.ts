import { useEffect, useState } from 'react'

/**
 * What stands over the page: the search over everything, the sheet of keys, or the editor of briefings; `scene` opens it
 * with the view as a new scene.
 */
export type Over = 'find' | 'keys' | 'brief' | 'scene'

/** Where the browser keeps that the reader wants no keys of a single character. */
export const KEYS_OFF = 'watchline:keys-off'

/** Whether keys of a single character act: as the reader chose here, else chose before. */
export const singleKeys = { areOff: storedOff() }

function storedOff(): boolean {
  try {
    return window.localStorage.getItem(KEYS_OFF) !== null
  } catch {
    return false
  }
}

/** Opens the palette on `/` or Ctrl K, the sheet of keys on `?`; a single character never while the reader types. */
export function usePalette() {
  const [over, setOver] = useState<Over | null>(null)
  useEffect(function listen() {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event
      const isHeld = event.ctrlKey || event.metaKey
      const isTyped = target instanceof Element && target.matches(':read-write, select')
      const asked = isHeld
        ? key === 'k' && 'find'
        : !isTyped && { '/': 'find' as const, '?': 'keys' as const }[key]
      if (!asked || event.altKey || (!isHeld && singleKeys.areOff)) return
      event.preventDefault()
      setOver(asked)
    }
    document.addEventListener('keydown', onKey)
    return function stopListening() {
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  return [over, setOver] as const
}
