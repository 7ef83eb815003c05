import { readFileSync } from 'node:fs'
import { expectAccessible } from './support/axe.ts'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/host-site.ts'
import { openShare } from './support/share.ts'

test('the lines to copy put the view on the screen into a page of another site', async ({
  page,
  host,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const desk = new Desk(page)
  await desk.open('place=PK-KP&q=%22%3E%3Cb%3E')
  const dialog = await openShare(page)
  await dialog.getByRole('button', { name: 'Put this view into another page' }).click()
  await dialog.getByRole('combobox', { name: 'Panel' }).selectOption('trend')
  await dialog.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
  const preview = page.frameLocator('iframe[title="Watchline: trend"]')
  await expect(preview.getByRole('region', { name: 'Trend' })).toBeVisible()
  await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark')
  const field = dialog.getByRole('textbox', { name: 'Frame without script' })
  // as high as the preview has become
  await expect(field).toHaveValue(/height="(4[3-9]|5)\d/)
  await expectAccessible(page, 'dialog')
  await dialog.getByRole('button', { name: 'Copy frame' }).click()
  const frame = await page.evaluate(() => navigator.clipboard.readText())
  expect(frame).toBe(await field.inputValue())
  await dialog.getByRole('textbox', { name: 'Width' }).fill('500')
  await dialog.getByRole('textbox', { name: 'Height' }).fill('300')
  await expect(field).toHaveValue(/width="500" height="300"/)
  await dialog.getByRole('textbox', { name: 'Height' }).fill('')
  const element = await dialog.getByRole('textbox', { name: 'Element with script' }).inputValue()

  await host.open(`<h1>Host</h1>${frame}${element}`)
  for (const framed of ['body > iframe', 'watchline-panel iframe']) {
    const inside = page.frameLocator(framed)
    await expect(inside.locator('.embed-scope')).toContainText('place: Khyber Pakhtunkhwa; search: “"><b>”')
    await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark')
  }
  expect(await page.locator('watchline-panel iframe').evaluate((one) => one.clientWidth)).toBe(500)
})

test('the page of examples: panels in step, a narrow one, a plain frame', async ({
  page,
  baseURL,
  watch,
}) => {
  await page.route('**/docs/examples/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
    const type = { html: 'text/html', css: 'text/css', js: 'text/javascript' }[name.split('.').at(-1) ?? '']
    return route.fulfill({
      body: readFileSync(new URL(`../docs/examples/${name}`, import.meta.url)),
      contentType: `${type}; charset=utf-8`,
    })
  })
  // as served beside dist/
  await page.route('**/board/dist/**', async (route) => {
    const response = await route.fetch({ url: route.request().url().replace('/board/dist/', '/board/') })
    await route.fulfill({ response })
  })
  await page.goto(`${baseURL}docs/examples/embed.html`)
  const inside = (selector: string) => page.frameLocator(`${selector} iframe`)
  await expect(inside('#first').getByRole('region', { name: 'Trend' })).toBeVisible()
  await expect(inside('#second').getByRole('region', { name: 'Map' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Place' }).selectOption('PK-KP')
  for (const selector of ['#first', '#second'])
    await expect(inside(selector).locator('.embed-scope')).toContainText('Khyber Pakhtunkhwa')
  await inside('#first').getByRole('radio', { name: 'Events' }).check()
  await expect(page.locator('#second')).toHaveAttribute('query', /measure=events/)
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
  await expect(inside('#second').locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.locator('.tinted').scrollIntoViewIfNeeded()
  await expect
    .poll(() =>
      inside('.tinted')
        .locator('html')
        .evaluate((html) => getComputedStyle(html).getPropertyValue('--accent').trim()),
    )
    .toBe('#7a1f5c')
  await expect(page.frameLocator('body > iframe').getByRole('region', { name: 'Events' })).toBeVisible()
  await expect(page.getByRole('listitem').first()).toContainText('trend: ')
  expect(watch.errors).toEqual([])
})
