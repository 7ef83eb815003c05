import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { Desk, toNumber } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { expectTraced } from './support/untraced.ts'

const canvases = (page: Page) => page.getByRole('application', { name: 'Map of events' })
const said = (page: Page) => new Desk(page).region('Map').locator('[aria-live="polite"]')
const ring = (page: Page) => new Desk(page).region('Map').locator('.map-ring')

async function focusMap(page: Page, query = '') {
  const desk = new Desk(page)
  await desk.open(query)
  await expect(desk.region('Map').getByRole('button', { name: 'Select an area' })).toBeVisible()
  await canvases(page).focus()
  return desk
}

test('the map says its keys', async ({ page }) => {
  await focusMap(page)
  await expect(canvases(page)).toHaveAccessibleDescription(/Arrow keys walk from mark to mark.*Escape ends/)
})

test('Home goes to the largest mark; it has a ring and a tooltip, and is spoken', async ({ page }) => {
  const desk = await focusMap(page)
  await page.keyboard.press('Home')
  await expect(said(page)).toHaveText(
    /^Kabul.*, (exact place|near a known place)\. .*20\d\d\. [\d,]+ killed in \d+ events?\. 1 of \d+\.$/,
  )
  await expect(ring(page)).toBeVisible()
  await expect(page.getByRole('tooltip')).toContainText('killed in')
  const all = toNumber(/of ([\d,]+)\.$/.exec(await said(page).innerText())?.[1])
  await page.keyboard.press('PageDown')
  await expect(said(page)).toHaveText(new RegExp(` 2 of ${all}\\.$`))
  await page.keyboard.press('PageUp')
  await page.keyboard.press('PageUp')
  await expect(said(page)).toHaveText(new RegExp(` ${all} of ${all}\\.$`))
  await page.keyboard.press('Escape')
  await expect(said(page)).toHaveText('Walk ended.')
  await expect(ring(page)).toBeHidden()
  await expect(canvases(page)).toBeFocused()
  await expect(page.getByRole('tooltip')).toBeHidden()
  expect(desk.query).not.toContain('sel=')
})

test('an arrow walks that way, Enter opens what is there, and the map does not move by itself', async ({
  page,
}) => {
  const desk = await focusMap(page)
  await page.keyboard.press('ArrowUp')
  const from = await ring(page).boundingBox()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(async () => (await ring(page).boundingBox())?.x ?? 0).toBeLessThan(from?.x ?? 0)
  expect(desk.query).toBe('')
  await page.keyboard.press('Enter')
  const list = desk.region('Map').getByRole('dialog')
  await expect(list.or(desk.region('Details'))).toBeVisible()
})

test('a mark with several events opens their list; Escape brings the focus back to the map', async ({
  page,
}) => {
  const desk = await focusMap(page)
  let events = 0
  for (let i = 0; i < 20 && events < 2; i++) {
    await page.keyboard.press('PageDown')
    events = toNumber(/in ([\d,]+) event/.exec(await said(page).innerText())?.[1])
  }
  expect(events).toBeGreaterThan(1)
  await page.keyboard.press('Enter')
  const list = desk.region('Map').getByRole('dialog')
  await expect(list.getByRole('listitem')).toHaveCount(events)
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(canvases(page)).toBeFocused()
})

test('a mark outside the box is brought into it, at once where motion is not wanted', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const desk = await focusMap(page, 'map=26,66,8')
  await page.keyboard.press('Home')
  await expect(ring(page)).toBeInViewport()
  const [box, at] = [await canvases(page).boundingBox(), await ring(page).boundingBox()]
  if (!box || !at) throw new Error('no ring')
  expect(at.x).toBeGreaterThanOrEqual(box.x)
  expect(at.x + at.width).toBeLessThanOrEqual(box.x + box.width)
  expect(at.y).toBeGreaterThanOrEqual(box.y)
  expect(at.y + at.height).toBeLessThanOrEqual(box.y + box.height)
  await expect.poll(() => desk.query).not.toContain('map=26,66')
})

