import { expect, test } from './support/fixtures.ts'
import { openFramed } from './support/frame.ts'

test('in a frame without an origin, whose address may not change, filters and details work all the same', async ({
  page,
  baseURL,
}) => {
  // Chromium lets such a frame rewrite its query; others, and a page opened from a file, do not.
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('not in a document without an origin', 'SecurityError')
    }
    Object.assign(History.prototype, { pushState: refuse, replaceState: refuse })
  })
  const frame = await openFramed(page, { baseURL, sandbox: 'allow-scripts' })
  await expect(frame.locator('main[data-state="ready"]')).toBeVisible()
  await frame
    .getByRole('navigation', { name: 'Filters' })
    .getByRole('button', { name: /^Place/ })
    .click()
  await frame.getByRole('checkbox', { name: 'Afghanistan' }).check()
  await expect(frame.getByRole('checkbox', { name: 'Afghanistan' })).toBeChecked()
  await frame.getByRole('checkbox', { name: 'Pakistan' }).check()
  await expect(frame.getByRole('button', { name: /^Place: in Afghanistan \+1/ })).toBeVisible()
  await frame.getByRole('button', { name: 'Undo' }).click()
  await expect(frame.getByRole('button', { name: 'Place: in Afghanistan', exact: true })).toBeVisible()
  await frame.getByRole('link', { name: 'Pakistani strikes' }).click()
  await expect(frame.getByRole('region', { name: 'Details' })).toContainText('How it is reckoned')
})
