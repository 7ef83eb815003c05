import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { unusable } from '#pipeline/problem.ts'

const MANIFEST = 'manifest.json'
const SIGNATURE = 'manifest.json.sig'

function refuse(file: string, why: string, fix: string): never {
  return unusable({ file, line: 0, why, fix })
}

/** Base64 of the raw 32 bytes of a public key, as config.json has it. */
export function rawPublicKey(key: KeyObject): string {
  const { x } = key.export({ format: 'jwk' })
  return Buffer.from(x ?? '', 'base64url').toString('base64')
}

/**
 * Writes a new private key (Ed25519, PKCS #8) that only its owner may read; the lines of config.json that pin its public
 * half. Throws InputError where the file would lie in the repository or is there already.
 */
export function makeKeys(root: string, path: string, id: string): string {
  const file = resolve(root, path)
  const inside = relative(root, file)
  if (!(inside.startsWith('..') || isAbsolute(inside)))
    refuse(
      path,
      'A private key does not belong in this folder, which is published',
      'Name a file outside of it',
    )
  if (existsSync(file)) refuse(path, 'The file is there already', 'Name another: keys are never overwritten')
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  return JSON.stringify({ keys: [{ id, publicKey: rawPublicKey(publicKey) }] }, null, 2)
}

/** Writes the signature of the manifest in a folder, as it lies there, beside it; the public key that it fits. */
export function signManifest(folder: string, keyFile: string): string {
  const manifest = join(folder, MANIFEST)
  if (!existsSync(manifest)) refuse(manifest, 'There is no manifest', 'Build the dataset first')
  const key = readKey(keyFile)
  const signature = sign(null, readFileSync(manifest), key).toString('base64')
  writeFileSync(join(folder, SIGNATURE), `${signature}\n`)
  return rawPublicKey(createPublicKey(key))
}

function readKey(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file))
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {}
  return refuse(file, 'There is no Ed25519 private key in it', 'Make one with npm run data -- keys')
}
