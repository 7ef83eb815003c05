import { useEffect, useMemo, useState } from 'react'
import type { Manifest } from '#dataset/schema/manifest.ts'
import { type DayNumber, dayNumber, isoDate, parseIsoDate } from '#domain/date.ts'
import { currentDay } from './today.ts'

/** The dataset that the reader last saw: first 12 hex digits, and the day; null: it was on this page before a refresh. */
export interface LastSeen {
  readonly dataset: string
  readonly day: DayNumber | null
}

/** What the reader saw before the dataset on the page, and how to say that this has been told. */
export interface Visit {
  /** null: nothing, the same dataset, or it is put away */
  readonly lastSeen: LastSeen | null
  /** The change is on the screen: it will not be told again on the next visit. */
  readonly tell: () => void
  readonly dismiss: () => void
}

interface Held {
  readonly dataset: string
  readonly lastSeen: LastSeen | null
  readonly isTold: boolean
}

const keyOf = (id: string) => `watchline:visit:${id}`

/** Null where there was no visit, the browser keeps nothing, or what it kept is no visit. */
function storedVisit(id: string): LastSeen | null {
  try {
    const stored = window.localStorage.getItem(keyOf(id)) ?? ''
    const [, dataset, text = ''] = /^([0-9a-f]{12}) (\S{10})$/.exec(stored) ?? []
    const day = parseIsoDate(text)
    return dataset === undefined || day === null ? null : { dataset, day: dayNumber(day) }
  } catch {
    return null
  }
}

function storeVisit(id: string, dataset: string): void {
  try {
    window.localStorage.setItem(keyOf(id), `${dataset} ${isoDate(currentDay())}`)
  } catch {
    // No storage here: the next visit is a first one.
  }
}

/** Runs at once or when the page comes to the front: a page opened in the background was not seen. */
function whenSeen(run: () => void): () => void {
  const listening = new AbortController()
  const look = () => {
    if (document.visibilityState !== 'visible') return
    listening.abort()
    run()
  }
  document.addEventListener('visibilitychange', look, { signal: listening.signal })
  look()
  return () => {
    listening.abort()
  }
}

function holding(before: Held | null, id: string, dataset: string): Held {
  const earlier = before ? (before.lastSeen ?? { dataset: before.dataset, day: null }) : storedVisit(id)
  const lastSeen = earlier?.dataset === dataset ? null : earlier
  return { dataset, lastSeen, isTold: lastSeen === null }
}

/** Remembers which dataset the reader saw, between visits and across a refresh of the data. Nothing depends on it. */
export function useVisit(manifest: Manifest | undefined): Visit {
  const [held, setHeld] = useState<Held | null>(null)
  const id = manifest?.id
  const dataset = manifest?.sha256.slice(0, 12)
  if (id !== undefined && dataset !== undefined && held?.dataset !== dataset)
    setHeld(holding(held, id, dataset))
  const isTold = held?.isTold === true && held.dataset === dataset

  useEffect(
    function rememberVisit() {
      if (!isTold || id === undefined || dataset === undefined) return
      return whenSeen(() => {
        storeVisit(id, dataset)
      })
    },
    [isTold, id, dataset],
  )
  const lastSeen = held?.lastSeen ?? null
  return useMemo(
    () => ({
      lastSeen,
      tell: () => {
        setHeld((now) => now && { ...now, isTold: true })
      },
      dismiss: () => {
        setHeld((now) => now && { ...now, lastSeen: null, isTold: true })
      },
    }),
    [lastSeen],
  )
}
