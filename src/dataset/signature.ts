import type { PinnedKey } from './config.ts'
import type { Dataset, Signature } from './dataset.ts'
import { DatasetError } from './errors.ts'
import { type FetchOptions, fetchBytes } from './fetch.ts'
import type { Manifest } from './schema/manifest.ts'
import { refuseOlder, SIGNATURE, vouchFor } from './vouch.ts'

interface Served {
  readonly url: URL
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly manifest: Manifest
}

/**
 * Checks the signature beside a manifest against the keys that the host pins, and that it is not older than the dataset
 * at hand, where a pinned key signed that one too. Throws DatasetError.
 */
export async function checkSignature(
  { url, bytes, manifest }: Served,
  keys: readonly PinnedKey[],
  held: Dataset | null,
  options: FetchOptions,
): Promise<Signature> {
  const text = await fetchBytes(new URL(`${url.pathname}.sig`, url), SIGNATURE, options).catch(
    (error: unknown) => {
      if (error instanceof DatasetError && error.problem === 'missing') return null
      throw error
    },
  )
  const signature = await vouchFor({ bytes, signature: text && new TextDecoder().decode(text) }, keys)
  if (signature.is === 'verified' && held?.signature.is === 'verified') refuseOlder(manifest, held.manifest)
  return signature
}
