import { expectAccessibleInThemes } from './support/axe.ts'
import { expectWalk, someOfEachShape, tracesOn } from './support/crawl.ts'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { expectTraced } from './support/untraced.ts'

test('the backtest is accessible in light, dark and contrast, and its numbers can be walked back', async ({
  page,
}) => {
  test.slow()
  const desk = new Desk(page)
  await desk.open('sel=analysis:backtest')
  await desk.settled()
  const details = page.getByRole('region', { name: 'Details' })
  await expect(details.getByRole('heading', { name: 'Backtest of the rules' })).toBeVisible()
  for (const summary of await details.locator('summary').all()) await summary.click()
  await expectTraced(page, ['desk-filters'])
  await expectAccessibleInThemes(page, 'the backtest', '.detail')
})

test('at 320 px the backtest fits', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  const desk = new Desk(page)
  await desk.open('sel=analysis:backtest')
  await desk.settled()
  await expect(page.getByRole('heading', { name: 'Backtest of the rules' })).toBeVisible()
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(over).toBeLessThanOrEqual(0)
})

test('deaths of a window lead to a view with the same total', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('sel=analysis:backtest')
  await desk.settled()
  const details = page.getByRole('region', { name: 'Details' })
  await details.getByText('Month by month').first().click()
  const traces = (await tracesOn(page)).filter(({ text }) => text.includes('death'))
  expect(traces.length).toBeGreaterThan(300)
  for (const trace of someOfEachShape(traces, 4))
    await expectWalk(desk, trace, { from: 'sel=analysis:backtest', isLoaded: true })
})
