/** A host that pins a key, and manifests signed by it. */

import { generateKeyPairSync, sign } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Between, Fault } from './between.ts'

type Faults = Between['faults']

const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64')
/** Settings that pin the key of `signed`. */
export const PINNED: readonly [RegExp, Fault] = [
  /^config\.json$/,
  { body: JSON.stringify({ keys: [{ id: 'desk', publicKey: raw }] }) },
]

/** The signature of a manifest, as served. */
export const signed = (manifest: string): readonly [RegExp, Fault] => [
  /^data\/manifest\.json\.sig$/,
  { body: `${sign(null, Buffer.from(manifest), privateKey).toString('base64')}\n` },
]

/** The words that the badge leads to. */
export const integrity = (page: Page) => page.getByRole('region', { name: 'Integrity' })

/** A manifest as generated on another day. */
export const dated = (manifest: string, generatedOn: string) =>
  JSON.stringify({ ...JSON.parse(manifest), generatedOn })

/** A manifest served and signed. */
export const served = (manifest: string): Faults => [
  [/^data\/manifest\.json$/, { body: manifest }],
  signed(manifest),
]

/** The foot of the desk, where the badge is. */
export const footer = (page: Page) => page.getByRole('contentinfo')
