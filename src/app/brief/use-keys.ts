import { useEffect, useRef } from 'react'
import { type Asked, askedBy, type Playback } from '#engine/brief/playback.ts'

/** Listens for the keys of a briefing, those of a clicker among them. What the keys hold with Control or Alt stays the browser's. */
export function useKeys(playback: Playback, onAsked: (asked: Asked) => void): void {
  const latest = useRef({ playback, onAsked })
  useEffect(function keepLatest() {
    latest.current = { playback, onAsked }
  })
  // One listener for good: one that is renewed while another one hears the key would miss it.
  useEffect(function listen() {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event
      if (ctrlKey || metaKey || altKey) return
      // A button under the focus answers to these itself.
      if (target instanceof HTMLButtonElement && (key === ' ' || key === 'Enter')) return
      const now = latest.current
      const asked = askedBy(key.length === 1 ? key.toLowerCase() : key, now.playback)
      if (!asked) return
      event.preventDefault()
      now.onAsked(asked)
    }
    document.addEventListener('keydown', onKey)
    return function stopListening() {
      document.removeEventListener('keydown', onKey)
    }
  }, [])
}
