import { useEffect, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { PastReading } from '#engine/indicators/history.ts'
import { noteMissing } from '#ui/part.tsx'
import { whenIdle } from './when-idle.ts'

/** Past readings by the indicator's id, oldest first. */
export type History = ReadonlyMap<string, readonly PastReading[]>

const MONTHS = 12
const NONE: History = new Map()

/**
 * What each rule said at the ends of the last twelve months, from what was known then. Reckoned one month at a time
 * while the page is idle; empty until it is whole.
 */
export function useHistory(full: Dataset, asOf: number): History {
  const [held, setHeld] = useState<{ full: Dataset; asOf: number; history: History } | null>(null)
  useEffect(
    function reckonInIdleTime() {
      let cancel = whenIdle(start)
      let isStopped = false
      function start() {
        reckon().catch((why: unknown) => noteMissing(why, start))
      }
      async function reckon() {
        const { historyDays, readingsOn } = await import('#engine/indicators/history.ts')
        const days = historyDays(asOf, MONTHS)
        const done: PastReading[][] = []
        const next = () => {
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
        }
        if (!isStopped) next()
      }
      return function stop() {
        isStopped = true
        cancel()
      }
    },
    [full, asOf],
  )
  return held !== null && held.full === full && held.asOf === asOf ? held.history : NONE
}
