import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessibleInThemes } from './support/axe.ts'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { openFramed } from './support/frame.ts'
import { readQr } from './support/read-qr.ts'
import { entry, file, linesOf, load, openShare, shareButton } from './support/share.ts'

const VIEW = 'focus=all&period=2025-10-01..2025-12-31&place=PK-KP&sel=event:ucdp-609987'

const hashOf = async (page: Page) =>
  /[0-9a-f]{12}/.exec(await page.getByRole('contentinfo').innerText())?.[0] ?? 'none'

const refuseClipboard = (page: Page) =>
  page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
  })
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test('one press copies the link of this view with its dataset; Escape closes and the focus returns', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const desk = new Desk(page)
  await desk.open(VIEW)
  const dialog = await openShare(page)
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status').first()).toHaveText('Copied')
  const link = `${page.url()}&ds=${await hashOf(page)}`
  expect(await clipboard(page)).toBe(link)
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(link)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(shareButton(page)).toBeFocused()
  await expect(desk.region('Details')).toBeVisible()
  await page.goto(link)
  await desk.drawn()
  await expect(page.getByRole('status').filter({ hasText: /Left out|made on dataset/ })).toHaveCount(0)
})

test('where copying is refused the text stands selected', async ({ page }) => {
  await new Desk(page).open(VIEW)
  const dialog = await openShare(page)
  await refuseClipboard(page)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status').first()).toHaveText(/Select the text/)
  const text = dialog.getByRole('textbox', { name: 'Text to copy' })
  await expect(text).toHaveValue(/place=PK-KP.*&ds=/)
  const chosen = await text.evaluate((field: HTMLTextAreaElement) => [
    field.selectionStart,
    field.selectionEnd - field.value.length,
  ])
  expect(chosen).toEqual([0, 0])
})

test('a frame without an origin gets the text instead', async ({ page, baseURL }) => {
  const frame = await openFramed(page, { baseURL, sandbox: 'allow-scripts', query: VIEW })
  await frame.getByRole('button', { name: 'Share', exact: true }).press('Enter')
  const dialog = frame.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Copy link' }).press('Enter')
  await expect(dialog.getByRole('textbox', { name: 'Text to copy' })).toHaveValue(/place=PK-KP/)
  await expect(dialog).toContainText('This browser keeps nothing for this page')
  await dialog.getByRole('button', { name: 'Save this view' }).press('Enter')
  await expect(dialog.getByRole('list', { name: 'Saved views' }).getByRole('listitem')).toHaveCount(1)
})

test('the citation is copied as text, BibTeX and RIS', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await new Desk(page).open(VIEW)
  const hash = await hashOf(page)
  const dialog = await openShare(page)
  for (const [name, shape] of [
    ['Copy as text', /^Watchline contributors \(2026\)\..*1 Oct – 31 Dec 2025.*ds=.*accessed 22 Nov 2026/s],
    ['Copy BibTeX', new RegExp(`^@misc\\{watchline-${hash},.*urldate = \\{2026-11-22\\}`, 's')],
    ['Copy RIS', /^TY {2}- DATA\r\n.*ER {2}- \r\n$/s],
  ] as const) {
    await dialog.getByRole('button', { name }).press('Enter')
    await expect(dialog.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1)
    await expect.poll(() => clipboard(page)).toMatch(shape)
  }
})

test('the palette still copies the link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await new Desk(page).open(VIEW)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('copy link')
  await expect(page.getByRole('option', { name: 'Copy link' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(() => clipboard(page)).toBe(page.url())
})

/** The modules of a drawn code, read from its path, the quiet zone taken off. */
function modulesOf(svg: string): { size: number; isDark: (x: number, y: number) => boolean } {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1])
  const dark = new Set<string>()
  const path = /<path[^>]* d="([^"]*)"/.exec(svg)?.[1] ?? ''
  expect(path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/)
  for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let i = 0; i < Number(run); i++) dark.add(`${Number(x) + i - 4} ${Number(y) - 4}`)
  return { size: side - 8, isDark: (x, y) => dark.has(`${x} ${y}`) }
}

