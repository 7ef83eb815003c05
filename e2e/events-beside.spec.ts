import { expectAccessible } from './support/axe.ts'
import { Desk } from './support/desk.ts'
import {
  COLUMNS_KEY,
  FROM,
  focusedRow,
  grid,
  heads,
  idOf,
  OURS,
  TO,
  tabToGrid,
  VIEW,
} from './support/event-grid.ts'
import { expect, test } from './support/fixtures.ts'
import { expectTraced } from './support/untraced.ts'

test('a row that is pointed at or walked to is marked on the map and in the trend, and the other way round', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open(`${VIEW}&precision=exact&map=33,69,5`)
  const ring = desk.region('Map').locator('.map-ring')
  const frame = desk.region('Trend').locator('.trend-frame')
  const row = grid(page).locator('tbody tr').nth(2)
  await row.hover()
  await expect(ring).toHaveCount(1)
  await expect(frame).toHaveCount(1)
  await page.mouse.move(2, 2)
  await expect(ring).toHaveCount(0)
  await expect(frame).toHaveCount(0)
  await tabToGrid(page)
  await expect(ring).toHaveCount(1)
  await expect(frame).toHaveCount(1)
  await page.keyboard.press('Shift+Tab')
  await expect(ring).toHaveCount(0)

  const chart = desk.region('Trend').getByRole('application')
  await chart.focus()
  await page.keyboard.press('End')
  await expect(grid(page).locator('tr.is-pointed').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(grid(page).locator('tr.is-pointed')).toHaveCount(0)
})

test('pointing at a mark tints its rows; what is opened on the map is marked in the list', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  const desk = new Desk(page)
  await desk.open('focus=all&period=2026-03-14..2026-03-16&source=ucdp&sort=killed.desc')
  const first = grid(page).locator('tbody tr').first()
  const id = await idOf(first)
  await first.hover()
  const ring = await desk.region('Map').locator('.map-ring').boundingBox()
  if (!ring) throw new Error('no ring on the map')
  await page.mouse.move(ring.x + ring.width / 2, ring.y + ring.height / 2)
  await expect(first).toHaveClass(/is-pointed/)
  await expect(grid(page).locator('tr.is-pointed')).toHaveCount(1)
  await page.mouse.down()
  await page.mouse.up()
  const marked = grid(page).getByRole('row', { selected: true })
  await expect(marked).toHaveCount(1)
  expect(await idOf(marked)).toBe(id)
  expect(desk.query).toContain(`sel=event:${id}`)
})

test('on a wide screen the opened event stands beside the list, marked and in view', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  const desk = new Desk(page)
  const middle = OURS[Math.floor(OURS.length / 2)]?.id ?? ''
  await desk.open(`focus=all&period=${FROM}..${TO}&sel=event:${middle}`)
  const marked = grid(page).getByRole('row', { selected: true })
  await expect(marked).toBeInViewport()
  expect(await idOf(marked)).toBe(middle)
  await expect(desk.region('Details')).toContainText(middle)
  await marked.locator('td').first().click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(marked).not.toContainText(middle)
  expect(await idOf(marked)).not.toBe(middle)
  await expect(focusedRow(page)).toHaveAttribute('aria-selected', 'true')
})

const ALL =
  'date,place,province,country,kind,parties,side,killed,low,high,date-precision,place-precision,source'

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`every column at ${width} px: accessible, traced, and only the table scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await page.addInitScript(([key = '', text = '']) => localStorage.setItem(key, text), [COLUMNS_KEY, ALL])
    const desk = new Desk(page)
    for (const group of ['none', 'incident', 'day']) {
      await desk.open(`${VIEW}&group=${group}`)
      await expect(heads(page)).toHaveCount(13)
      // on a phone the filters' button counts them
      await expectTraced(page, ['desk-filters'])
      await expectAccessible(page, '.events')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await tabToGrid(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await expect(page.locator(':focus')).toBeInViewport({ ratio: 0.99 })
    await expect(page.locator(':focus')).toContainText(/^UCDP/)
    // the date stands while the others scroll, and covers none that has the focus
    const date = await heads(page).first().boundingBox()
    for (let column = 11; column > 0; column--) {
      await page.keyboard.press('ArrowLeft')
      await expect(page.locator(':focus')).toHaveAttribute('aria-colindex', String(column + 1))
      const cell = await page.locator(':focus').boundingBox()
      expect(cell?.x).toBeGreaterThanOrEqual((date?.x ?? 0) + (date?.width ?? 0) - 1)
    }
    await page.keyboard.press('Home')
    await expect(page.locator(':focus')).toBeInViewport({ ratio: 0.99 })
    for (const target of await heads(page).getByRole('button').all())
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(24)
  })
}
