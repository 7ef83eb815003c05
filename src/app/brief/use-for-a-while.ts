import { useEffect, useState } from 'react'

const WHILE_MS = 20_000

/** A state that ends by itself, 20 seconds after each time it begins. */
export function useForAWhile(isAtFirst = false) {
  const [is, set] = useState(isAtFirst)
  useEffect(
    function letGo() {
      if (!is) return
      const timer = setTimeout(() => {
        set(false)
      }, WHILE_MS)
      return function stop() {
        clearTimeout(timer)
      }
    },
    [is],
  )
  return [is, set] as const
}
