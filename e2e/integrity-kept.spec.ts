import type { Page } from '@playwright/test'
import { type Between, nextDataset, test } from './support/between.ts'
import { Desk } from './support/desk.ts'
import { expect } from './support/fixtures.ts'
import { dated, footer, integrity, PINNED, served, signed } from './support/signing.ts'

test.use({ serviceWorkers: 'allow' })

/** Opens the page, signed, and waits until its service worker has all it needs. */
async function visit(page: Page, between: Between): Promise<Desk> {
  between.faults = [PINNED, signed(await between.file('data/manifest.json'))]
  const desk = new Desk(page)
  await desk.open()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  return desk
}

test('an older version that the same key signed is refused over a load, and again after it', async ({
  page,
  between,
}) => {
  const desk = await visit(page, between)
  const next = await nextDataset(between, 'series')
  const oldest = dated(next.manifestText, '2024-01-31')
  for (const back of [oldest, dated(next.manifestText, '2025-01-31'), oldest]) {
    between.faults = [PINNED, ...next.faults, ...served(back)]
    await page.reload()
    await desk.drawn()
    await expect(footer(page)).toContainText(`Dataset ${next.before}`)
    await footer(page).getByRole('link', { name: 'New data refused' }).click()
    await expect(integrity(page)).toContainText(`of ${JSON.parse(back).generatedOn} on the server`)
    await page.goto('./')
  }
  between.faults = [PINNED, ...next.faults, ...served(dated(next.manifestText, '2030-01-31'))]
  await page.reload()
  await desk.drawn()
  await expect(footer(page)).toContainText(`Dataset ${next.after}`)
})

test('a forged newer version, asked for by no page that would judge it, is not kept and keeps no signed one out', async ({
  page,
  between,
}) => {
  const desk = await visit(page, between)
  const next = await nextDataset(between, 'series')
  const forged = dated(next.manifestText, '2099-01-01')
  between.faults = [PINNED, ...next.faults, [/^data\/manifest\.json$/, { body: forged }], signed('{}')]
  const sets = () =>
    page.evaluate(async () => {
      await fetch('data/manifest.json')
      return (await caches.keys()).filter((name) => name.includes('|data|'))
    })
  expect(await sets()).toHaveLength(1)
  between.faults = [PINNED, ...next.faults, ...served(dated(next.manifestText, '2030-01-31'))]
  await page.reload()
  await desk.drawn()
  await expect(footer(page)).toContainText(`Dataset ${next.after}`)
  await expect(footer(page).getByRole('link', { name: 'Signature verified' })).toBeVisible()
})

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
