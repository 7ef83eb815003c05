import type { Locator } from '@playwright/test'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

/** Whether any number in a drawing is none. */
const brokenIn = (trend: Locator) =>
  trend
    .locator('svg *')
    .evaluateAll(
      (nodes) =>
        nodes.filter((node) => [...node.attributes].some(({ value }) => /NaN|Infinity|undefined/.test(value)))
          .length,
    )

/** Heights of the drawn bars over the axis, px, and the room that the plot has for them. */
const barsOf = (trend: Locator) =>
  trend.locator('.trend-plot').evaluate((plot) => {
    const paths = [...plot.querySelectorAll('.trend-series path')]
    const base = Number(plot.querySelector('.trend-baseline')?.getAttribute('y1'))
    const tops = paths.flatMap((path) =>
      [...(path.getAttribute('d') ?? '').matchAll(/V([\d.]+)H/g)].map((found) => Number(found[1])),
    )
    const end = Number(plot.querySelector('.trend-baseline')?.getAttribute('x2'))
    return { highest: base - Math.min(...tops), room: base - 8, count: tops.length, end }
  })

test('all days of all years: more than pixels, the highest day of each column is drawn, and it is said', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open('focus=all&period=all&grain=day&stack=none')
  const trend = desk.region('Trend')
  await expect(trend.getByText('More days than pixels: each column shows its highest day.')).toBeVisible()
  const chart = trend.getByRole('application')
  await expect(chart).toHaveAccessibleDescription(/as 13,\d{3} bars\. Highest day: .*, with 1,\d{3}\./)
  const { highest, room, count } = await barsOf(trend)
  expect(count).toBeLessThan(1500)
  // The axis ends 4 % above the highest day.
  expect(highest / room).toBeCloseTo(1 / 1.04, 2)
  const summary = await trend.locator('p', { hasText: 'Highest day:' }).innerText()
  const [, day = '', value = ''] = /Highest day: (.*), with ([\d,]+)\./.exec(summary) ?? []
  // The pointer on the column of the highest day finds that day.
  const at = (Date.parse(`${day} UTC`) - Date.UTC(1989, 0, 1)) / (Date.UTC(2026, 7, 1) - Date.UTC(1989, 0, 1))
  const box = await chart.boundingBox()
  if (!box) throw new Error('the chart has no place')
  await page.mouse.move(box.x + at * box.width + 0.3, box.y + 20)
  await expect(trend.locator('.trend-card')).toContainText(day)
  await expect(trend.locator('.trend-card-total')).toContainText(value)
})

test('the table of all days comes in parts', async ({ page }) => {
  test.slow()
  const desk = new Desk(page)
  await desk.open('focus=all&period=all&grain=day&stack=none&table=trend')
  const trend = desk.region('Trend')
  await expect(trend.getByText(/^The first 750 of 13,\d{3} rows\./)).toBeVisible()
  await expect(trend.locator('tbody tr')).toHaveCount(750)
  await trend.getByRole('button', { name: 'Show 750 more' }).press('Enter')
  await expect(trend.locator('tbody tr')).toHaveCount(1500)
})

for (const [name, query, description] of [
  ['one day', 'focus=all&period=2026-03-16..2026-03-16', /16 Mar 2026, as 1 bar\. Highest day: 16 Mar 2026/],
  ['one event', 'focus=all&period=2026-07-28..2026-07-28', /in 1 event, 28 Jul 2026, as 1 bar/],
  ['no event', 'q=nothingofthatname', /^0 killed in 0 events.*Nothing was counted/],
  [
    'no event, in panels',
    'q=nothingofthatname&multiples=actor',
    /^0 killed in 0 events.*Nothing was counted/,
  ],
  [
    'no event on one day, running, averaged',
    'q=nothingofthatname&period=2026-07-31..2026-07-31&cumulative=1&average=7&baseline=mean',
    /^0 killed/,
  ],
  ['no event, log', 'q=nothingofthatname&scale=log&stack=none', /^0 killed/],
  ['no event, shares', 'q=nothingofthatname&scale=share', /^0 killed/],
] as const) {
  test(`the trend of ${name}`, async ({ page }) => {
    const desk = new Desk(page)
    await desk.open(query)
    const trend = desk.region('Trend')
    const chart = trend.getByRole('application')
    await expect(chart).toHaveAccessibleDescription(description)
    await chart.focus()
    await page.keyboard.press('ArrowRight')
    await expect(trend.locator('.trend-card')).toBeVisible()
    expect(await brokenIn(trend)).toBe(0)
  })
}

