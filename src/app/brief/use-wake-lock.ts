import { useEffect, useState } from 'react'
import type { Wake } from '#engine/brief/step.ts'

/** How long after a refusal it is asked again, ms: nobody is there to press a button. */
const AGAIN_MS = 60_000

/** Keeps the screen awake as long as the page is seen; taken anew when the page is shown again or the system let go. */
export function useWakeLock(): Wake {
  const [wake, setWake] = useState<Wake>('none')
  useEffect(function keepAwake() {
    // Absent on plain http and in older browsers.
    const locks = (navigator as { wakeLock?: WakeLock }).wakeLock
    if (!locks) return
    let held: WakeLockSentinel | null = null
    let isAsking = false
    let isOver = false
    let timer = 0
    const refuse = () => {
      if (isOver || document.visibilityState !== 'visible') return
      setWake('refused')
      timer = window.setTimeout(onVisible, AGAIN_MS)
    }
    const ask = async () => {
      clearTimeout(timer)
      if (isAsking || held?.released === false || document.visibilityState !== 'visible') return
      isAsking = true
      try {
        const lock = await locks.request('screen')
        if (isOver) return void lock.release()
        held = lock
        lock.addEventListener('release', refuse)
        setWake('held')
      } catch {
        refuse()
      } finally {
        isAsking = false
      }
    }
    const onVisible = () => void ask()
    document.addEventListener('visibilitychange', onVisible)
    void ask()
    return function letSleep() {
      isOver = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisible)
      void held?.release()
    }
  }, [])
  return wake
}
