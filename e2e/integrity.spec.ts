import { generateKeyPairSync, sign } from 'node:crypto'
import type { Page } from '@playwright/test'
import { type Between, type Fault, nextDataset, test } from './support/between.ts'
import { Desk } from './support/desk.ts'
import { expect } from './support/fixtures.ts'
import { holdPolls } from './support/polls.ts'

type Faults = Between['faults']

const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64')
const PINNED: readonly [RegExp, Fault] = [
  /^config\.json$/,
  { body: JSON.stringify({ keys: [{ id: 'desk', publicKey: raw }] }) },
]

/** The signature of a manifest, as served. */
const signed = (manifest: string): readonly [RegExp, Fault] => [
  /^data\/manifest\.json\.sig$/,
  { body: `${sign(null, Buffer.from(manifest), privateKey).toString('base64')}\n` },
]

const footer = (page: Page) => page.getByRole('contentinfo')
const failed = (page: Page) => page.getByRole('banner').getByRole('button', { name: /refresh failed/ })

/** Opens the page, then lets it find new data with these faults: it keeps what it has, and says so. */
async function expectKept(
  page: Page,
  between: Between,
  dataset: string,
  faults: Faults,
  poll: () => Promise<void>,
) {
  between.faults = faults
  await poll()
  await expect(failed(page)).toBeVisible({ timeout: 30_000 })
  await expect(footer(page)).toContainText(`Dataset ${dataset}`)
  await expect(page.locator('main')).toHaveAttribute('data-state', 'ready')
}

test('new data that are dropped, cut, truncated, altered or half there are refused; the last good stay', async ({
  page,
  between,
}) => {
  const poll = await holdPolls(page)
  await new Desk(page).open()
  await expect(footer(page).getByRole('link', { name: 'Unsigned' })).toHaveAttribute(
    'title',
    /fits its checksum/,
  )
  const next = await nextDataset(between, 'events')
  for (const fault of ['drop', 'cut', 'truncate', 'alter', { status: 404 }, { status: 503 }] as const) {
    await expectKept(page, between, next.before, [...next.faults, [next.file, fault]], poll)
    const isRefused = fault === 'alter' || fault === 'truncate'
    await expect(footer(page).getByRole('link', { name: 'New data refused' })).toHaveCount(isRefused ? 1 : 0)
    between.faults = []
    await poll()
    await expect(failed(page)).toBeHidden()
  }
  for (const fault of ['drop', 'cut', 'truncate', { status: 503 }] as const) {
    await expectKept(page, between, next.before, [...next.faults, [/manifest\.json$/, fault]], poll)
    between.faults = []
    await poll()
    await expect(failed(page)).toBeHidden()
  }
  between.faults = next.faults
  await poll()
  await expect(footer(page)).toContainText(`Dataset ${next.after}`)
})

test('a manifest swapped while its files load: the page says which file, and the next try has the new data', async ({
  page,
  between,
}) => {
  const next = await nextDataset(between, 'series')
  // the old manifest, and a server on which the old file is gone already
  between.faults = [[/^data\/series\./, { status: 404 }]]
  await page.goto('./')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(/series\.[0-9a-f]{12}\.json/)
  await expect(alert).toContainText('not on the server')
  between.faults = [...next.faults]
  await page.getByRole('button', { name: 'Try again' }).click()
  await new Desk(page).drawn()
  await expect(footer(page)).toContainText(`Dataset ${next.after}`)
})

test('signed by a pinned key: verified, and only what is signed is taken over', async ({ page, between }) => {
  const poll = await holdPolls(page)
  const manifest = await between.file('data/manifest.json')
  between.faults = [PINNED, signed(manifest)]
  await new Desk(page).open()
  const badge = footer(page).getByRole('link', { name: 'Signature verified' })
  await expect(badge).toHaveAttribute('title', /signed by “desk”/)
  const next = await nextDataset(between, 'series')
  const recover = async () => {
    between.faults = [PINNED, signed(manifest)]
    await poll()
    await expect(failed(page)).toBeHidden()
  }
  // whole, with checksums that fit, and signed by nobody
  await expectKept(page, between, next.before, [PINNED, ...next.faults], poll)
  await expect(footer(page).getByRole('link', { name: 'New data refused' })).toBeVisible()
  await recover()
  // the signature of the manifest before it
  await expectKept(page, between, next.before, [PINNED, ...next.faults, signed(manifest)], poll)
  await recover()
  between.faults = [PINNED, ...next.faults, signed(next.manifestText)]
  await poll()
  await expect(footer(page)).toContainText(`Dataset ${next.after}`)
  await expect(badge).toBeVisible()
})

const REFUSED: readonly (readonly [string, readonly (readonly [RegExp, Fault])[], string, string])[] = [
  ['no signature', [PINNED], 'manifest.json.sig', 'not signed by a key that this page trusts'],
  [
    'a wrong signature',
    [PINNED, signed('{}')],
    'manifest.json.sig',
    'not signed by a key that this page trusts',
  ],
  ['settings that are no JSON', [[/^config\.json$/, { body: '{' }]], 'config.json', 'is no JSON'],
  [
    'a key that is none',
    [[/^config\.json$/, { body: '{"keys":[{"id":"desk","publicKey":"short"}]}' }]],
    'config.json',
    'of the wrong kind',
  ],
]
for (const [what, faults, file, words] of REFUSED) {
  test(`${what}: the page says what is wrong, with which file`, async ({ page, between }) => {
    between.faults = [...faults]
    await page.goto('./')
    await expect(page.getByRole('alert')).toContainText(words)
    await expect(page.getByRole('alert')).toContainText(file)
    await expect(page.locator('main')).toHaveAttribute('data-state', 'error')
  })
}

test('a browser that knows no Ed25519 says that it did not check', async ({ page, between }) => {
  await page.addInitScript(() => {
    const real = SubtleCrypto.prototype.importKey
    SubtleCrypto.prototype.importKey = function importKey(this: SubtleCrypto, ...given: unknown[]) {
      if (given[2] === 'Ed25519') return Promise.reject(new DOMException('unknown', 'NotSupportedError'))
      return Reflect.apply(real, this, given)
    } as typeof real
  })
  between.faults = [PINNED, signed(await between.file('data/manifest.json'))]
  await new Desk(page).open()
  const badge = footer(page).getByRole('link', { name: 'Signed, not checked here' })
  await expect(badge).toHaveAttribute('title', /knows no Ed25519/)
})

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('new data with a wrong signature give way to the last good ones, over a load too', async ({
    page,
    between,
  }) => {
    const manifest = await between.file('data/manifest.json')
    between.faults = [PINNED, signed(manifest)]
    const desk = new Desk(page)
    await desk.open()
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    const next = await nextDataset(between, 'series')
    between.faults = [PINNED, ...next.faults, signed(manifest)]
    await page.reload()
    await desk.drawn()
    await expect(footer(page)).toContainText(`Dataset ${next.before}`)
    await expect(footer(page).getByRole('link', { name: 'New data refused' })).toBeVisible()
    between.faults = [PINNED, ...next.faults, signed(next.manifestText)]
    await page.reload()
    await desk.drawn()
    await expect(footer(page)).toContainText(`Dataset ${next.after}`)
    await expect(footer(page).getByRole('link', { name: 'Signature verified' })).toBeVisible()
  })
})
