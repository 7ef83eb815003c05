import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

test('the reader sets everything to what was known on a day, and comes back', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('focus=all')
  await page.getByRole('button', { name: /^As of/ }).click()
  await page.getByLabel('As known on').fill('2026-04-10')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  expect(desk.query).toBe('focus=all&asof=2026-04-10')
  await expect(page.getByRole('banner')).toContainText('As known on 10 Apr 2026')
  await expect(desk.filters.getByRole('button', { name: /^Period/ })).toContainText(
    '11 Apr 2025 – 10 Apr 2026',
  )
  const then = await desk.selected()
  // The releases of March 2026 and later were not out: no event of theirs is counted.
  await desk.open('focus=all&asof=2026-04-10&period=2026-03-01..2026-04-10')
  expect((await desk.selected()).events).toBe(0)
  await page.getByRole('link', { name: 'All that is known now' }).click()
  await desk.open('focus=all')
  expect(await desk.selected()).not.toEqual(then)
})

test('on 13 October 2025 nothing later is known: no later claim, evidence or reading', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('asof=2025-10-13')
  await expect(desk.region('Trend')).toContainText('Pakistan: no data in this period')
  const watch = desk.region('What to watch')
  await expect(watch.getByText('Level 1 → Level 4, 9 Oct')).toBeVisible()
  await watch.getByRole('link', { name: 'Pakistani strikes' }).click()
  const details = desk.region('Details')
  await expect(details.getByText('The editors had made no reading by this day.')).toBeVisible()
  expect(await details.getByText(/ 2026$/).count()).toBe(0)
  await desk.open('asof=2025-10-13&sel=event:kabul-omid-hospital-2026-03-16')
  await expect(page.getByRole('status').filter({ hasText: 'Left out of the link' })).toContainText(
    'sel=event:kabul-omid-hospital-2026-03-16',
  )
})

test('Afghanistan in January 2026 is covered from the first release that covers it', async ({ page }) => {
  const desk = new Desk(page)
  const coverage = () => page.getByRole('table', { name: 'What is known, when' })
  const january = () => coverage().getByRole('row', { name: /Afghanistan 1 Jan 2026/ })
  await desk.open('panel=about&asof=2026-02-27')
  await page.getByRole('button', { name: 'Show as table' }).first().click()
  await expect(january()).toContainText('no data')
  await desk.open('panel=about&asof=2026-03-10')
  await page.getByRole('button', { name: 'Show as table' }).first().click()
  await expect(january()).toContainText('26.0.1')
})

test('a restated figure is a correction only once it was restated', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('panel=about&asof=2026-01-06')
  const about = desk.region('About the data')
  await expect(about).toContainText('37 → 39')
  await expect(about).not.toContainText('3,387 → 3,413')
  await desk.open('panel=about&asof=2026-01-07')
  await expect(about).toContainText('3,387 → 3,413')
})
