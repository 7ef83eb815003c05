import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { entry, file, linesOf, load, openShare } from './support/share.ts'

const said = (dialog: Locator) => dialog.getByRole('status').last()

async function saveAs(dialog: Locator, name: string) {
  await dialog.getByRole('textbox', { name: 'Name of the view' }).fill(name)
  await dialog.getByRole('button', { name: 'Save this view' }).press('Enter')
  await expect(said(dialog)).toHaveText(`Saved “${name}”.`)
}

const stored = (page: Page) =>
  page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('watchline:views:')))

test('a view is saved, opened, renamed, deleted and brought back, by the keyboard', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('focus=all&place=PK-KP')
  const dialog = await openShare(page)
  const name = dialog.getByRole('textbox', { name: 'Name of the view' })
  await expect(name).toHaveValue(/All violence.*Khyber Pakhtunkhwa/)
  await name.fill('  ')
  await name.press('Enter')
  await expect(said(dialog)).toHaveText('Give it a name of up to 100 characters.')
  await name.fill('Peshawar <b>')
  await name.press('Enter')
  await expect(said(dialog)).toHaveText('Saved “Peshawar <b>”.')
  await saveAs(dialog, 'Other')
  await saveAs(dialog, 'Other')
  await expect(linesOf(dialog)).toHaveCount(2)
  await page.keyboard.press('Escape')

  await desk.follow('measure=events')
  await page.reload()
  await desk.drawn()
  await openShare(page)
  await dialog.getByRole('link', { name: 'Peshawar <b>' }).press('Enter')
  await expect(dialog).toBeHidden()
  expect(desk.query).toBe('focus=all&place=PK-KP')
  await page.goBack()
  expect(desk.query).toBe('measure=events')

  await openShare(page)
  const rename = dialog.getByRole('button', { name: 'Rename “Peshawar <b>”' })
  await rename.press('Enter')
  const field = dialog.getByRole('textbox', { name: 'New name of “Peshawar <b>”' })
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeVisible()
  await expect(rename).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Peshawar')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Rename “Peshawar”' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(said(dialog)).toHaveText('Deleted “Peshawar”.')
  await expect(linesOf(dialog)).toHaveText([/^Other/])
  await expect(dialog.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(linesOf(dialog)).toHaveText([/^Peshawar/, /^Other/])
  await expect(dialog.getByRole('button', { name: 'Rename “Peshawar”' })).toBeFocused()
})

test('all views go out as a file and come in again elsewhere; what is there already stays single', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open('focus=all')
  let dialog = await openShare(page)
  await saveAs(dialog, 'One')
  await saveAs(dialog, 'نمای زمستان')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save all as a file' }).press('Enter'),
  ])
  expect(download.suggestedFilename()).toBe('watchline-views-2026-11-22.json')
  const bytes = readFileSync(await download.path())
  expect(JSON.parse(bytes.toString())).toMatchObject({
    format: 'watchline-views',
    version: 1,
    views: [
      { name: 'One', query: 'focus=all', savedOn: '2026-11-22' },
      { name: 'نمای زمستان', query: 'focus=all' },
    ],
  })
  await dialog.getByRole('button', { name: 'Delete “One”' }).press('Enter')
  await load(page, dialog, bytes)
  await expect(said(dialog)).toHaveText('1 view loaded. 1 view left out: already here.')
  await expect(linesOf(dialog)).toHaveCount(2)

  await page.evaluate(() => {
    localStorage.clear()
  })
  await page.reload()
  await desk.drawn()
  dialog = await openShare(page)
  await expect(linesOf(dialog)).toHaveCount(0)
  await load(page, dialog, bytes)
  await expect(said(dialog)).toHaveText('2 views loaded.')
  await page.reload()
  await desk.drawn()
  dialog = await openShare(page)
  await expect(linesOf(dialog)).toHaveText([/^One/, /^نمای زمستان/])
})

