import type { Page } from '@playwright/test'
import { expectAccessibleInThemes } from './support/axe.ts'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { expectTraced } from './support/untraced.ts'

const NOT_YET = ['desk-filters', 'What to watch']
const isHere = (desk: Desk, shape: string) => desk.region('Map').getByRole('radio', { name: shape })

/** The map's canvases, which take presses and keys. */
const canvases = (page: Page) => page.getByRole('application', { name: 'Map of events' })

async function openTool(page: Page, query = '') {
  const desk = new Desk(page)
  await desk.open(query)
  await desk.region('Map').getByRole('button', { name: 'Select an area' }).click()
  await expect(isHere(desk, 'Circle')).toBeFocused()
  return desk
}

const areaOf = (desk: Desk) => new URLSearchParams(desk.query).get('area') ?? ''

test('a circle round a crossing by two clicks: map, count, chip and link are of it, and it is taken back on the map', async ({
  page,
}) => {
  const desk = await openTool(page)
  const before = await desk.selected()
  const torkham = desk.region('Map').getByRole('button', { name: /^Torkham/ })
  const at = await torkham.boundingBox()
  if (!at) throw new Error('Torkham is not drawn')
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2]
  await page.mouse.click(x, y + 2)
  await page.mouse.click(x, y + 40)
  await expect.poll(() => areaOf(desk)).toMatch(/^circle:34\.1311,71\.0822,\d+$/)
  const km = areaOf(desk).split(',')[2]
  const words = `within ${km} km of Torkham`
  await expect(desk.filters.getByRole('button', { name: `Area ${words}` })).toBeVisible()
  const { events } = await desk.selected()
  expect(events).toBeLessThan(before.events)
  expect(events).toBeGreaterThan(0)
  await expect(desk.region('Map')).toContainText(`${events} of ${events} events have a place`)
  await expect(desk.region('Trend').locator(`.panel-note [data-value="${events}"]`).first()).toBeVisible()
  await desk
    .region('Map')
    .getByRole('button', { name: `Remove the area: ${words}` })
    .click()
  await expect.poll(() => desk.query).toBe('')
  expect(await desk.selected()).toEqual(before)
})

