import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

test('a newcomer sees the dataset on map, trend and watch panel at once', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Pakistan–Afghanistan hostilities')
  await expect(page.getByRole('banner')).toContainText('As of 31 Jul 2026')
  await expect(page.getByRole('banner')).toContainText('data 114 days old')
  await expect(desk.count).toContainText(/^520 of 11,389 events · 82 of 112 incidents$/)
  for (const name of ['Map', 'Trend', 'What to watch'] as const) await expect(desk.region(name)).toBeVisible()
  await expect(desk.region('What to watch').getByRole('listitem')).toHaveCount(10)
  await expect(desk.region('Trend').getByRole('heading', { name: 'Killed per week' })).toBeVisible()
})

test('the desk fits one screen', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  const { height, width } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    width: document.documentElement.scrollWidth,
  }))
  expect(height).toBeLessThanOrEqual(900)
  expect(width).toBeLessThanOrEqual(1440)
})

test('what is missing is said in words, not drawn as zero', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('focus=all&period=2025-01-01..2025-12-31')
  await expect(desk.count).toContainText('1,292 of 11,389 events')
  await expect(desk.region('Map')).toContainText(/0 of 1,292 events have a place/)
  await desk.open('period=2026-05-01..2026-07-31&place=PK')
  await expect(desk.region('Trend')).toContainText(/Pakistan: no data/)
})

test('one click widens the focus, and the link says so', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  await desk.filters.getByRole('button', { name: /^Focus/ }).click()
  await page.getByRole('radio', { name: /All violence/ }).check()
  await expect(desk.count).toContainText('930 of 11,389 events · 85 of 112 incidents')
  expect(desk.query).toBe('focus=all')
})

test('an indicator opens with its question, reading and evidence, and Esc closes it', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  await desk.region('What to watch').getByRole('link', { name: 'Militant violence' }).click()
  const details = desk.region('Details')
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(
    'Is violence by the TTP and other anti-Pakistan militants rising or falling?',
  )
  await expect(details).toContainText('Confidence: moderate')
  await expect(details.getByRole('heading', { name: /^Evidence/ })).toBeVisible()
  expect(desk.query).toBe('sel=indicator:ttp-violence')
  await page.keyboard.press('Escape')
  await expect(details).toBeHidden()
  await expect(desk.region('What to watch').getByRole('link', { name: 'Militant violence' })).toBeFocused()
  expect(desk.query).toBe('')
})

test('the event list opens from the count and leads to an event', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  await desk.count.getByRole('link').first().click()
  const list = desk.region('Events')
  await expect(list.locator('[data-total]').first()).toHaveAttribute('data-total', '520')
  await list.getByRole('link').first().click()
  await expect(desk.region('Details')).toContainText('UCDP event')
  expect(desk.query).toMatch(/sel=event:ucdp-\d+/)
})

test('about the data: coverage, focus, licences, published totals beside the events', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('panel=about')
  const about = desk.region('About the data')
  await expect(about).toContainText(
    '11,389 events, 112 incidents and 63 published series, kept apart and never added',
  )
  const published = about.getByRole('region', { name: /published totals beside/ })
  const year2020 = published.getByRole('row').filter({ hasText: /^2020\s*Afghanistan/ })
  await expect(year2020).toContainText('3,317')
  await about.getByRole('link', { name: /Back to the desk/ }).click()
  await expect(desk.region('Map')).toBeVisible()
})