test('a file from elsewhere is checked: what is sound is taken, the rest is told', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  const dialog = await openShare(page)
  await load(
    page,
    dialog,
    file([
      entry(),
      entry(),
      entry({ name: '<img src=x onerror="window.harmed=1">', query: '?place=AF&evil=1&toll=median' }),
      entry({ name: 'x'.repeat(101) }),
      entry({ query: 'javascript:alert(1)' }),
      entry({ savedOn: 1e308 }),
      null,
      'text',
      ...Array.from({ length: 200 }, (_, i) => entry({ name: `View ${i}` })),
    ]),
  )
  await expect(said(dialog)).toHaveText(
    '200 views loaded. 1 view left out: already here. ' +
      '5 views left out: no name, date, dataset or link that means something. ' +
      '2 views left out: there is room for 200. 2 parts of links left out: they mean nothing here.',
  )
  await expect(linesOf(dialog)).toHaveCount(200)
  await expect(dialog.getByRole('link', { name: /<img/ })).toHaveAttribute(
    'href',
    '?place=AF&ds=0123456789ab',
  )
  await expect(dialog.locator('img')).toHaveCount(0)
  for (const link of await linesOf(dialog).getByRole('link').all())
    expect(await link.getAttribute('href')).toMatch(/^\?(focus=all&)?place=AF&ds=0123456789ab$/)
  await dialog.getByRole('button', { name: 'Save this view' }).press('Enter')
  await expect(said(dialog)).toHaveText('There is room for 200 views. Delete one first.')
  // it was saved on other data, and the page says so
  await dialog.getByRole('link', { name: 'From afar' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'made on dataset 0123456789ab' })).toBeVisible()
})

test('of a bad file nothing is taken, and nothing that is there is lost', async ({ page }) => {
  await new Desk(page).open()
  const dialog = await openShare(page)
  await saveAs(dialog, 'Mine')
  const before = await stored(page)
  expect(before.length).toBe(1)
  for (const [text, words] of [
    ['<!doctype html>', 'cannot be read as JSON'],
    [file([entry()]).slice(0, -9), 'cannot be read as JSON'],
    [Buffer.from([0xff, 0xfe, 0x00, 0x50, 0x4b]), 'cannot be read as JSON'],
    ['{"type":"FeatureCollection","features":[]}', 'no saved views of Watchline'],
    [file([entry()], { version: 99 }), 'another version of Watchline'],
    [file([entry({ name: 'x'.repeat(1_000_001) })]), 'larger than 1 MB'],
  ] as const) {
    await load(page, dialog, text)
    await expect(said(dialog)).toContainText(words)
    await expect(said(dialog)).toContainText('Nothing was loaded')
    await expect(linesOf(dialog)).toHaveText([/^Mine/])
  }
  expect(await stored(page)).toEqual(before)
})

test('what the browser holds and cannot be read is left as it is', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  let dialog = await openShare(page)
  await saveAs(dialog, 'First')
  const [[key = ''] = []] = await stored(page)
  const junk = '{"format":"watchline-views","version":7,"views":[]}'
  await page.evaluate(([name = '', text = '']) => localStorage.setItem(name, text), [key, junk])
  await page.reload()
  await desk.drawn()
  dialog = await openShare(page)
  await expect(dialog).toContainText('cannot be read and is left as it is')
  await saveAs(dialog, 'Second')
  await expect(linesOf(dialog)).toHaveText([/^Second/])
  expect(await stored(page)).toEqual([[key, junk]])
})

test('without storage the views last as long as the page, and a file takes them along', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  const desk = new Desk(page)
  await desk.open()
  const dialog = await openShare(page)
  await expect(dialog).toContainText('This browser keeps nothing for this page')
  await saveAs(dialog, 'Fleeting')
  await page.keyboard.press('Escape')
  await openShare(page)
  await expect(linesOf(dialog)).toHaveText([/^Fleeting/])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save all as a file' }).press('Enter'),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toContain('Fleeting')
})

test('a full store is told, and the view is kept on the page', async ({ page }) => {
  await new Desk(page).open()
  const dialog = await openShare(page)
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await saveAs(dialog, 'Kept here')
  await expect(dialog).toContainText('saved views last until it is closed')
  await expect(linesOf(dialog)).toHaveText([/^Kept here/])
})

test('on 320 pixels nothing scrolls sideways and every target is 24 pixels high', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await new Desk(page).open('focus=all')
  const dialog = await openShare(page)
  await saveAs(dialog, 'a-name-without-any-space-'.repeat(4))
  await dialog.getByRole('button', { name: 'Show QR code' }).press('Enter')
  await expect(dialog.getByRole('img')).toBeVisible()
  expect(await dialog.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(false)
  const heights = await dialog
    .locator('button, a, input:not([hidden])')
    .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height))
  expect(heights.length).toBeGreaterThan(10)
  for (const height of heights) expect(height).toBeGreaterThanOrEqual(24)
})
