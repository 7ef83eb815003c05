import { useEffect, useState } from 'react'

/** The time, ms, anew at each turn of `everyMs`. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(
    function tick() {
      let timer = 0
      const wait = () => {
        timer = window.setTimeout(turn, everyMs - (Date.now() % everyMs))
      }
      const turn = () => {
        setNow(Date.now())
        wait()
      }
      wait()
      return function stop() {
        clearTimeout(timer)
      }
    },
    [everyMs],
  )
  return now
}
