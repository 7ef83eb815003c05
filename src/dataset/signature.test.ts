import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Dataset, Signature } from './dataset.ts'
import { checkSignature } from './signature.ts'
import { makeDataset } from './testing/made-dataset.ts'

const url = new URL('http://127.0.0.1/board/data/manifest.json')
const bytes = new TextEncoder().encode('{"sha256":"made"}')
const base64 = (buffer: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
const PAIR = { name: 'Ed25519' }

let publicKey = ''
let signature = ''
const other = { id: 'other', publicKey: '' }

async function pair() {
  const keys = (await crypto.subtle.generateKey(PAIR, true, ['sign', 'verify'])) as CryptoKeyPair
  return { keys, raw: base64(await crypto.subtle.exportKey('raw', keys.publicKey)) }
}

beforeAll(async () => {
  const made = await pair()
  publicKey = made.raw
  signature = base64(await crypto.subtle.sign(PAIR, made.keys.privateKey, bytes))
  other.publicKey = (await pair()).raw
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const { manifest } = makeDataset([])
const check = (
  served: string | null,
  keys = [other, { id: 'desk', publicKey }],
  given = bytes,
  held: Dataset | null = null,
) => {
  vi.stubGlobal('fetch', async (asked: URL) => {
    expect(asked.href).toBe(`${url.href}.sig`)
    return served === null ? new Response('', { status: 404 }) : new Response(served)
  })
  const options = { signal: new AbortController().signal }
  return checkSignature({ url, bytes: given, manifest }, keys, held, options)
}

test('a signature by any pinned key is good, and says whose it is', async () => {
  expect(await check(`${signature}\n`)).toEqual({ is: 'verified', key: 'desk' })
})

test.each<[string, () => Promise<unknown>]>([
  ['none there', () => check(null)],
  ['by another key', () => check(signature, [other])],
  ['over other bytes', () => check(signature, undefined, new TextEncoder().encode('{"sha256":"made" }'))],
  ['cut short', () => check(signature.slice(0, 40))],
  ['empty', () => check('')],
  ['no base64', () => check('<!doctype html>')],
])('%s: refused', async (_, attempt) => {
  await expect(attempt()).rejects.toMatchObject({ problem: 'unsigned', file: 'manifest.json.sig' })
})

test('where the browser cannot check, it says why', async () => {
  vi.stubGlobal('crypto', {})
  expect(await check(signature)).toEqual({ is: 'unchecked', why: 'insecure' })
  const importKey = () => Promise.reject(new DOMException('no Ed25519', 'NotSupportedError'))
  vi.stubGlobal('crypto', { subtle: { importKey } })
  expect(await check(signature)).toEqual({ is: 'unchecked', why: 'unsupported' })
})

test('an older version than the one at hand is refused, where a pinned key signed both', async () => {
  const held = (version: string, signature: Signature = { is: 'verified', key: 'desk' }): Dataset => ({
    ...makeDataset([]),
    manifest: { ...manifest, version },
    signature,
  })
  const against = (dataset: Dataset) => check(signature, undefined, undefined, dataset)
  const later = `${manifest.version}.1`
  await expect(against(held(later))).rejects.toMatchObject({
    ...{ problem: 'older', file: 'manifest.json' },
    detail: `version ${manifest.version} of ${manifest.generatedOn} on the server, version ${later} of ${manifest.generatedOn} here`,
  })
  expect(await against(held(manifest.version))).toMatchObject({ is: 'verified' })
  expect(await against(held(later, { is: 'unsigned' }))).toMatchObject({ is: 'verified' })
  expect(await against(held(later, { is: 'unchecked', why: 'unsupported' }))).toMatchObject({
    is: 'verified',
  })
})
