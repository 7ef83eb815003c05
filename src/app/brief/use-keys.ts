import { useEffect } from 'react'
import { type Asked, askedBy, type Playback } from '#engine/brief/playback.ts'

/** Listens for the keys of a briefing, those of a clicker among them. What the keys hold with Control or Alt stays the browser's. */
export function useKeys(playback: Playback, onAsked: (asked: Asked) => void): void {
  useEffect(function listen() {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event
      if (ctrlKey || metaKey || altKey) return
      // A button under the focus answers to these itself.
      if (target instanceof HTMLButtonElement && (key === ' ' || key === 'Enter')) return
      const asked = askedBy(key.length === 1 ? key.toLowerCase() : key, playback)
      if (!asked) return
      event.preventDefault()
      onAsked(asked)
    }
    document.addEventListener('keydown', onKey)
    return function stopListening() {
      document.removeEventListener('keydown', onKey)
    }
  })
}
