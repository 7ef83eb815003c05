import { use, useEffect, useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { dayNumber } from '#domain/date.ts'
import { fetching } from '#ui/part.tsx'
import type { ViewState } from '#view/view-state.ts'
import { whenIdle } from './when-idle.ts'

type AsOfModule = typeof import('#engine/as-of.ts')

let rules: Promise<AsOfModule> | null = null

/** What only an as-of day needs, fetched once. `use` reads a promise that says it is kept without suspending. */
function asOfRules(): Promise<AsOfModule> {
  if (rules) return rules
  const promise = fetching(import('#engine/as-of.ts'))
  // Rejected, it is the error of whoever reads it.
  promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    () => undefined,
  )
  rules = promise
  return promise
}

/**
 * The dataset as the link's as-of day knew it. A day before the first record is no as-of day; `settleView` says so.
 * Suspends until the rules for that are here. They are fetched in idle time, so that choosing a day later shows no
 * waiting page.
 */
export function useKnownOn(full: Dataset, asof: ViewState['asof']): Dataset {
  const asOf = asof === null ? null : dayNumber(asof)
  const isFull = asOf === null || asOf < full.start
  // On the link's day alone, never on whether the rules are here: a replay that skips `use` fails.
  const known = isFull ? null : use(asOfRules())
  useEffect(function fetchInIdleTime() {
    return whenIdle(() => {
      asOfRules().catch(() => {
        rules = null
      })
    })
  }, [])
  return useMemo(
    () => (known === null || asOf === null ? full : known.knownOn(full, asOf)),
    [full, asOf, known],
  )
}