test('Shift and an arrow move the map, and what is in view then is said; V says it again', async ({
  page,
}) => {
  const desk = await focusMap(page, 'map=32.72,68.75,7.5')
  await page.keyboard.press('v')
  await expect(said(page)).toHaveText(/^[\d,]+ of 520 events in view, with [\d,]+ killed\. Most in /)
  const before = await said(page).innerText()
  await page.keyboard.press('Shift+ArrowUp')
  await expect(said(page)).not.toHaveText(before)
  await expect(said(page)).toHaveText(/ of 520 events in view|No event in view/)
  await expect.poll(() => desk.query).not.toContain('map=32.72')
  const moved = await said(page).innerText()
  await page.keyboard.press('+')
  await expect(said(page)).not.toHaveText(moved)
})

test('what is in view by a button: the count can be walked, and the view selected as an area', async ({
  page,
}) => {
  const desk = await focusMap(page)
  const map = desk.region('Map')
  await map.getByRole('button', { name: 'What is in view?' }).click()
  const panel = map.getByRole('region', { name: 'What is in view?' })
  await expect(panel).toContainText(/Most in .*Largest: .*incidents in view/)
  await expectTraced(page, ['desk-filters', 'What to watch'])
  await expectAccessible(page)
  const inView = toNumber(await panel.getByRole('link').first().innerText())
  await panel.getByRole('button', { name: 'Select this view as an area' }).click()
  await expect.poll(() => desk.query).toMatch(/^area=box:/)
  expect((await desk.selected()).events).toBe(inView)
})

test('on the density layer arrows move a cross and say the value; the pointer shows it with its unit', async ({
  page,
}) => {
  const desk = await focusMap(page, 'layer=density')
  await page.keyboard.press('ArrowUp')
  await expect(said(page)).toHaveText(/° N [\d.]+° E: ([\d.,]+ events per 1,000 km²|no event within 25 km)$/)
  await expect(desk.region('Map').locator('.map-cross')).toBeVisible()
  const box = await canvases(page).boundingBox()
  if (!box) throw new Error('no map')
  const kabul = { x: box.x + box.width * 0.53, y: box.y + box.height * 0.2 }
  await page.mouse.move(kabul.x, kabul.y)
  await expect(page.getByRole('tooltip')).toHaveText(/^[\d.,]+ events per 1,000 km²$/)
  await page.mouse.move(box.x + 60, box.y + 150)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
})

test('on the layer of provinces keys walk them, and Enter filters', async ({ page }) => {
  const desk = await focusMap(page, 'layer=regions')
  await page.keyboard.press('Home')
  await expect(said(page)).toHaveText(/^Khyber Pakhtunkhwa\. [\d,]+ killed in \d+ events\. 1 of \d+\.$/)
  await page.keyboard.press('Enter')
  await expect.poll(() => desk.query).toBe('place=PK-KP&layer=regions')
  await page.keyboard.press('Enter')
  await expect.poll(() => desk.query).toBe('layer=regions')
})

test('the list of provinces mirrors the map both ways and filters by keyboard', async ({ page }) => {
  const desk = await focusMap(page, 'layer=regions')
  const map = desk.region('Map')
  await map.getByRole('button', { name: 'Provinces', exact: true }).click()
  const list = map.getByRole('region', { name: 'Provinces' })
  const khyber = list.getByRole('button', { name: /^Khyber Pakhtunkhwa/ })
  await khyber.focus()
  await expect(khyber).toHaveClass(/marked/)
  await page.keyboard.press('Enter')
  await expect.poll(() => desk.query).toBe('place=PK-KP&layer=regions')
  await expect(khyber).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Enter')
  await canvases(page).focus()
  await page.keyboard.press('Home')
  await expect(khyber).toHaveClass(/marked/)
  await page.keyboard.press('PageDown')
  await expect(khyber).not.toHaveClass(/marked/)
  await expect(list.locator('.map-province-marked')).toHaveCount(1)
  await expectAccessible(page)
})
