import { useEffect } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { TrendModel } from '#engine/trend.ts'
import { pointAt, pointAway, usePointed } from '#view/pointed.ts'
import { bucketAt } from '../layout.ts'
import type { ActiveBucket } from './active-bucket.ts'

/** Tells the other panels of the active bucket. Answers the bucket of the event that the list points at; null: none. */
export function usePointedBucket(
  { buckets, period }: TrendModel,
  active: ActiveBucket | null,
  { events }: Dataset,
): number | null {
  const pointed = usePointed()
  const days = buckets[active?.index ?? -1]
  useEffect(
    function tellOthers() {
      if (!days) return
      pointAt({ by: 'trend', days })
      return function pointNoMore() {
        pointAway('trend')
      }
    },
    [days],
  )
  if (pointed?.by !== 'list') return null
  const day = events.day[pointed.row] ?? 0
  return day < period.from || day > period.to ? null : bucketAt(buckets, day)
}
