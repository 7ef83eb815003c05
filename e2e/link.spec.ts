import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

const link =
  'focus=all&period=2026-01-01..2026-04-30&kind=one-sided&place=PK&measure=events&grain=month&sel=event:ucdp-609987'

test('the same link draws the same view, after a reload too', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open(link)
  const before = { query: desk.query, count: await desk.selected() }
  await page.reload()
  await desk.drawn()
  expect({ query: desk.query, count: await desk.selected() }).toEqual(before)
  await expect(desk.region('Details')).toContainText('ucdp-609987')
})

test('back and forward walk through what the reader did', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  const watch = desk.region('What to watch')
  await watch.getByRole('link', { name: 'Pakistani strikes' }).click()
  await expect(desk.region('Details')).toBeVisible()
  await page.goBack()
  await expect(desk.region('Details')).toBeHidden()
  expect(desk.query).toBe('')
  await page.goForward()
  await expect(desk.region('Details')).toContainText('Indicator 3 of 10')
})

test('junk in a link falls back to the default and says so', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open(
    'period=yesterday&toll=median&place=PK,XX-YY&sel=event:ucdp-1&asof=1980-01-01&lang=ur&q=%3Cimg%20src=x%3E',
  )
  const notice = page.getByRole('status').filter({ hasText: 'Left out of the link' })
  await expect(notice).toContainText('means nothing here')
  for (const part of [
    'period=yesterday',
    'toll=median',
    'place=XX-YY',
    'sel=event:ucdp-1',
    'asof=1980-01-01',
  ]) {
    await expect(notice).toContainText(part)
  }
  await expect(notice).toContainText('this version cannot show it yet: lang=ur')
  await notice.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toBeHidden()
})

test('a link made on another dataset says so', async ({ page }) => {
  await new Desk(page).open('ds=0123456789ab')
  await expect(page.getByRole('status').filter({ hasText: 'made on dataset 0123456789ab' })).toBeVisible()
})

test('an empty selection keeps the desk and names the way back', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('focus=all&period=2026-05-01..2026-07-31&place=PK')
  await expect(desk.count).toContainText('0 of 11,389 events')
  const notice = page.getByRole('status').filter({ hasText: 'No event matches' })
  await expect(notice).toBeVisible()
  await expect(desk.region('Trend')).toBeVisible()
  await notice.getByRole('button', { name: /^Drop / }).click()
  await expect(notice).toBeHidden()
  expect((await desk.selected()).events).toBeGreaterThan(0)
})

test('a theme that comes with the link is shown, and the reader may choose another', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('theme=dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('contrast')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
  expect(desk.query).toBe('')
  await page.reload()
  await desk.drawn()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
})