for (const [length, query] of [
  ['short', 'theme=dark'],
  ['usual', VIEW],
  [
    'long',
    `${VIEW}&q=${'tribal+district+'.repeat(6)}&kind=one-sided,state-based,cross-border-strike,policy-statement&theme=dark`,
  ],
] as const) {
  test(`the QR code of a ${length} link holds it, by another reader`, async ({ page }) => {
    await new Desk(page).open(query)
    const dialog = await openShare(page)
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
    const toggle = dialog.getByRole('button', { name: 'Show QR code' })
    await toggle.press('Enter')
    const image = dialog.getByRole('img', { name: 'QR code of this link' })
    await expect(image).toBeVisible()
    const { size, isDark } = modulesOf(await image.evaluate((svg) => svg.outerHTML))
    expect(readQr(size, isDark)).toBe(link)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save as SVG' }).press('Enter'),
    ])
    expect(download.suggestedFilename()).toBe('watchline-link.svg')
    const file = readFileSync(await download.path(), 'utf8')
    expect(file).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(file).toContain('fill="white"')
    const saved = modulesOf(file)
    expect(readQr(saved.size, saved.isDark)).toBe(link)
    await toggle.press('Enter')
    await expect(image).toBeHidden()
  })
}

test('a link that no QR code can hold says so', async ({ page }) => {
  await new Desk(page).open(VIEW)
  await page.evaluate(() => {
    const folders = 'a-folder-with-a-long-name/'.repeat(120)
    history.replaceState(null, '', `${location.pathname}${folders}${location.search}`)
  })
  const dialog = await openShare(page)
  await dialog.getByRole('button', { name: 'Show QR code' }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('too long for a QR code')
  await expect(dialog.getByRole('img')).toHaveCount(0)
})

test('no finding in light, dark or contrast', async ({ page }) => {
  await new Desk(page).open()
  const dialog = await openShare(page)
  await dialog.getByRole('button', { name: 'Save this view' }).press('Enter')
  await dialog.getByRole('button', { name: 'Show QR code' }).press('Enter')
  await expect(dialog.getByRole('img')).toBeVisible()
  await expectAccessibleInThemes(page, 'the share dialog')
})

test('back and forward walk through filter, event, table and saved view', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  const dialog = await openShare(page)
  await load(page, dialog, file([entry({ query: 'focus=all&period=2025-10-01..2025-10-31&measure=events' })]))
  await expect(linesOf(dialog)).toHaveCount(1)
  await page.keyboard.press('Escape')
  const details = desk.region('Details')
  const trendTable = desk.region('Trend').getByRole('table')

  await desk.follow('focus=all&place=PK-KP')
  const filtered = await desk.selected()
  await desk.follow('focus=all&place=PK-KP&sel=event:ucdp-609987')
  await expect(details).toContainText('ucdp-609987')
  await desk.region('Trend').getByRole('button', { name: 'Show as table' }).press('Enter')
  await expect(trendTable.first()).toBeVisible()
  await openShare(page)
  await dialog.getByRole('link', { name: 'From afar' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(details).toBeHidden()
  await expect(trendTable).toHaveCount(0)
  const saved = await desk.selected()
  expect(saved).not.toEqual(filtered)

  await page.goBack()
  await expect(trendTable.first()).toBeVisible()
  await expect(details).toContainText('ucdp-609987')
  expect(desk.query).toContain('table=trend')
  // the form of a drawing adjusts the step it belongs to
  await page.goBack()
  await expect(details).toBeHidden()
  await expect(trendTable).toHaveCount(0)
  expect(await desk.selected()).toEqual(filtered)
  expect(desk.query).toBe('focus=all&place=PK-KP')
  await page.goForward()
  await expect(details).toContainText('ucdp-609987')
  await expect(trendTable.first()).toBeVisible()
  await page.goForward()
  await expect(details).toBeHidden()
  expect(await desk.selected()).toEqual(saved)
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await expect(dialog).toBeHidden()
})
