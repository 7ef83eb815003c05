import type { Page } from '@playwright/test'
import { parseQuery } from '#view/link.ts'
import { expectAccessible } from './support/axe.ts'
import { expectWalk, someOfEachShape, tracesOn } from './support/crawl.ts'
import { Desk, toNumber } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { expectTraced } from './support/untraced.ts'

/** The small panels of a page, their cursor and their figures. */
function panelsOn(page: Page) {
  const trend = new Desk(page).region('Trend')
  const panels = trend.getByRole('region', { name: /^The trend by/ })
  const items = panels.getByRole('listitem')
  return {
    trend,
    items,
    cursor: panels.getByRole('application'),
    figures: async () => Promise.all((await items.locator('a, b').allInnerTexts()).map(toNumber)),
    names: () => items.locator('.facet-name').allInnerTexts(),
  }
}

test('by keyboard alone: panels by province, one of them alone, and back', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  const { trend, items, cursor, figures, names } = panelsOn(page)
  const { events } = await desk.selected()
  await trend.getByRole('button', { name: 'Scale, averages and other forms of the trend' }).press('Enter')
  await trend.getByLabel('Small panels by').selectOption('Province')
  await page.keyboard.press('Escape')
  expect(parseQuery(desk.query).view.multiples).toBe('place')
  await expect(items.first()).toBeVisible()
  // All provinces fit here, so that the panels add up to the total of the sentence above them.
  const totals = await figures()
  const whole = await trend.locator('.panel-note [data-total]').first().getAttribute('data-total')
  expect(totals.reduce((a, b) => a + b, 0)).toBe(Number(whole))
  expect(totals).toEqual([...totals].sort((a, b) => b - a))
  const [first = '', second = ''] = await names()
  expect(first).toBe('In no province')
  await cursor.focus()
  await expect(cursor).toHaveAccessibleDescription(
    /16 panels by province\. Largest: In no province, with 1,\d{3}\./,
  )
  await page.keyboard.press('Home')
  const spoken = trend.locator('[aria-live]').last()
  await expect(spoken).toHaveText(/^1–3 Aug 2025\. In no province: \d+\. all panels \d+$/)
  await expect(items.locator('.facet-line')).toHaveCount(totals.length)
  await page.keyboard.press('ArrowDown')
  await expect(spoken).toContainText(`${second}: not known`)
  await page.keyboard.press('End')
  await expect(spoken).toHaveText(
    /^27–31 Jul 2026\. Khyber Pakhtunkhwa: not known\. all panels \d+, not complete$/,
  )
  await page.keyboard.press('Enter')
  expect(parseQuery(desk.query).view).toMatchObject({ places: ['PK-KP'], multiples: 'place' })
  await expect(trend.getByText('Only one province is counted: Khyber Pakhtunkhwa.')).toBeVisible()
  await expect(trend.getByRole('application', { name: 'Trend chart' })).toBeVisible()
  expect((await desk.selected()).events).toBeLessThan(events)
  const back = trend.getByRole('button', { name: 'All provinces' })
  await expect(back).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(items).toHaveCount(totals.length)
  expect(parseQuery(desk.query).view.places).toEqual([])
})

test('the rest of the panels is counted and comes when asked for', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('multiples=place&focus=all&period=last-24m')
  const { trend, items, figures } = panelsOn(page)
  const more = trend.getByRole('button', { name: /^\d+ more$/ })
  await expect(items.first()).toBeVisible()
  const shown = await items.count()
  const rest = toNumber((await more.innerText()).replace(' more', ''))
  await expect(trend.getByText(`${shown} of ${shown + rest} panels are shown`)).toBeVisible()
  await more.press('Enter')
  await expect(items).toHaveCount(shown + rest)
  const whole = await trend.locator('.panel-note [data-total]').first().getAttribute('data-total')
  expect((await figures()).reduce((a, b) => a + b, 0)).toBe(Number(whole))
  await items.last().scrollIntoViewIfNeeded()
  await expect(items.last()).toBeInViewport()
  await trend.getByRole('button', { name: 'Fewer' }).press('Enter')
  await expect(items).toHaveCount(shown)
})

test('the pointer moves one cursor over all panels, and a click opens one', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('multiples=kind&focus=all&measure=events')
  const { trend, items } = panelsOn(page)
  await expect(items).toHaveCount(3)
  const box = await items.nth(1).boundingBox()
  if (!box) throw new Error('the panel has no place')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await expect(items.locator('.facet-line')).toHaveCount(3)
  await expect(trend.locator('.facet-days')).toHaveText(/^\d.* 2026: \d+ events?$/)
  const name = await items.nth(1).locator('.facet-name').innerText()
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(trend.getByText(`Only one kind is counted: ${name}.`)).toBeVisible()
  await page.goBack()
  await expect(items).toHaveCount(3)
})

test('on a phone the panels stand in one column', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const desk = new Desk(page)
  await desk.open('multiples=side&focus=all')
  const { items, trend } = panelsOn(page)
  await expect(items.first()).toBeVisible()
  const boxes = await items.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().x))
  expect(boxes.length).toBeGreaterThan(2)
  expect(new Set(boxes).size).toBe(1)
  await trend.getByRole('button', { name: /^\d+ more$/ }).press('Enter')
  const last = await items.last().boundingBox()
  const panel = await trend.boundingBox()
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((panel?.y ?? 0) + (panel?.height ?? 0) + 1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

test('other forms are left to the one chart, and it is said', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('multiples=country&scale=log&period=all&focus=all&grain=day')
  const { trend, items } = panelsOn(page)
  await expect(items).toHaveCount(2)
  await expect(trend.getByText('Other scales, running totals, averages')).toBeVisible()
  await expect(trend.getByText('Bars this narrow do not fit small panels, so each is a month.')).toBeVisible()
  await trend.getByRole('button', { name: 'One chart' }).press('Enter')
  await expect(trend.getByText(/^Log scale/)).toBeVisible()
})

const VIEWS = {
  'by province': 'multiples=place&stack=none&period=2026-01-01..2026-07-31',
  'by actor': 'multiples=actor&focus=all&measure=events&period=2026-01-01..2026-07-31',
  'by side, events': 'multiples=side&focus=all&measure=events&period=2026-01-01..2026-07-31',
  'by side, the high estimate': 'multiples=side&focus=all&toll=high&grain=month',
}

for (const [name, query] of Object.entries(VIEWS)) {
  test(`each number of the panels can be walked back, drawn and as a table: ${name}`, async ({ page }) => {
    test.slow()
    const desk = new Desk(page)
    await desk.open(query)
    const { trend, items } = panelsOn(page)
    await expect(items.first()).toBeVisible()
    await expectTraced(page)
    await expectAccessible(page, '.desk-trend')
    const drawn = await items
      .locator('[data-trace]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-trace')))
    for (const trace of (await tracesOn(page)).filter((one) => drawn.includes(one.query)).slice(0, 3)) {
      await expectWalk(desk, trace, { from: query, isLoaded: false })
    }
    const from = `${query}&table=trend`
    await desk.open(from)
    await expect(trend.getByRole('table')).toBeVisible()
    await expectTraced(page)
    await expectAccessible(page, '.desk-trend')
    const own = await trend
      .locator('[data-trace]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-trace')))
    const found = (await tracesOn(page)).filter((trace) => own.includes(trace.query))
    expect(found.length).toBeGreaterThan(5)
    for (const trace of someOfEachShape(found, 5)) await expectWalk(desk, trace, { from, isLoaded: false })
  })
}
