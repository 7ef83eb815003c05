import { afterEach, expect, test, vi } from 'vitest'
import { loadConfig } from './config.ts'

const url = new URL('http://127.0.0.1/board/config.json')
const load = (answer: () => Response) => {
  vi.stubGlobal('fetch', async () => answer())
  return loadConfig(url, { signal: new AbortController().signal })
}
const json = (value: unknown) => () => Response.json(value)
const publicKey = btoa('k'.repeat(32))

afterEach(() => {
  vi.unstubAllGlobals()
})

test('without a file nothing is set', async () => {
  expect(await load(() => new Response('', { status: 404 }))).toEqual({})
  expect(await load(json({}))).toEqual({})
})

test.each(['../feed/data/manifest.json', '/feed/manifest.json', 'https://data.example/a/manifest.json'])(
  'a dataset elsewhere: %s',
  async (dataset) => {
    expect(await load(json({ dataset }))).toEqual({ dataset })
  },
)

test('keys and origins are read', async () => {
  const config = {
    keys: [{ id: 'desk', publicKey }],
    embed: { allowedOrigins: ['https://intra.example:8443'] },
  }
  expect(await load(json(config))).toEqual(config)
})

test.each<[string, unknown, string]>([
  ['a misspelt field, which would switch a check off', { key: [] }, 'the file'],
  ['a key of another length', { keys: [{ id: 'desk', publicKey: 'a2V5' }] }, 'keys.0.publicKey'],
  ['a key without a name', { keys: [{ publicKey }] }, 'keys.0.id'],
  [
    'an address for an origin',
    { embed: { allowedOrigins: ['https://a.example/'] } },
    'embed.allowedOrigins.0',
  ],
  ['a star', { embed: { allowedOrigins: ['*'] } }, 'embed.allowedOrigins.0'],
  ['a folder for a manifest', { dataset: 'feed/' }, 'dataset'],
  ['an address that is none', { dataset: 'https://' }, 'dataset'],
  ['a script for a dataset', { dataset: 'javascript:alert(1)//manifest.json' }, 'dataset'],
  ['data in the address', { dataset: 'data:application/json,/manifest.json' }, 'dataset'],
  ['an empty dataset', { dataset: '' }, 'dataset'],
  ['no object', [], 'the file'],
])('%s is refused', async (_, value, path) => {
  await expect(load(json(value))).rejects.toMatchObject({
    file: 'config.json',
    problem: 'wrong-shape',
    detail: expect.stringContaining(path),
  })
})

test('a file that is no JSON, or that the server will not hand out, is no missing file', async () => {
  await expect(load(() => new Response('<!doctype html>'))).rejects.toMatchObject({ problem: 'not-json' })
  await expect(load(() => new Response('', { status: 503 }))).rejects.toMatchObject({ problem: 'refused' })
})
