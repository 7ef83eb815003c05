import { parseQuery } from '#view/link.ts'
import { expectAccessible } from './support/axe.ts'
import { expectWalk, someOfEachShape, tracesOn } from './support/crawl.ts'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { expectTraced } from './support/untraced.ts'

const AF = 'place=AF&stack=none&period=2026-01-01..2026-07-31'

test('by keyboard alone: a log scale, then a running total, each in the link and in words', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open()
  const trend = desk.region('Trend')
  const more = trend.getByRole('button', { name: 'Scale, averages and other forms of the trend' })
  await more.focus()
  await page.keyboard.press('Enter')
  await trend.getByRole('radio', { name: 'Linear' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(trend.getByText(/^Log scale: each line is ten times/)).toBeVisible()
  expect(parseQuery(desk.query).view.scale).toBe('log')
  await trend.getByRole('checkbox', { name: /Running total/ }).focus()
  await page.keyboard.press('Space')
  await expect(trend.getByRole('heading', { name: 'Killed, running total' })).toBeVisible()
  expect(desk.query).toBe('scale=log&cumulative=1')
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  const chart = trend.getByRole('application')
  await expect(chart).toHaveAccessibleDescription(/Log scale\. Running total to 31 Jul 2026: 2,\d{3}\./)
  await chart.focus()
  await page.keyboard.press('End')
  await expect(trend.getByText(/Running total 2,\d{3}/)).toBeAttached()
})

const FORMS = {
  'an average with a band': `${AF}&average=4`,
  'a running total with a band': `${AF}&cumulative=1&grain=month`,
  'running shares': 'period=2026-01-01..2026-03-31&scale=share&cumulative=1&grain=month',
}

for (const [name, query] of Object.entries(FORMS)) {
  test(`each number of ${name} can be walked back, drawn and as a table`, async ({ page }) => {
    const desk = new Desk(page)
    await desk.open(query)
    const trend = desk.region('Trend')
    await expect(trend.getByRole('application')).toBeVisible()
    await expectTraced(page, ['desk-filters'])
    await expectAccessible(page, '.desk-trend')
    const from = `${query}&table=trend`
    await desk.open(from)
    await expect(trend.getByRole('table')).toBeVisible()
    await expectTraced(page, ['desk-filters'])
    const own = await trend
      .locator('[data-trace]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-trace')))
    const found = (await tracesOn(page)).filter((trace) => own.includes(trace.query))
    expect(found.length).toBeGreaterThan(5)
    for (const trace of someOfEachShape(found, 6)) await expectWalk(desk, trace, { from, isLoaded: false })
  })
}
