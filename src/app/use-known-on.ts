import { use, useEffect, useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { dayNumber } from '#domain/date.ts'
import type { ViewState } from '#view/view-state.ts'
import { whenIdle } from './when-idle.ts'

type AsOfModule = typeof import('#engine/as-of.ts')

let loaded: AsOfModule | null = null
let loading: Promise<AsOfModule> | null = null

/** What only an as-of day needs, fetched once. */
function asOfRules(): Promise<AsOfModule> {
  loading ??= import('#engine/as-of.ts').then((rules) => {
    loaded = rules
    return rules
  })
  return loading
}

/**
 * The dataset as the link's as-of day knew it. A day before the first record is no as-of day; `settleView` says so.
 * Suspends until the rules for that are here. They are fetched in idle time, so that choosing a day later shows no
 * waiting page.
 */
export function useKnownOn(full: Dataset, asof: ViewState['asof']): Dataset {
  const asOf = asof === null ? null : dayNumber(asof)
  const isFull = asOf === null || asOf < full.start
  // `use` would suspend once more on a promise that is already kept.
  const rules = isFull ? null : (loaded ?? use(asOfRules()))
  useEffect(function fetchInIdleTime() {
    return whenIdle(() => void asOfRules())
  }, [])
  return useMemo(
    () => (rules === null || asOf === null ? full : rules.knownOn(full, asOf)),
    [full, asOf, rules],
  )
}
