import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { type Between, type Fault, nextDataset, test } from './support/between.ts'
import { Desk } from './support/desk.ts'
import { expect } from './support/fixtures.ts'
import { holdPolls } from './support/polls.ts'
import { dated, footer, integrity, PINNED, served, signed } from './support/signing.ts'

const failed = (page: Page) => page.getByRole('banner').getByRole('button', { name: /refresh failed/ })

/** Opens the page, then lets it find new data with these faults: it keeps what it has, and says so. */
async function expectKept(
  page: Page,
  between: Between,
  dataset: string,
  faults: Between['faults'],
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

test('the badge leads by keyboard to what was checked, and a link leads there too', async ({
  page,
  between,
}) => {
  const desk = new Desk(page)
  await desk.open('place=PK-KP')
  const badge = footer(page).getByRole('link', { name: 'Unsigned' })
  await badge.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?place=PK-KP&panel=about&section=integrity$/)
  const { sha256, version } = JSON.parse(await between.file('data/manifest.json'))
  for (const visit of [() => Promise.resolve(null), () => page.reload()]) {
    await visit()
    await expect(page.getByRole('heading', { name: 'Integrity' })).toBeFocused()
    await expect(page.getByRole('heading', { name: 'Integrity' })).toBeInViewport()
  }
  await expect(integrity(page)).toContainText('Nobody vouches for the manifest')
  await expect(integrity(page)).toContainText(sha256)
  await expect(integrity(page)).toContainText(`version ${version} of`)
  await expect(integrity(page)).toContainText('does not make it true')
  await expectAccessible(page)
  await page.goBack()
  await desk.drawn()
})

test('what was refused is told with its file, its dataset and what to do', async ({ page, between }) => {
  const poll = await holdPolls(page)
  await new Desk(page).open()
  const next = await nextDataset(between, 'events')
  await expectKept(page, between, next.before, [...next.faults, [next.file, 'alter']], poll)
  await footer(page).getByRole('link', { name: 'New data refused' }).click()
  await expect(integrity(page)).toContainText('does not match its checksum')
  await expect(integrity(page)).toContainText(
    new RegExp(`events\\.[0-9a-f]{12}\\.json, of the dataset at ${between.address}data/manifest\\.json`),
  )
  await expect(integrity(page)).toContainText('Reload the page')
  await expect(integrity(page)).toContainText('the last good dataset')
  between.faults = []
  await poll()
  await expect(integrity(page)).not.toContainText('the last good dataset.')
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

test('an older version that the same key signed is refused, in words, until there is a new one', async ({
  page,
  between,
}) => {
  const poll = await holdPolls(page)
  const now = await between.file('data/manifest.json')
  const { version, generatedOn } = JSON.parse(now)
  between.faults = [PINNED, signed(now)]
  await new Desk(page).open()
  const next = await nextDataset(between, 'series')
  const back = dated(next.manifestText, '2025-01-31')
  await expectKept(page, between, next.before, [PINNED, ...next.faults, ...served(back)], poll)
  await footer(page).getByRole('link', { name: 'New data refused' }).click()
  await expect(integrity(page)).toContainText('older than the one')
  await expect(integrity(page)).toContainText(
    `version ${version} of 2025-01-31 on the server, version ${version} of ${generatedOn} here`,
  )
  await expect(integrity(page)).toContainText('give the data a new version')
  // the same data, signed as a newer version
  between.faults = [PINNED, ...next.faults, ...served(dated(next.manifestText, '2030-01-31'))]
  await poll()
  await expect(footer(page)).toContainText(`Dataset ${next.after}`)
  await expect(footer(page).getByRole('link', { name: 'Signature verified' })).toBeVisible()
})

test('without pinned keys an older version is taken, as any other', async ({ page, between }) => {
  const poll = await holdPolls(page)
  await new Desk(page).open()
  const next = await nextDataset(between, 'series')
  between.faults = [...next.faults, ...served(dated(next.manifestText, '2025-01-31'))]
  await poll()
  await expect(footer(page)).toContainText(`Dataset ${next.after}`)
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
  await badge.click()
  await expect(integrity(page)).toContainText('knows no Ed25519')
})
