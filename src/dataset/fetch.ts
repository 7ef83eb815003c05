import { DatasetError, errorIn } from './errors.ts'

/** How long a file may take, in ms, before the reader is told that the server does not answer. */
export const ANSWER_WITHIN_MS = 20_000

export interface FetchOptions {
  readonly signal: AbortSignal
  /** ms; ANSWER_WITHIN_MS where not given */
  readonly answerWithinMs?: number
  /** told where a service worker answers with what it kept, and what was wrong with the new */
  readonly onKept?: (why: DatasetError) => void
}

/** The bytes at an address, or those that the page carries for it. Throws DatasetError; an aborted `signal` throws its own reason. */
export async function fetchBytes(
  url: URL,
  name: string,
  options: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  if (globalThis.document?.querySelector('script[data-file]')) {
    const { carriedFile } = await import('./carried.ts')
    return carriedFile(url, name)
  }
  const timeout = AbortSignal.timeout(options.answerWithinMs ?? ANSWER_WITHIN_MS)
  try {
    const answer = await fetch(url, { signal: eitherOf(options.signal, timeout) })
    if (answer.status === 404) throw new DatasetError(name, 'missing', 'HTTP 404')
    if (!answer.ok) throw new DatasetError(name, 'refused', `HTTP ${answer.status}`)
    const kept = errorIn(answer.headers.get('x-watchline-kept') ?? '')
    if (kept) options.onKept?.(kept)
    return new Uint8Array(await answer.arrayBuffer())
  } catch (error) {
    if (error instanceof DatasetError || options.signal.aborted) throw error
    if (timeout.aborted) throw new DatasetError(name, 'no-answer', 'timed out')
    throw new DatasetError(name, 'unreachable', String(error))
  }
}

/** Aborts when one of two signals does. `AbortSignal.any` is younger than the browsers that we build for. */
export function eitherOf(...signals: readonly [AbortSignal, AbortSignal]): AbortSignal {
  const either = new AbortController()
  for (const signal of signals) {
    const abort = () => {
      either.abort(signal.reason)
    }
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  }
  return either.signal
}

/** The JSON in some bytes. Throws DatasetError when they are not UTF-8 or not JSON. */
export function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new DatasetError(name, 'not-json', error instanceof Error ? error.message : String(error))
  }
}

/** The SHA-256 of some bytes in hex. Browsers keep `crypto.subtle` from plain-http pages; there our own reckoning serves. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = globalThis.crypto?.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    : (await import('@noble/hashes/sha2.js')).sha256(bytes)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
