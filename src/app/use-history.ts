import { useEffect, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { historyDays, type PastReading, readingsOn } from '#engine/indicators/history.ts'

/** Past readings by the indicator's id, oldest first. */
export type History = ReadonlyMap<string, readonly PastReading[]>

const MONTHS = 12
const NONE: History = new Map()

/** Calls back when the page is idle, so that reckoning never holds up a key or a pointer. */
function whenIdle(callback: () => void): () => void {
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

/**
 * What each rule said at the ends of the last twelve months, from what was known then. Reckoned one month at a time
 * while the page is idle; empty until it is whole.
 */
export function useHistory(full: Dataset, asOf: number): History {
  const [held, setHeld] = useState<{ full: Dataset; asOf: number; history: History } | null>(null)
  useEffect(
    function reckonInIdleTime() {
      const days = historyDays(asOf, MONTHS)
      const done: PastReading[][] = []
      let cancel = whenIdle(function next() {
        const day = days[done.length]
        if (day === undefined) {
          const history = new Map(
            full.indicators.map(({ id }, i) => [id, done.flatMap((all) => all[i] ?? [])]),
          )
          setHeld({ full, asOf, history })
          return
        }
        done.push(readingsOn(full, day))
        cancel = whenIdle(next)
      })
      return function stop() {
        cancel()
      }
    },
    [full, asOf],
  )
  return held !== null && held.full === full && held.asOf === asOf ? held.history : NONE
}
