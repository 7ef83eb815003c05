import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'

const TITLES = {
  map: 'Map',
  trend: 'Killed per week',
  watch: 'What to watch',
  events: 'Events',
  all: 'Pakistan–Afghanistan hostilities',
}

for (const [panel, title] of Object.entries(TITLES))
  for (const [width, theme] of [
    [360, 'light'],
    [640, 'dark'],
    [640, 'contrast'],
  ] as const)
    test(`${panel} ${width} px wide, ${theme}: no header, nothing sideways, accessible`, async ({ page }) => {
      await page.setViewportSize({ width, height: 420 })
      await page.goto(`./embed.html?panel=${panel}&theme=${theme}&place=PK-KP`)
      await expect(page.locator('main[data-state="ready"]')).toBeVisible()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      await expect(page.getByRole('banner')).toHaveCount(0)
      await expect(page.getByRole('navigation', { name: 'Filters' })).toHaveCount(0)
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(sideways).toBe(0)
      if (panel !== 'watch')
        await expect(page.locator('.embed-scope')).toContainText('place: Khyber Pakhtunkhwa')
      await expectAccessible(page)
    })

test('about the data, and the page says so', async ({ page }) => {
  await page.goto('./embed.html?panel=about')
  await expect(page.getByRole('heading', { name: 'About the data' })).toBeVisible()
  await expectAccessible(page)
})

test('a number of the trend leads to its events, in the same frame', async ({ page }) => {
  await page.goto('./embed.html?panel=trend&table=trend&grain=month')
  const trace = page.getByRole('table').locator('[data-trace]').first()
  const value = await trace.getAttribute('data-value')
  await trace.click()
  await expect(page.getByRole('region', { name: 'Trend' })).toBeVisible()
  await expect(page.locator(`[data-total="${value}"]`).first()).toBeVisible()
})

test('the way to the whole of it: a new page, and its address to copy', async ({ page, context }) => {
  await page.goto('./embed.html?panel=watch&place=PK-KP')
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Open in Watchline' }).click()
  const other = await opened
  expect(new URL(other.url()).pathname).toMatch(/index\.html$/)
  expect(new URL(other.url()).search).toBe('?place=PK-KP')
  await other.close()
  await expect(page.getByRole('textbox', { name: /^Address/ })).toHaveValue(/index\.html\?place=PK-KP$/)
  await expect(page.getByRole('link', { name: 'Method' })).toHaveAttribute(
    'href',
    /index\.html\?.*panel=about/,
  )
})

test('junk in the link is said, and the rest shown', async ({ page }) => {
  await page.goto('./embed.html?panel=nonsense&place=PK&theme=<b>')
  await expect(page.getByText('means nothing here')).toContainText('panel=nonsense')
  await expect(page.getByRole('region', { name: 'Map' })).toBeVisible()
})

test('the height does not hang on the window', async ({ page }) => {
  for (const panel of ['map', 'trend', 'watch', 'events', 'all']) {
    const heights: number[] = []
    await page.setViewportSize({ width: 640, height: 300 })
    await page.goto(`./embed.html?panel=${panel}`)
    await expect(page.locator('main[data-state="ready"]')).toBeVisible()
    await expect(page.getByText('Reading the dataset')).toHaveCount(0)
    for (const height of [300, 900, 2000]) {
      await page.setViewportSize({ width: 640, height })
      heights.push(await page.locator('.embed').evaluate((box) => box.clientHeight))
    }
    expect(new Set(heights).size, `${panel}: ${heights.join()}`).toBe(1)
  }
})

test('printed, a panel becomes the sheet that the page prints, which names the page itself', async ({
  page,
}) => {
  await page.goto('./embed.html?panel=trend&place=PK-KP&theme=dark')
  await expect(page.locator('main[data-state="ready"]')).toBeVisible()
  const sheet = page.locator('.print')
  await expect
    .poll(() =>
      page.evaluate(() => {
        window.dispatchEvent(new Event('beforeprint'))
        return document.querySelector('.print') !== null
      }),
    )
    .toBe(true)
  await expect(sheet).toContainText('place: Khyber Pakhtunkhwa')
  await expect(sheet).toContainText('/board/index.html?place=PK-KP')
})
