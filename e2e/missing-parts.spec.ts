import type { Page } from '@playwright/test'
import { type Between, test } from './support/between.ts'
import { Desk } from './support/desk.ts'
import { expect } from './support/fixtures.ts'

const FIRST = /^assets\/index-.*\.js$/
const FIRST_STYLE = /^assets\/index-.*\.css$/
const said = (page: Page) => page.getByRole('alert').filter({ hasText: 'A part of this page did not load' })

/** The files that the page fetched by itself, after those that index.html names. */
async function filesLater(between: Between) {
  const page = await between.file('index.html')
  return [...new Set(between.asked)].filter(
    (path) => /^assets\/.*\.(js|css)$/.test(path) && !page.includes(path),
  )
}

test('each file that comes late may fail: the rest stays, the page says so, and another try brings it back', async ({
  page,
  between,
}) => {
  test.setTimeout(120_000)
  const browser = await page.context().newCDPSession(page)
  await new Desk(page).open()
  await expect.poll(() => filesLater(between).then((files) => files.length)).toBeGreaterThan(3)
  const files = await filesLater(between)
  const before = await page.getByRole('img').count()
  for (const file of files)
    await test.step(file, async () => {
      between.faults = [[new RegExp(`^${file.replaceAll('.', '\\.')}$`), 'drop']]
      await browser.send('Network.clearBrowserCache')
      await page.goto('./')
      await expect(said(page)).toBeVisible()
      await expect(page.getByRole('region', { name: 'Map' })).toBeVisible()
      await expect(page.getByRole('region', { name: 'What to watch' })).toBeVisible()
      await expect(page.getByRole('region', { name: 'Trend' })).toBeVisible()
      between.faults = []
      await said(page).getByRole('button', { name: 'Try again' }).click()
      await expect(said(page)).toBeHidden()
      await expect.poll(() => page.getByRole('img').count()).toBeGreaterThanOrEqual(before)
    })
})

for (const fault of ['drop', 'cut', 'truncate', 'alter', { status: 503 }] as const) {
  const words = typeof fault === 'string' ? fault : String(fault.status)
  for (const address of ['./', './embed.html?panel=watch'])
    test(`the first script, ${words}: ${address} says so in words`, async ({ page, between }) => {
      between.faults = [[FIRST, fault]]
      await page.goto(address)
      const text = page.getByText('Watchline has not started')
      await expect(text).toBeAttached()
      await text.evaluate((shown) => {
        for (const animation of shown.getAnimations()) animation.finish()
      })
      await expect(text).toBeVisible()
    })

  test(`the first style, ${words}: the page says so, and another try brings it`, async ({
    page,
    between,
  }) => {
    between.faults = [[FIRST_STYLE, fault]]
    await page.goto('./')
    await expect(page.getByRole('alert')).toContainText('A file of the app could not be fetched')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    between.faults = []
    await page.getByRole('button', { name: 'Try again' }).click()
    await new Desk(page).drawn()
    await expect(page.locator('body')).toHaveCSS('margin-top', '0px')
  })
}

test('what opens a panel whose file does not come says so in the panel’s place', async ({
  page,
  between,
}) => {
  await new Desk(page).open()
  between.faults = [[/^assets\/(?!index)/, 'drop']]
  await page.getByRole('link', { name: 'Coverage and method' }).click()
  await expect(said(page)).toBeVisible()
  await expect(page.getByRole('main').getByText('Did not load.')).toBeVisible()
  between.faults = []
  await said(page).getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('region', { name: 'About the data' })).toBeVisible()
})

test('a frame whose parts do not come keeps its panel, and another try brings them', async ({
  page,
  between,
}) => {
  between.faults = [[/^assets\/TrendChart/, 'drop']]
  await page.goto('./embed.html?panel=trend')
  await expect(said(page)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Trend' })).toBeVisible()
  between.faults = []
  await said(page).getByRole('button', { name: 'Try again' }).click()
  await expect(said(page)).toBeHidden()
})

test('a briefing whose files do not come says so', async ({ page, between }) => {
  between.faults = [[/^assets\/later-.*\.css$/, 'drop']]
  await page.goto('./?mode=brief')
  await expect(page.getByRole('alert')).toContainText('A file of the app could not be fetched')
})

test('a page that starts shows nothing of the kind', async ({ page }) => {
  await new Desk(page).open()
  await expect(page.getByText('has not started')).toHaveCount(0)
  await expect(said(page)).toHaveCount(0)
})
