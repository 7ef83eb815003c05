import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/host-site.ts'

for (const widthPx of [360, 640])
  test(`about the data in a frame of ${widthPx} px: short, and as high as what is opened in it`, async ({
    host,
  }) => {
    const frame = await host.openFrame('panel=about', widthPx)
    const [closed = 0, ...more] = [...new Set(await host.heights())].toReversed()
    expect(closed).toBeLessThan(1_600)
    expect(more.length, 'heights on the way').toBeLessThan(2)
    await expect(frame.getByRole('figure').first()).toBeVisible()
    const sources = frame.getByRole('heading', { name: 'Sources' })
    await sources.click()
    await expect(frame.getByRole('table', { name: 'Sources' })).toBeVisible()
    await host.settled()
    expect((await host.heights()).at(-1)).toBeGreaterThan(closed + 300)
    await sources.click()
    await host.settled()
    expect((await host.heights()).at(-1)).toBe(closed)
    // told and true, and nothing of it hidden
    expect(await frame.locator('.embed').evaluate((box) => box.getBoundingClientRect().height)).toBeLessThan(
      closed + 5,
    )
  })

test('the badge of a frame without an origin opens what was checked, in the frame, and the way back', async ({
  host,
}) => {
  const frame = await host.openFrame('panel=trend&place=PK-KP')
  const before = (await host.heights()).at(-1)
  await frame.getByRole('link', { name: 'Unsigned' }).press('Enter')
  const integrity = frame.getByRole('region', { name: 'Integrity' })
  await expect(integrity.getByText('Nobody vouches for the manifest')).toBeVisible()
  await expect(frame.getByRole('heading', { name: 'Integrity' })).toBeFocused()
  await expect(frame.getByRole('navigation')).toHaveCount(0)
  await frame.getByRole('link', { name: 'Back: Trend' }).click()
  await expect(frame.getByRole('region', { name: 'Trend' })).toBeVisible()
  await expect(frame.locator('.embed-scope')).toContainText('place: Khyber Pakhtunkhwa')
  await host.settled()
  expect((await host.heights()).at(-1)).toBe(before)
})

test('each part of the page can be opened by keyboard, and all open is accessible', async ({ page }) => {
  await page.goto('./embed.html?panel=about')
  const folds = page.locator('summary').filter({ has: page.locator('h3') })
  await expect(folds).toHaveCount(11)
  for (const fold of await folds.all()) await fold.press('Enter')
  await expect(page.getByRole('table', { name: 'Downloads' })).toBeVisible()
  await expectAccessible(page)
})