test('a box by drag and a polygon by clicks', async ({ page }) => {
  const desk = await openTool(page)
  await isHere(desk, 'Box').check()
  const box = await canvases(page).boundingBox()
  if (!box) throw new Error('no map')
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  await page.mouse.move(...at(0.35, 0.3))
  await page.mouse.down()
  await page.mouse.move(...at(0.5, 0.5), { steps: 4 })
  await page.mouse.move(...at(0.7, 0.8), { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => areaOf(desk)).toMatch(/^box:/)
  const [south = 0, west = 0, north = 0, east = 0] = areaOf(desk).slice(4).split(',').map(Number)
  expect(south).toBeLessThan(north)
  expect(west).toBeLessThan(east)
  // The map itself was not dragged along, and nothing on it opened.
  expect(desk.query).toMatch(/^area=[^&]+$/)

  // The chip of the area may take the filters to a second line, and the map down.
  await expect(desk.filters.getByRole('button', { name: /^Area / })).toBeVisible()
  await desk.region('Map').getByRole('button', { name: 'Select an area' }).click()
  await isHere(desk, 'Polygon').check()
  const said = desk.region('Map').locator('[aria-live="polite"]')
  for (const [i, [x, y]] of (
    [
      [0.35, 0.3],
      [0.6, 0.4],
      [0.55, 0.8],
    ] as const
  ).entries()) {
    await page.mouse.click(...at(x, y))
    await expect(said).toHaveText(new RegExp(`^Corner ${i + 1} at `))
  }
  await page.mouse.click(...at(0.35, 0.3))
  await expect.poll(() => areaOf(desk)).toMatch(/^polygon:(-?[\d.]+,){5}-?[\d.]+$/)
  await desk.filters.getByRole('button', { name: 'Area polygon of 3 corners' }).click()
  await expect(desk.filters).toContainText('coordinates that its source gives')
})

test('an area by keyboard alone, with every step spoken and taken back', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  const tool = desk.region('Map').getByRole('button', { name: 'Select an area' })
  await tool.focus()
  await page.keyboard.press('Enter')
  await expect(isHere(desk, 'Circle')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(isHere(desk, 'Box')).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(canvases(page)).toBeFocused()
  const said = desk.region('Map').locator('[aria-live="polite"]')
  await expect(said).toContainText('Arrow keys move it')
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowUp')
  await expect(said).toHaveText(/^Cross at [\d.]+° N [\d.]+° E\.$/)
  await page.keyboard.press('Enter')
  await expect(said).toHaveText(/^Corner 1 at /)
  await page.keyboard.press('Enter')
  await expect(said).toHaveText('That is the same place. Move on first.')
  await page.keyboard.press('Escape')
  await expect(said).toHaveText('Taken back; 0 corners left.')
  await page.keyboard.press('Enter')
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
  }
  await expect(said).toHaveText(/° N to [\d.]+° N, /)
  await page.keyboard.press('Enter')
  await expect(said).toHaveText(/^Selected: /)
  expect(areaOf(desk)).toMatch(/^box:/)
  await expect(canvases(page)).toBeFocused()

  await tool.focus()
  await page.keyboard.press('Enter')
  await expect(isHere(desk, 'Circle')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(isHere(desk, 'Circle')).toBeHidden()
  expect(areaOf(desk)).toMatch(/^box:/)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('two taps draw a circle beside the panel', async ({ page }) => {
    const desk = new Desk(page)
    await desk.open()
    await desk.region('Map').getByRole('button', { name: 'Select an area' }).tap()
    await expect(isHere(desk, 'Circle')).toBeFocused()
    const box = await canvases(page).boundingBox()
    if (!box) throw new Error('no map')
    await page.touchscreen.tap(box.x + 250, box.y + 90)
    await page.touchscreen.tap(box.x + 205, box.y + 60)
    await expect.poll(() => areaOf(desk)).toMatch(/^circle:/)
    // The last tap was on a mark, and is not one on the map.
    expect(desk.query).not.toContain('sel=')
    await expect(isHere(desk, 'Circle')).toBeHidden()
  })
})

test('typed numbers are the other way; bad ones are said, good ones bring the map there', async ({
  page,
}) => {
  const desk = await openTool(page)
  const map = desk.region('Map')
  await map.getByText('Type it').click()
  await map.getByRole('textbox', { name: 'Latitude' }).fill('91')
  await map.getByRole('textbox', { name: 'Longitude' }).fill('66.4')
  await map.getByRole('textbox', { name: 'Kilometres' }).fill('40')
  await map.getByRole('button', { name: 'Select', exact: true }).click()
  await expect(map.getByRole('alert')).toContainText('Latitude −90 to 90')
  expect(desk.query).toBe('')
  await map.getByRole('textbox', { name: 'Latitude' }).fill('25')
  await page.keyboard.press('Enter')
  await expect.poll(() => areaOf(desk)).toBe('circle:25,66.4,40')
  expect(desk.query).toContain('map=25')
})

test('junk in the link is said, and leaves nothing selected by area', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('area=circle:NaN,70,5')
  await expect(page.getByText('Left out of the link')).toContainText('area=circle:NaN,70,5')
  await expect(desk.filters.getByRole('button', { name: /^Area/ })).toHaveCount(0)
})

test('an area without events says so, and dropping it brings them back', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('area=box:-10,170,10,-170')
  await page.getByRole('button', { name: /^Drop the area/ }).click()
  await expect.poll(() => desk.query).toBe('')
})

test('no finding, and no number without a walk, with an area and its tool open', async ({ page }) => {
  const desk = await openTool(page, 'area=circle:33.5,70.2,80')
  await desk.region('Map').getByText('Type it').click()
  await expectTraced(page, NOT_YET)
  await expectAccessibleInThemes(page, 'the area tool open')
  await page.keyboard.press('Escape')
  await desk.filters.getByRole('button', { name: /^Area/ }).click()
  await expect(desk.filters.getByRole('link', { name: /^[\d,]+$/ }).first()).toBeVisible()
  await expectTraced(page, ['What to watch'])
  await expectAccessibleInThemes(page, 'the filter by area open')
})
