import type { Dataset } from '#dataset/dataset.ts'

/** What the rules are run on: a dataset, cut at the day for which they are asked. */
export type Facts = Pick<
  Dataset,
  'incidents' | 'pauses' | 'events' | 'coverage' | 'lags' | 'coding' | 'record' | 'series' | 'asOf'
>
