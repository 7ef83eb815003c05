import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { type Config, configQuery, configUrl } from './config.ts'
import type { Dataset } from './dataset.ts'
import { DatasetError } from './errors.ts'
import { eitherOf } from './fetch.ts'
import { loadAnalysis, loadBriefs, loadChanges, loadDataset } from './load.ts'
import type { Manifest } from './schema/manifest.ts'

/** How often the manifest is looked at again, ms. */
const POLL_MS = 5 * 60_000

/**
 * Where the page says that its dataset is: by the host's `<meta name="watchline:dataset">`, else beside it. By this the
 * queries below know it; where the page says nothing, config.json may name another (`placeIn`).
 */
export function datasetUrl(page: Document): URL {
  const named = page.querySelector('meta[name="watchline:dataset"]')?.getAttribute('content')
  return new URL(named || 'data/manifest.json', page.baseURI)
}

/** Where the dataset is under a host's settings. What the page itself names, or carries, comes first. */
function placeIn({ dataset }: Config, url: URL): URL {
  const isOwn = document.querySelector('meta[name="watchline:dataset"]:not([content=""]), script[data-file]')
  return dataset === undefined || isOwn ? url : new URL(dataset, document.baseURI)
}

const settings = (client: QueryClient) => client.ensureQueryData(configQuery(configUrl(document)))

const placeOf = async (client: QueryClient, url: URL) => placeIn(await settings(client), url)

/**
 * The dataset as a query. A refresh that fails leaves the last good dataset in `data` and the reason in `error`;
 * an unchanged manifest leaves the very same object.
 */
export function datasetQuery(url: URL) {
  return queryOptions<Dataset>({
    queryKey: ['dataset', url.href],
    queryFn: async ({ signal, client, queryKey }) => {
      const held = client.getQueryData<Dataset>(queryKey) ?? null
      const fetched = await loadNamed(url, held, { signal, client })
      // A kept dataset shows at once; the second look says what is wrong with the new one.
      if (fetched.kept && !held) setTimeout(() => void client.invalidateQueries({ queryKey }))
      if (fetched.kept && held) throw fetched.kept
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
    queryFn: async ({ signal, client }) => loadAnalysis(await placeOf(client, url), manifest, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
  })
}

/** The briefs of a dataset. */
export function briefsQuery(url: URL, manifest: Manifest) {
  return queryOptions({
    queryKey: ['briefs', url.href, manifest.sha256],
    queryFn: async ({ signal, client }) => loadBriefs(await placeOf(client, url), manifest, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
  })
}

/** The log of a dataset's versions. */
export function changesQuery(url: URL, manifest: Manifest) {
  return queryOptions({
    queryKey: ['changes', url.href, manifest.sha256],
    queryFn: async ({ signal, client }) => loadChanges(await placeOf(client, url), manifest, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
  })
}

interface Fetched {
  readonly dataset: Dataset
  /** what is wrong with the new dataset, where a service worker answered with the last good one */
  readonly kept: DatasetError | null
}

interface Asked {
  readonly signal: AbortSignal
  readonly client: QueryClient
}

/**
 * Loads the dataset from where the settings say. The first time they are asked for together with what the page itself
 * says, which is given up where they name another: a host that names none waits for nothing.
 */
async function loadNamed(url: URL, held: Dataset | null, { signal, client }: Asked): Promise<Fetched> {
  const known = client.getQueryData(configQuery(configUrl(document)).queryKey)
  const config = settings(client)
  const load = (place: URL, until = signal) => loadOrKeep(place, held, { signal: until, config })
  const give = new AbortController()
  const guess = known ? null : load(url, eitherOf(signal, give.signal))
  guess?.catch(() => undefined)
  // settings that cannot be read are an error of the load
  const place = placeIn(await config.catch(() => ({})), url)
  if (place === url) return guess ?? load(url)
  give.abort()
  return load(place).catch((error: unknown) => {
    if (!(error instanceof DatasetError)) throw error
    const { file, problem, detail } = error
    throw new DatasetError(file, problem, `${detail}; config.json, dataset: ${place.href}`)
  })
}

/** Loads the dataset; where the one that a service worker took turns out unusable, the one before it. */
async function loadOrKeep(
  url: URL,
  held: Dataset | null,
  options: Parameters<typeof loadDataset>[2],
): Promise<Fetched> {
  let kept: DatasetError | null = null
  const load = () =>
    loadDataset(url, held, {
      ...options,
      onKept: (why) => {
        kept = why
      },
    })
  const dataset = await load().catch(async (error: unknown) => {
    if (kept || !(error instanceof DatasetError && error.isRefusal)) throw error
    const isTakenBack = await import('./offline.ts').then(
      ({ refuseKept }) => refuseKept(url, error),
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

/** Where the dataset at hand lies. */
export function useDatasetPlace(url: URL): URL {
  const { data = {} } = useQuery(configQuery(configUrl(document)))
  return placeIn(data, url)
}

/** Why the newest dataset is not shown; null: it is. Asks for nothing. */
export function useRefreshError(url: URL): Error | null {
  return useQuery({ ...datasetQuery(url), enabled: false, refetchInterval: false }).error
}
