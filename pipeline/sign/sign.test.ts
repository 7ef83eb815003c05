import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keysCommand, signCommand } from './command.ts'

const fresh = () => mkdtempSync(join(tmpdir(), 'watchline-sign-'))
const bytes = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'))

/** Keys made and a manifest signed, by the commands; what they said. */
function signed() {
  const root = fresh()
  const outside = fresh()
  const said: string[] = []
  const world = { root, say: (line: string) => said.push(line) }
  const key = join(outside, 'key.pem')
  expect(keysCommand(['--out', key, '--id', 'desk'], world)).toBe(true)
  writeFileSync(join(root, 'manifest.json'), '{"made":"é"}')
  expect(signCommand(['--key', key, '--dir', '.'], world)).toBe(true)
  return { root, key, said, world }
}

test('what is signed is checked by the key that was said, and by nothing else', async () => {
  const { root, said } = signed()
  const config = JSON.parse(said.find((line) => line.startsWith('config.json'))?.slice(11) ?? '')
  const raw = bytes(config.keys[0].publicKey)
  expect(config).toEqual({ keys: [{ id: 'desk', publicKey: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) }] })
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
  const signature = bytes(readFileSync(join(root, 'manifest.json.sig'), 'utf8').trim())
  const manifest = Uint8Array.from(readFileSync(join(root, 'manifest.json')))
  expect(await crypto.subtle.verify('Ed25519', key, signature, manifest)).toBe(true)
  manifest[3] = 0
  expect(await crypto.subtle.verify('Ed25519', key, signature, manifest)).toBe(false)
})

test('a private key is its owner\u2019s alone, outside of the published folder, and never overwritten', () => {
  const { root, key, world } = signed()
  if (process.platform !== 'win32') expect(statSync(key).mode & 0o777).toBe(0o600)
  expect(() => keysCommand(['--out', key], world)).toThrow('there already')
  expect(() => keysCommand(['--out', 'key.pem'], world)).toThrow('does not belong in this folder')
  expect(() => keysCommand(['--out', join(root, 'a', 'key.pem')], world)).toThrow('does not belong')
})

test('what cannot be signed is named', () => {
  const { root, key, world } = signed()
  expect(() => signCommand(['--key', join(root, 'manifest.json'), '--dir', '.'], world)).toThrow('no Ed25519')
  expect(() => signCommand(['--key', key, '--dir', 'none'], world)).toThrow('no manifest')
  expect(signCommand(['--dir', '.'], world)).toBe(false)
  expect(keysCommand([], world)).toBe(false)
})
