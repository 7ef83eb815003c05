import { queryOptions, useQuery } from '@tanstack/react-query'
import { configQuery, configUrl } from './config.ts'
import type { Dataset } from './dataset.ts'
import { DatasetError, type DatasetProblem } from './errors.ts'
import { loadAnalysis, loadBriefs, loadChanges, loadDataset } from './load.ts'
import type { Manifest } from './schema/manifest.ts'

/** How often the manifest is looked at again, ms. */
const POLL_MS = 5 * 60_000

/** Where the page's dataset is: the host's `<meta name="watchline:dataset">`, else the one shipped beside the page. */
export function datasetUrl(page: Document): URL {
  const named = page.querySelector('meta[name="watchline:dataset"]')?.getAttribute('content')
  return new URL(named || 'data/manifest.json', page.baseURI)
}

/** What another try may mend; anything else is wrong with the data themselves. */
const OF_THE_WAY: readonly DatasetProblem[] = ['missing', 'refused', 'no-answer', 'unreachable']

/**
 * The dataset as a query. A refresh that fails leaves the last good dataset in `data` and the reason in `error`;
 * an unchanged manifest leaves the very same object.
 */
export function datasetQuery(url: URL) {
  return queryOptions<Dataset>({
    queryKey: ['dataset', url.href],
    queryFn: async ({ signal, client, queryKey }) => {
      const held = client.getQueryData<Dataset>(queryKey) ?? null
      const config = client.ensureQueryData(configQuery(configUrl(document)))
      // asked for, where it matters, by loadDataset
      config.catch(() => undefined)
      const fetched = await loadOrKeep(url, held, { signal, config })
      // A kept dataset shows at once; the second look says what is wrong with the new one.
      if (fetched.kept && !held) setTimeout(() => void client.invalidateQueries({ queryKey }))
      if (fetched.kept && held)
        throw new DatasetError('manifest.json', fetched.kept, 'the last good dataset is kept')
      import('./offline.ts').then(
        ({ keepOffline }) => keepOffline(),
        () => undefined,
      )
      return fetched.dataset
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    refetchInterval: POLL_MS,
    refetchIntervalInBackground: true,
    networkMode: 'always',
    retry: false,
    structuralSharing: false,
  })
}

/** The analyses of a dataset. */
export function analysisQuery(url: URL, manifest: Manifest) {
  return queryOptions({
    queryKey: ['analysis', url.href, manifest.sha256],
    queryFn: ({ signal }) => loadAnalysis(url, manifest, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
  })
}

/** The briefs of a dataset. */
export function briefsQuery(url: URL, manifest: Manifest) {
  return queryOptions({
    queryKey: ['briefs', url.href, manifest.sha256],
    queryFn: ({ signal }) => loadBriefs(url, manifest, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
  })
}

/** The log of a dataset's versions. */
export function changesQuery(url: URL, manifest: Manifest) {
  return queryOptions({
    queryKey: ['changes', url.href, manifest.sha256],
    queryFn: ({ signal }) => loadChanges(url, manifest, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
  })
}

interface Fetched {
  readonly dataset: Dataset
  /** what is wrong with the new dataset, where a service worker answered with the last good one */
  readonly kept: DatasetProblem | null
}

/** Loads the dataset; where the one that a service worker took turns out unusable, the one before it. */
async function loadOrKeep(
  url: URL,
  held: Dataset | null,
  options: Parameters<typeof loadDataset>[2],
): Promise<Fetched> {
  let kept: DatasetProblem | null = null
  const load = () =>
    loadDataset(url, held, {
      ...options,
      onKept: (problem) => {
        kept = problem
      },
    })
  const dataset = await load().catch(async (error: unknown) => {
    const isWrong = error instanceof DatasetError && !OF_THE_WAY.includes(error.problem)
    if (kept || !isWrong) throw error
    const isTakenBack = await import('./offline.ts').then(
      ({ refuseKept }) => refuseKept(url),
      () => false,
    )
    if (!isTakenBack) throw error
    return load()
  })
  return { dataset, kept }
}

/** The dataset, loading, loaded, or failed. */
export function useDataset(url: URL) {
  return useQuery(datasetQuery(url))
}
