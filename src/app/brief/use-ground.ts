import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { analysisQuery, briefsQuery, datasetUrl, useDataset } from '#dataset/query.ts'
import type { Brief } from '#dataset/schema/briefs.ts'
import type { SceneGround } from '#engine/brief/scene.ts'
import { sceneSay } from '#format/scene-say.ts'
import { useSpeech } from '#format/speech.ts'

/** What a briefing shows from, all of one version of the dataset. */
export interface Ground extends SceneGround {
  readonly briefs: readonly Brief[]
}

/** How often a file that could not be read is asked for again, ms: nobody is there to press a button. */
const AGAIN_MS = 60_000

const untilRead = {
  refetchInterval: ({ state }: { state: { status: string } }) => state.status === 'error' && AGAIN_MS,
  refetchIntervalInBackground: true,
}

/**
 * The dataset with its briefs and analyses. While a new version is being read, and where it cannot be, the one before
 * stays. `goodAt`: when everything was last in order, ms; null: it is now.
 */
export function useGround(dataset: Dataset) {
  const speech = useSpeech()
  const [url] = useState(() => datasetUrl(document))
  const { isError, dataUpdatedAt } = useDataset(url)
  const briefs = useQuery({ ...briefsQuery(url, dataset.manifest), ...untilRead })
  const analyses = useQuery({ ...analysisQuery(url, dataset.manifest), ...untilRead })
  const analysis = analyses.data ?? null
  const isRead = briefs.data !== undefined && !analyses.isPending
  const fresh = useMemo(
    (): Ground | null => (isRead ? { dataset, briefs: briefs.data, analysis, say: sceneSay(speech) } : null),
    [isRead, dataset, briefs.data, analysis, speech],
  )
  const [held, setHeld] = useState<Ground | null>(null)
  if (fresh && held !== fresh) setHeld(fresh)
  const isFailing = isError || briefs.isError
  const [goodAt, setGoodAt] = useState(dataUpdatedAt)
  if (!isFailing && fresh && goodAt !== dataUpdatedAt) setGoodAt(dataUpdatedAt)
  return { ground: fresh ?? held, isUnread: briefs.isError, goodAt: isFailing ? goodAt : null }
}
