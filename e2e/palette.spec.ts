import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Find and do' })
const field = (page: Page) => page.getByRole('combobox', { name: 'Find and do' })
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' })
const option = (page: Page, name: string | RegExp) => dialog(page).getByRole('option', { name })

async function open(page: Page, query = '') {
  const desk = new Desk(page)
  await desk.open(query)
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  return desk
}

test('Torkham is found by keyboard, and the map goes there', async ({ page }) => {
  const desk = await open(page)
  await page.keyboard.type('torkam')
  const group = dialog(page).getByRole('group', { name: 'Crossings' })
  await expect(group.getByRole('option', { name: /^Torkham/ })).toHaveAttribute('aria-selected', 'true')
  await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ lines found$/)
  await expect(group.locator('mark').first()).toHaveText('Torkham')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeHidden()
  await expect.poll(() => desk.query).toMatch(/map=34\.1\d*,71\.0\d*,9/)
})

test('arrows go line by line and round; the last line searches among events', async ({ page }) => {
  const desk = await open(page)
  await page.keyboard.type('tank')
  await page.keyboard.press('ArrowUp')
  await expect(option(page, 'Search events for “tank”')).toHaveAttribute('aria-selected', 'true')
  const active = await field(page).getAttribute('aria-activedescendant')
  await expect(option(page, 'Search events for “tank”')).toHaveId(active ?? '')
  await page.keyboard.press('ArrowDown')
  await expect(dialog(page).getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: 'Search events and incidents' })).toHaveValue('tank')
  expect(desk.query).toContain('q=tank')
})

test('a month sets the period', async ({ page }) => {
  const desk = await open(page)
  await page.keyboard.type('oct 2025')
  await expect(option(page, '1–31 Oct 2025')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect.poll(() => desk.query).toContain('period=2025-10-01..2025-10-31')
})

test('a day sets what was known on it', async ({ page }) => {
  const desk = await open(page)
  await page.keyboard.type('as of 13 oct 2025')
  await page.keyboard.press('Enter')
  await expect.poll(() => desk.query).toContain('asof=2025-10-13')
})

test('an indicator opens in the details', async ({ page }) => {
  const desk = await open(page)
  await page.keyboard.type('pakistani strikes')
  await option(page, /^Pakistani strikes/)
    .first()
    .click()
  await expect(desk.region('Details').getByRole('heading', { level: 2 })).toContainText(
    'strike inside Afghanistan',
  )
})

test('a town is found in Arabic letters of another keyboard', async ({ page }) => {
  const desk = await open(page)
  await page.keyboard.insertText('كابل')
  await expect(option(page, /^Kabul/)).toBeVisible()
  await option(page, /^Kabul/).click()
  await expect.poll(() => desk.query).toMatch(/map=34\.5\d*,69\.1\d*,9/)
})

test('Escape closes it alone and gives the focus back', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('sel=actor:ttp')
  const close = desk.region('Details').getByRole('button', { name: 'Close' })
  await close.focus()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(close).toBeFocused()
  expect(desk.query).toContain('sel=actor:ttp')
})

test('commands: a table, a theme, the sheet of keys', async ({ page }) => {
  const desk = await open(page)
  await page.keyboard.type('map show as table')
  await page.keyboard.press('Enter')
  await expect.poll(() => desk.query).toContain('table=map')
  await expect(dialog(page)).toBeHidden()
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('theme dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(dialog(page)).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('keyboard')
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toBeVisible()
})

test('keys of one character stay silent in fields, and everywhere once switched off', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  const search = page.getByRole('searchbox', { name: 'Search events and incidents' })
  await search.focus()
  await page.keyboard.type('/?')
  await expect(search).toHaveValue('/?')
  await search.fill('')
  await search.blur()
  await page.keyboard.press('?')
  await expect(sheet(page)).toContainText('V says what is in view')
  await sheet(page).getByRole('checkbox', { name: 'Keys of one character: / and ?' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeHidden()
  for (let visit = 0; visit < 2; visit++) {
    await page.keyboard.press('?')
    await page.keyboard.press('/')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('Control+k')
    await expect(field(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await page.reload()
    await desk.drawn()
  }
})

test('at 390 px a tap on the glass opens it, and it fits', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 })
  const desk = new Desk(page)
  await desk.open()
  await page.getByRole('button', { name: 'Find and do' }).click()
  await field(page).fill('kab')
  await expect(option(page, /^Kabul/).first()).toBeVisible()
  const box = await dialog(page).boundingBox()
  expect(box?.x ?? -1).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('text of the reader is never markup', async ({ page }) => {
  await open(page)
  await page.keyboard.insertText('<b id="x">Kabul</b>')
  await expect(option(page, 'Search events for “<b id="x">Kabul</b>”')).toBeVisible()
  await expect(page.locator('#x')).toHaveCount(0)
})

test('the palette and the sheet have no finding of axe', async ({ page }) => {
  await open(page)
  await page.keyboard.type('ka')
  await expect(option(page, /^Kabul/).first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(sheet(page)).toBeVisible()
  await expectAccessible(page)
})

test('a distance from a place, typed: the circle is in the link, and only events in it are left', async ({
  page,
}) => {
  const desk = await open(page, 'period=all&focus=all')
  const all = (await desk.selected()).events
  await page.keyboard.type('within 25 km of torkham')
  await expect(option(page, /^Within 25 km of Torkham/).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect.poll(() => desk.query).toMatch(/area=circle:34\.1\d*,71\.0\d*,25/)
  const { events } = await desk.selected()
  expect(events).toBeGreaterThan(0)
  expect(events).toBeLessThan(all)
})
