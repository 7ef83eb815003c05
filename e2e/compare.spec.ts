import type { Page } from '@playwright/test'
import { expectWalk, tracesOn } from './support/crawl.ts'
import { Desk, toNumber } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

const PLACES = 'period=2009-01-01..2014-12-31&place=PK-KP&with=place:PK-BA'

const panel = (page: Page) => page.getByRole('region', { name: 'Compare', exact: true })

/** A row of the comparison, cell by cell, without the range under a count. */
async function row(page: Page, name: string): Promise<string[]> {
  const cells = panel(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  const texts = await cells.getByRole('cell').allInnerTexts()
  return texts.map((text) => text.split(/\s/)[0] ?? '')
}

const signed = (value: number) => `${value > 0 ? '+' : '−'}${Math.abs(value).toLocaleString('en')}`

test('two places from a link: the numbers are those of the two views', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open(PLACES)
  await expect(panel(page).getByRole('heading')).toHaveText('Khyber Pakhtunkhwa against Balochistan')
  const shown = await row(page, 'Events')
  const own = (await desk.selected()).events
  await desk.follow('period=2009-01-01..2014-12-31&place=PK-BA')
  await expect(panel(page)).toHaveCount(0)
  await expect.poll(async () => (await desk.selected()).events).not.toBe(own)
  const other = (await desk.selected()).events
  expect(shown.slice(0, 3)).toEqual([own.toLocaleString('en'), String(other), signed(own - other)])
  expect(Number(shown[3])).toBeCloseTo(own / other, 1)
})

test('every count leads to a view with the same total', async ({ page }) => {
  test.setTimeout(60_000)
  const desk = new Desk(page)
  await desk.open(PLACES)
  await expect(panel(page).getByRole('table')).toBeVisible()
  const own = await panel(page)
    .locator('[data-trace]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-trace')))
  const found = (await tracesOn(page)).filter(({ query }) => own.includes(query))
  expect(found.length).toBeGreaterThan(12)
  for (const trace of found) await expectWalk(desk, trace, { from: PLACES, isLoaded: false })
})

test('chosen by keys alone, closed by Escape', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('place=PK&period=2021-01-01..2021-12-31&with=period:2020-01-01..2020-12-31')
  const choice = panel(page).getByRole('combobox', { name: 'With' })
  await expect(choice).toHaveValue('period:2020-01-01..2020-12-31')
  await expect(panel(page)).toContainText(/Events a day: [\d.]+ times as many, 95 % interval [\d.]+–[\d.]+\./)
  await expect(panel(page)).toContainText('365 days beside 366')
  await expect(panel(page).getByRole('rowheader', { name: 'Events in 30 days' })).toBeVisible()

  const from = panel(page).getByLabel('From')
  await from.focus()
  await from.pressSequentially('03012020')
  await expect.poll(() => desk.query).toContain('with=period:2020-03-01..2020-12-31')
  await expect(panel(page)).toContainText('365 days beside 306')

  await choice.focus()
  await page.keyboard.type('Baloch')
  await expect.poll(() => desk.query).toContain('with=place:PK-BA')
  await expect(panel(page).getByRole('heading')).toHaveText('Pakistan against Balochistan')
  await expect(panel(page)).toContainText('Shared by both: days 365, events')
  await expect(panel(page)).not.toContainText('times as many')

  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  expect(desk.query).not.toContain('with=')
  await expect(desk.region('What to watch')).toBeVisible()
})

test('days without data: no difference, and the way to whole days on both sides', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('place=PK&with=period:2024-08-01..2025-07-31')
  await expect(panel(page)).toContainText(
    'no data for Pakistan 1–31 Mar 2026 and Pakistan 1 May – 31 Jul 2026',
  )
  const [, , difference, ratio] = await row(page, 'Events')
  expect([difference, ratio]).toEqual(['–', '–'])
  await panel(page).getByRole('link', { name: 'Leave out the days without data' }).focus()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading')).toHaveText(
    '1 Aug 2025 – 28 Feb 2026 against 1 Jan – 31 Jul 2025',
  )
  const [a, b, whole] = await row(page, 'Events')
  expect(whole).toBe(signed(toNumber(a) - toNumber(b)))
  expect(toNumber(a)).toBe((await desk.selected()).events)
  // 2025 has bare totals: who was killed is not known, which is not nobody
  expect((await row(page, 'Killed: Civilians')).slice(1)).toEqual(['no', '–', '–'])
})

test('the deadliest event opens, and closing it returns to the comparison', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open(PLACES)
  await panel(page)
    .getByRole('link', { name: /Peshawar town/ })
    .click()
  await expect(desk.region('Details')).toContainText('16 Dec 2014')
  await expect(panel(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeVisible()
})

test('asked for by name: the same days a year before', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('period=2021-03-01..2021-05-31&place=PK')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find and do' })).toBeFocused()
  await page.keyboard.type('compare year before')
  await page.keyboard.press('Enter')
  await expect.poll(() => desk.query).toContain('with=period:2020-03-01..2020-05-31')
  await expect(panel(page).getByRole('combobox', { name: 'With' })).toHaveValue(
    'period:2020-03-01..2020-05-31',
  )
  await expect(panel(page)).toContainText('times as many')
})

test('junk is left out of the link, and said', async ({ page }) => {
  const desk = new Desk(page)
  const notice = page.getByRole('status').filter({ hasText: 'Left out of the link' })
  for (const value of [
    'place:XX',
    'period:2025-02-30..2025-03-01',
    'period:1980-01-01..1980-12-31',
    'actor:ttp',
  ]) {
    await desk.open(`with=${value}`)
    await expect(notice).toContainText(`with=${value}`)
    await expect(panel(page)).toHaveCount(0)
    await expect(desk.region('What to watch')).toBeVisible()
  }
})

test('on a phone nothing but the table scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await new Desk(page).open(PLACES)
  await expect(panel(page).getByRole('table')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  const table = panel(page).getByRole('region')
  expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0)
})

test('by keyboard from the trend: its days beside those before', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('period=2012-01-01..2012-12-31')
  await desk
    .region('Trend')
    .getByRole('button', { name: 'Scale, averages and other forms of the trend' })
    .press('Enter')
  await page.getByRole('link', { name: 'with a year before' }).press('Enter')
  await expect(panel(page).getByRole('heading')).toHaveText('1 Jan – 31 Dec 2012 against 1 Jan – 31 Dec 2011')
  expect(desk.query).toContain('with=period:2011-01-01..2011-12-31')
})
