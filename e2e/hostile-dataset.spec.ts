import { expect, test } from './support/fixtures.ts'
import { serveHostile } from './support/hostile-dataset.ts'

const VIEWS = [
  'focus=all&table=events,map,trend&sort=killed.desc',
  'sel=event:border-clash-2025-10-11',
  'sel=event:ucdp-540022',
  'sel=indicator:ttp-violence',
  'sel=indicator:pakistan-strikes&table=watch',
  'sel=place:PK-KP&layer=regions',
  'sel=actor:ttp',
  ...['ladder', 'records', 'framework', 'strategies', 'backtest'].map((id) => `sel=analysis:${id}`),
  'series=ucdp',
  'with=place:PK-BA',
  'panel=about',
]

declare global {
  interface Window {
    own?: (text: number) => void
    owned?: number[]
  }
}

test('markup in every text of a dataset stays text', async ({ page }) => {
  test.setTimeout(120_000)
  expect(await serveHostile(page)).toBeGreaterThan(3000)
  await page.addInitScript(() => {
    window.owned = []
    window.own = (text) => window.owned?.push(text)
  })
  for (const view of VIEWS) {
    await page.goto(`./?${view}`)
    await expect(page.locator('main'), view).toHaveAttribute('data-state', 'ready')
    // what loads later has loaded when the details or the page show a poisoned text
    await expect(page.getByText('<img src=x onerror=own(').first(), view).toBeVisible()
    expect(await page.locator('img[src="x"], iframe, object, embed').count(), view).toBe(0)
    expect(await page.evaluate(() => window.owned), view).toEqual([])
  }
})

test('markup that is typed in the search, or comes with the link, stays text', async ({ page }) => {
  const markup = '<img src=x onerror=own(1)>'
  await page.addInitScript(() => {
    window.owned = []
    window.own = (text) => window.owned?.push(text)
  })
  await page.goto(
    `./?q=${encodeURIComponent(markup)}&actor=${encodeURIComponent(markup)}&sel=event:${encodeURIComponent(markup)}`,
  )
  await expect(page.locator('main')).toHaveAttribute('data-state', 'ready')
  await expect(page.getByText(markup).first()).toBeVisible()
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  expect(await page.evaluate(() => window.owned)).toEqual([])
})
