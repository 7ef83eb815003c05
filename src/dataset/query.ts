import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Dataset } from './dataset.ts'
import { loadAnalysis, loadBriefs, loadChanges, loadDataset } from './load.ts'
import type { Manifest } from './schema/manifest.ts'

/** How often the manifest is looked at again, ms. */
const POLL_MS = 5 * 60_000

/** Where the page's dataset is: the host's `<meta name="watchline:dataset">`, else the one shipped beside the page. */
export function datasetUrl(page: Document): URL {
  const named = page.querySelector('meta[name="watchline:dataset"]')?.getAttribute('content')
  return new URL(named || 'data/manifest.json', page.baseURI)
}

/**
 * The dataset as a query. A refresh that fails leaves the last good dataset in `data` and the reason in `error`;
 * an unchanged manifest leaves the very same object.
 */
export function datasetQuery(url: URL) {
  return queryOptions<Dataset>({
    queryKey: ['dataset', url.href],
    queryFn: ({ signal, client, queryKey }) =>
      loadDataset(url, client.getQueryData<Dataset>(queryKey) ?? null, { signal }),
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

/** The dataset, loading, loaded, or failed. */
export function useDataset(url: URL) {
  return useQuery(datasetQuery(url))
}
