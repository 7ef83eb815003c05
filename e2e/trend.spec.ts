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

test('a comparison says its days, its counts and the difference, and draws none from days without data', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open('place=AF&focus=all&period=2026-05-01..2026-07-31&baseline=year')
  const trend = desk.region('Trend')
  await expect(
    trend.getByText(/same days a year before, 1 May – 31 Jul 2025: .* killed in .* events; .* (more|fewer)/),
  ).toBeVisible()
  await desk.open('place=AF&focus=all&period=2025-05-01..2025-07-31&baseline=year')
  await expect(trend.getByText(/1 May – 31 Jul 2024: no data/)).toBeVisible()
  await desk.open('focus=all&baseline=previous')
  await expect(
    trend.getByText(/1 Aug 2024 – 31 Jul 2025: .*no data to 31 Dec 2024.*Nothing is compared/),
  ).toBeVisible()
})

test('the period from a list, by keyboard', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  const trend = desk.region('Trend')
  await trend.getByRole('button', { name: 'Set dates' }).press('Enter')
  const preset = trend.getByRole('button', { name: 'Last 90 days of data' })
  await preset.press('Enter')
  expect(desk.query).toBe('period=last-90d')
  await expect(preset).toHaveAttribute('aria-pressed', 'true')
  await trend.getByRole('button', { name: 'Since 9 October 2025' }).press('Enter')
  expect(desk.query).toBe('period=2025-10-09..2026-07-31')
  await expect(preset).toHaveAttribute('aria-pressed', 'false')
})

test('published figures: chosen by keyboard, restated ones with both values, each with its page', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open('period=2025-01-01..2025-12-31')
  const trend = desk.region('Trend')
  await trend.getByRole('button', { name: 'Scale, averages and other forms of the trend' }).press('Enter')
  await trend.getByLabel('Published figures of').selectOption('PICSS')
  await expect(trend.getByRole('heading', { name: 'Published figures' })).toBeVisible()
  expect(parseQuery(desk.query).view.series).toBe('picss')
  await expect(trend.getByRole('img', { name: /1–30 Apr 2025: first 82, now 81/ })).toBeVisible()
  await expectTraced(page, ['desk-filters'])
  await expectAccessible(page, '.desk-trend')
  await trend.getByRole('button', { name: 'Show as table' }).click()
  const row = trend.getByRole('row', { name: /Number of militant attacks .* 1–30 Apr 2025/ })
  await expect(row).toContainText('82 on 1 May 2025')
  await expect(row.getByRole('link', { name: '81', exact: true })).toHaveAttribute('href', /^https:/)
  await expectTraced(page, ['desk-filters'])
  await trend.getByRole('button', { name: 'Back to events' }).click()
  await expect(trend.getByRole('heading', { name: 'Killed per week' })).toBeVisible()
})

test('a change of release is marked on the axis and stands in the table', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('grain=month&period=2025-12-01..2026-02-28')
  const trend = desk.region('Trend')
  await expect(trend.locator('.trend-releases title')).toHaveText([
    'Pakistan, 1 Jan 2026: release 25.01.25.12 gives way to 26.0.1',
    'Pakistan, 1 Feb 2026: release 26.0.1 gives way to 26.0.2',
    'Afghanistan, 1 Jan 2026: release 25.01.25.12 gives way to 26.01.26.06',
  ])
  await trend.getByRole('button', { name: 'Show as table' }).click()
  await expect(trend.getByRole('row', { name: /^1–28 Feb 2026/ })).toContainText('26.0.1 gives way to 26.0.2')
  await expectTraced(page, ['desk-filters'])
})

const FORMS = {
  'published figures': 'period=2025-06-01..2025-12-31&series=crss',
  'the same days a year before': 'place=AF&focus=all&period=2026-05-01..2026-07-31&baseline=year&grain=month',
  'the period before, running':
    'focus=all&place=AF&period=2026-05-01..2026-07-31&baseline=previous&cumulative=1&grain=month',
  'the means before': 'place=AF&focus=all&baseline=mean&period=2026-05-01..2026-07-31',
  'an average with a band': `${AF}&average=4`,
  'a running total with a band': `${AF}&cumulative=1&grain=month`,
  'running shares': 'period=2026-01-01..2026-03-31&scale=share&cumulative=1&grain=month',
}

for (const [name, query] of Object.entries(FORMS)) {
  test(`each number of ${name} can be walked back, drawn and as a table`, async ({ page }) => {
    test.slow()
    const desk = new Desk(page)
    await desk.open(query)
    const trend = desk.region('Trend')
    await expect(trend.locator('.trend-form-line')).toBeVisible()
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
    expect(found.length).toBeGreaterThan(0)
    for (const trace of someOfEachShape(found, 6)) await expectWalk(desk, trace, { from, isLoaded: false })
  })
}
