import { useEffect, useState } from 'react'
import type { Wake } from '#engine/brief/step.ts'

/** Keeps the screen awake as long as the page is seen. The browser lets go of the lock when the page is hidden. */
export function useWakeLock(): Wake {
  const [wake, setWake] = useState<Wake>('none')
  useEffect(function keepAwake() {
    // Absent on plain http and in older browsers.
    const locks = (navigator as { wakeLock?: WakeLock }).wakeLock
    if (!locks) return
    let held: WakeLockSentinel | null = null
    let isOver = false
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        const lock = await locks.request('screen')
        if (isOver) void lock.release()
        else held = lock
        setWake('held')
      } catch {
        setWake('refused')
      }
    }
    const onVisible = () => void ask()
    document.addEventListener('visibilitychange', onVisible)
    void ask()
    return function letSleep() {
      isOver = true
      document.removeEventListener('visibilitychange', onVisible)
      void held?.release()
    }
  }, [])
  return wake
}
