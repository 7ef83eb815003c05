import type { Page } from '@playwright/test'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { holdPolls } from './support/polls.ts'

const MANIFEST = '**/data/manifest.json'

async function expectFailure(page: Page, file: RegExp, problem: string) {
  await page.goto('./')
  await expect(page.locator('main')).toHaveAttribute('data-state', 'error')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('The dataset could not be read')
  await expect(alert).toContainText(problem)
  await expect(alert).toContainText(file)
  await expect(alert).toContainText('What to do')
}

test('while the dataset is read, the frame stands and says so', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  await page.route(MANIFEST, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('./')
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true')
  await expect(page.getByRole('status')).toHaveText('Reading the dataset')
  const before = await page.locator('.desk-map').boundingBox()
  release()
  await new Desk(page).drawn()
  const after = await page.locator('.desk-map').boundingBox()
  expect(after).toEqual(before)
})

test('no manifest', async ({ page }) => {
  await page.route(MANIFEST, (route) => route.fulfill({ status: 404, body: '' }))
  await expectFailure(page, /manifest\.json/, 'The file is not on the server')
})

test('a truncated manifest', async ({ page }) => {
  await page.route(MANIFEST, (route) => route.fulfill({ body: '{"schemaVersion": 1, "id"' }))
  await expectFailure(page, /manifest\.json/, 'ends early or is no JSON')
})

test('a manifest of another version', async ({ page }) => {
  await page.route(MANIFEST, (route) => route.fulfill({ body: '{"schemaVersion": 99}' }))
  await expectFailure(page, /manifest\.json/, 'another version of this app')
})

test('a file that was altered', async ({ page }) => {
  await page.route('**/data/events.*.json', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ body: (await answer.text()).replace('"count":11389', '"count":11388') })
  })
  await expectFailure(page, /events\.[0-9a-f]{12}\.json/, 'does not match its checksum')
})

test('a file that is not there', async ({ page }) => {
  await page.route('**/geo/basemap.*.json', (route) => route.fulfill({ status: 404, body: '' }))
  await expectFailure(page, /basemap\.[0-9a-f]{12}\.json/, 'not on the server')
})

test('the oldest browser that we build for reads the data', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(AbortSignal, 'any')
  })
  await new Desk(page).open()
})

test('a failure can be tried again', async ({ page }) => {
  await page.route(MANIFEST, (route) => route.abort())
  await expectFailure(page, /manifest\.json/, 'could not be fetched')
  await page.unroute(MANIFEST)
  await page.getByRole('button', { name: 'Try again' }).click()
  await new Desk(page).drawn()
})

test('a refresh that fails keeps the last good data and says so', async ({ page }) => {
  const poll = await holdPolls(page)
  const desk = new Desk(page)
  await desk.open()
  const before = await desk.selected()
  await page.route(MANIFEST, (route) => route.fulfill({ status: 503, body: '' }))
  await poll()
  const mark = page.getByRole('banner').getByRole('button', { name: /refresh failed/ })
  await expect(mark).toBeVisible()
  expect(await desk.selected()).toEqual(before)
  await expect(page.locator('main')).toHaveAttribute('data-state', 'ready')
  await page.unroute(MANIFEST)
  await mark.click()
  await expect(mark).toBeHidden()
})
