import { useCallback, useEffect, useRef, useState } from 'react'
import { parseStep, type Step } from '#engine/brief/step.ts'

/**
 * Keeps the windows of a briefing in step: the last one that speaks is followed by the others. `onStep` gets what they
 * say, the greeting of a new one included. Null for a `name`: alone. `tell` answers false where the browser keeps the windows apart.
 */
export function useInStep(name: string, onStep: (step: Step) => void) {
  const channel = useRef<BroadcastChannel | null>(null)
  const latest = useRef(onStep)
  const [isAlone, setAlone] = useState(false)
  useEffect(function keepLatest() {
    latest.current = onStep
  })
  const tell = useCallback((step: Step) => {
    channel.current?.postMessage({ watchline: 1, ...step })
  }, [])
  useEffect(
    function listen() {
      const opened = open(name)
      channel.current = opened
      setAlone(opened === null)
      if (!opened) return
      opened.onmessage = ({ data }: MessageEvent<unknown>) => {
        const step = parseStep(data)
        if (step) latest.current(step)
      }
      tell({ type: 'hello' })
      return function close() {
        channel.current = null
        opened.close()
      }
    },
    [name, tell],
  )
  return { tell, isAlone }
}

/** A page without an origin of its own may have no channel. */
function open(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name)
  } catch {
    return null
  }
}
