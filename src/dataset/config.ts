import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { DatasetError } from './errors.ts'
import { type FetchOptions, fetchBytes, parseJson } from './fetch.ts'
import { text } from './schema/common.ts'

const CONFIG = 'config.json'

/** An origin as browsers write it: scheme, host, and the port where it is not the usual one; no path, no slash. */
const origin = z.string().check(z.refine(isOrigin, 'not an origin'))

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text
  } catch {
    return false
  }
}

/** Base64 of the 32 bytes of a raw Ed25519 public key. */
const publicKey = z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/, 'not 32 bytes in base64'))

/** A manifest, as an address or a path from the page's folder. It keeps its name, by which its signature is found. */
const manifestAddress = z.string().check(z.refine(isManifest, 'not the address of a manifest.json'))

function isManifest(text: string): boolean {
  try {
    // a path stays one: whose page it is, is not known here
    const { protocol, pathname } = new URL(text, 'page:/')
    return /^(https?|page):$/.test(protocol) && pathname.endsWith('/manifest.json')
  } catch {
    return false
  }
}

// strict, so that a misspelt field cannot switch a check off unseen
const schema = z.strictObject({
  dataset: z.optional(manifestAddress),
  keys: z.optional(z.array(z.strictObject({ id: text, publicKey }))),
  embed: z.optional(z.strictObject({ allowedOrigins: z.optional(z.array(origin)) })),
})

/** A public key that a dataset's signature is checked against. */
export interface PinnedKey {
  /** what the host calls it */
  readonly id: string
  /** base64 of the raw 32 bytes, Ed25519 */
  readonly publicKey: string
}

/** What a host sets, in config.json beside the page. */
export interface Config {
  /** address of the manifest to show, or its path from the page's folder; absent: the one shipped beside the page */
  readonly dataset?: string | undefined
  /** a dataset must be signed by one of these; absent or empty: none is asked for */
  readonly keys?: readonly PinnedKey[] | undefined
  readonly embed?:
    | {
        /** origins whose messages a frame obeys; absent: its own and that of the page that frames it */
        readonly allowedOrigins?: readonly string[] | undefined
      }
    | undefined
}

/** Where the settings are: beside the page. */
export function configUrl(page: Document): URL {
  return new URL(CONFIG, page.baseURI)
}

/** The settings of a host; without a file, none. Throws DatasetError where there is a file that cannot be used. */
export async function loadConfig(url: URL, options: FetchOptions): Promise<Config> {
  const bytes = await fetchBytes(url, CONFIG, options).catch((error: unknown) => {
    if (error instanceof DatasetError && error.problem === 'missing') return null
    throw error
  })
  if (!bytes) return {}
  const result = z.safeParse(schema, parseJson(bytes, CONFIG))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new DatasetError(
    CONFIG,
    'wrong-shape',
    `${issue?.path.join('.') || 'the file'}: ${issue?.message ?? ''}`,
  )
}

/** The settings as a query, read once a page. */
export function configQuery(url: URL) {
  return queryOptions<Config>({
    queryKey: ['config', url.href],
    queryFn: ({ signal }) => loadConfig(url, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
  })
}
