import type { PinnedKey } from './config.ts'
import type { Signature } from './dataset.ts'
import { DatasetError } from './errors.ts'

// Asked by the page and by its service worker, which is a script of its own: imports next to nothing.

const ED25519 = 'Ed25519'

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** The name of a manifest's signature: 64 bytes of Ed25519 over the manifest as it is served, in base64. */
export const SIGNATURE = 'manifest.json.sig'

interface Signed {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** what the file beside the manifest holds; null: there is no such file */
  readonly signature: string | null
}

/**
 * Checks a manifest's signature against the keys that the host pins. Throws DatasetError where it is missing or by no
 * pinned key; a browser that cannot check says why, and the dataset is taken.
 */
export async function vouchFor({ bytes, signature }: Signed, keys: readonly PinnedKey[]): Promise<Signature> {
  if (signature === null) throw new DatasetError(SIGNATURE, 'unsigned', 'there is no signature')
  const subtle = globalThis.crypto?.subtle
  if (!subtle) return { is: 'unchecked', why: 'insecure' }
  const mark = markIn(signature)
  for (const { id, publicKey } of keys) {
    const key = await subtle
      .importKey('raw', bytesOf(publicKey), ED25519, false, ['verify'])
      .catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'NotSupportedError') return null
        throw new DatasetError('config.json', 'wrong-shape', `keys: ${id} is no public key`)
      })
    if (!key) return { is: 'unchecked', why: 'unsupported' }
    if (await subtle.verify(ED25519, key, mark, bytes)) return { is: 'verified', key: id }
  }
  throw new DatasetError(SIGNATURE, 'unsigned', `by none of ${keys.map(({ id }) => id).join(', ')}`)
}

function markIn(text: string): Uint8Array<ArrayBuffer> {
  try {
    return bytesOf(text.trim())
  } catch {
    throw new DatasetError(SIGNATURE, 'unsigned', 'not base64')
  }
}

/** What a manifest says of its age. */
interface Version {
  readonly version: string
  readonly generatedOn: string
}

const names = new Intl.Collator('en', { numeric: true })

/**
 * Whether one version comes before another: the day on which it was generated decides, then the version's name, whose
 * figures count as numbers. Two of the same day and name are of one age, and neither is older.
 */
export function isOlder(one: Version, other: Version): boolean {
  return one.generatedOn === other.generatedOn
    ? names.compare(one.version, other.version) < 0
    : one.generatedOn < other.generatedOn
}

const told = ({ version, generatedOn }: Version) => `version ${version} of ${generatedOn}`

/** Throws DatasetError where a manifest is older than the one held. Both are signed by a pinned key. */
export function refuseOlder(fresh: Version, held: Version): void {
  if (isOlder(fresh, held))
    throw new DatasetError('manifest.json', 'older', `${told(fresh)} on the server, ${told(held)} here`)
}
