import { expectAccessible } from './support/axe.ts'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

for (const [width, height] of [
  [390, 844],
  [320, 640],
  // 1280 × 1024 at 400 %
  [320, 256],
  [768, 1024],
] as const) {
  test(`nothing scrolls sideways at ${width} × ${height} px`, async ({ page }) => {
    test.setTimeout(90_000)
    await page.setViewportSize({ width, height })
    const desk = new Desk(page)
    for (const query of [
      '',
      'sel=indicator:ttp-violence',
      'sel=indicator:pakistan-strikes',
      'sel=indicator:taliban-posture',
      'sel=analysis:ladder',
      'sel=analysis:records',
      'sel=analysis:framework',
      'sel=analysis:strategies',
      'sel=analysis:backtest',
      'table=map,trend,watch,events',
      'panel=about',
    ]) {
      await desk.open(query)
      await desk.settled(query)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBeLessThanOrEqual(
        width,
      )
    }
  })
}

test('on a phone the filters open from one button', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const desk = new Desk(page)
  await desk.open()
  await page.getByRole('button', { name: 'Filters none' }).click()
  await desk.filters.getByRole('button', { name: /^Focus/ }).click()
  await page.getByRole('radio', { name: /All violence/ }).check()
  await expect(desk.count).toContainText('930 of 11,389 events')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expectAccessible(page)
})
