import { expectWalk, tracesOn } from './support/crawl.ts'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { untraced } from './support/untraced.ts'

const FROM = 'focus=all&period=2025-10-01..2026-07-31'

test('the reader asks how firm a total is: each figure leads to its rows, or is a part of one that does', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open(FROM)
  await desk.filters.getByRole('button', { name: 'How firm?' }).click()
  const table = desk.filters.getByRole('table', { name: /counted more strictly/ })
  await expect(table.getByRole('row')).toHaveCount(8)
  await expect(table.getByRole('columnheader', { name: 'Killed, best estimate' })).toBeVisible()
  await expect(desk.filters).toContainText('UCDP alone changes nothing')
  await expect(table.locator('[data-trace$="&precision=exact,near,district"]')).toHaveCount(2)
  const own = await table
    .locator('[data-trace]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-trace')))
  const found = (await tracesOn(page)).filter(({ query }) => own.includes(query))
  expect(found.length).toBeGreaterThan(5)
  for (const trace of found) await expectWalk(desk, trace, { from: FROM, isLoaded: false })
})

test('without one publisher: what remains, and which incidents have no page left', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open(FROM)
  await desk.filters.getByRole('button', { name: 'How firm?' }).click()
  const source = desk.filters.getByLabel('Without one source')
  await expect(source).toBeVisible()
  const [release] = await source.locator('option', { hasText: /^UCDP/ }).allInnerTexts()
  await source.selectOption(release ?? '')
  await expect(desk.filters).toContainText(/Leaves [\d,]+ of [\d,]+ events, with [\d,]+/)
  const [dawn] = await source.locator('option', { hasText: /^Dawn: / }).allInnerTexts()
  await source.selectOption(dawn ?? '')
  await expect(desk.filters).toContainText(/Leaves \d+ of \d+ incidents and \d+ of \d+ claims/)
  const status = await page.getByRole('status').filter({ hasText: 'events' }).innerText()
  const without = (await untraced(page)).filter(
    ({ region, text }) => region === 'desk-filters' && !status.includes(text),
  )
  expect(without).toEqual([])
  await desk.filters.getByRole('listitem').getByRole('link').first().click()
  await expect(desk.region('Details').getByRole('link', { name: 'Dawn' }).first()).toBeVisible()
})
