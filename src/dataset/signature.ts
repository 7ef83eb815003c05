import type { PinnedKey } from './config.ts'
import type { Signature } from './dataset.ts'
import { DatasetError } from './errors.ts'
import { type FetchOptions, fetchBytes } from './fetch.ts'

const ED25519 = 'Ed25519'

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** The name of a manifest's signature: 64 bytes of Ed25519 over the manifest as it is served, in base64. */
const SIGNATURE = 'manifest.json.sig'

/**
 * Checks the signature beside a manifest against the keys that the host pins. Throws DatasetError where it is missing or
 * by no pinned key; a browser that cannot check says why, and the dataset is taken.
 */
export async function checkSignature(
  manifest: { readonly url: URL; readonly bytes: Uint8Array<ArrayBuffer> },
  keys: readonly PinnedKey[],
  options: FetchOptions,
): Promise<Signature> {
  const text = await fetchBytes(
    new URL(`${manifest.url.pathname}.sig`, manifest.url),
    SIGNATURE,
    options,
  ).catch((error: unknown) => {
    if (error instanceof DatasetError && error.problem === 'missing')
      throw new DatasetError(SIGNATURE, 'unsigned', 'there is no signature')
    throw error
  })
  const subtle = globalThis.crypto?.subtle
  if (!subtle) return { is: 'unchecked', why: 'insecure' }
  const signature = signatureIn(new TextDecoder().decode(text))
  for (const { id, publicKey } of keys) {
    const key = await subtle
      .importKey('raw', bytesOf(publicKey), ED25519, false, ['verify'])
      .catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'NotSupportedError') return null
        throw new DatasetError('config.json', 'wrong-shape', `keys: ${id} is no public key`)
      })
    if (!key) return { is: 'unchecked', why: 'unsupported' }
    if (await subtle.verify(ED25519, key, signature, manifest.bytes)) return { is: 'verified', key: id }
  }
  throw new DatasetError(SIGNATURE, 'unsigned', `by none of ${keys.map(({ id }) => id).join(', ')}`)
}

function signatureIn(text: string): Uint8Array<ArrayBuffer> {
  try {
    return bytesOf(text.trim())
  } catch {
    throw new DatasetError(SIGNATURE, 'unsigned', 'not base64')
  }
}