test('resized while it is drawn, the trend fits its panel', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  const trend = desk.region('Trend')
  for (const width of [1440, 1024, 390, 1920, 700]) {
    await page.setViewportSize({ width, height: 900 })
    await expect
      .poll(async () => {
        const panel = await trend.locator('.trend-body').evaluate((body) => body.clientWidth)
        return Math.abs((await barsOf(trend)).end - (panel - 6))
      })
      .toBeLessThan(3)
  }
  expect(await brokenIn(trend)).toBe(0)
  await page.setViewportSize({ width: 1440, height: 900 })
  await desk.open('multiples=place')
  for (const width of [1440, 390, 1000]) {
    await page.setViewportSize({ width, height: 900 })
    await expect
      .poll(() =>
        trend
          .locator('.facet')
          .evaluateAll((facets) =>
            facets.every(
              (facet) => facet.getBoundingClientRect().right <= document.documentElement.clientWidth,
            ),
          ),
      )
      .toBe(true)
  }
})

test('what a link asks of the trend and the data do not have is said in the one notice', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('series=nobody&multiples=actor&actor=nobody')
  await expect(
    page.getByText('Left out of the link, because it means nothing here: series=nobody and actor=nobody.'),
  ).toBeVisible()
  const trend = desk.region('Trend')
  await expect(trend.getByRole('heading', { name: 'Killed per week' })).toBeVisible()
  await desk.open('multiples=village')
  await expect(page.getByText(/because it means nothing here: multiples=village\./)).toBeVisible()
  await expect(trend.getByRole('application', { name: 'Trend chart' })).toBeVisible()
})

test('by keyboard: the brush moves the period, a bar is zoomed to, a note opens its incident', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open()
  const trend = desk.region('Trend')
  const from = trend.getByRole('slider', { name: 'First day of the period' })
  await from.focus()
  await page.keyboard.press('ArrowRight')
  expect(desk.query).toBe('period=2025-09-01..2026-07-31')
  await expect(from).toHaveAttribute('aria-valuetext', '1 September 2025')
  await expect(from).toBeFocused()
  await trend.getByRole('slider', { name: 'Last day of the period' }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  expect(desk.query).toBe('period=2025-09-01..2026-05-31')
  const chart = trend.getByRole('application')
  await chart.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  expect(desk.query).toBe('period=2026-05-18..2026-05-24')
  await expect(trend.getByRole('heading', { name: 'Killed per day' })).toBeVisible()
  await page.goBack()
  await expect(trend.getByRole('heading', { name: 'Killed per week' })).toBeVisible()
  const note = trend.getByRole('button', { name: /Open this incident$/ }).first()
  await note.press('Enter')
  await expect(desk.region('Details').getByRole('heading').first()).toBeVisible()
  expect(desk.query).toContain('sel=event:')
})

test('by pointer: a new window is drawn on the brush, moved, and widened', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const desk = new Desk(page)
  await desk.open()
  const trend = desk.region('Trend')
  const brush = trend.getByRole('group', { name: 'Period, over the whole time of the data' })
  const drag = async (start: number, end: number) => {
    const box = await brush.boundingBox()
    if (!box) throw new Error('the brush has no place')
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width * start, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * ((start + end) / 2), y)
    await page.mouse.move(box.x + box.width * end, y)
    await page.mouse.up()
  }
  await drag(0.5, 0.6)
  await expect.poll(() => desk.query).toMatch(/period=2007-\d\d-01\.\.2011-/)
  await expect(trend.getByRole('heading', { name: 'Killed per month' })).toBeVisible()
  await drag(0.55, 0.65)
  await expect.poll(() => desk.query).toMatch(/period=2011-\d\d-01\.\.2015-/)
})
