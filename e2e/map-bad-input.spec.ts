import type { Page } from '@playwright/test'
import { Desk, toNumber } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { expectTraced } from './support/untraced.ts'

const canvases = (page: Page) => page.getByRole('application', { name: 'Map of events' })
const said = (page: Page) => new Desk(page).region('Map').locator('[aria-live="polite"]')

async function focusMap(page: Page, query: string) {
  const desk = new Desk(page)
  await desk.open(query)
  await expect(desk.region('Map').getByRole('button', { name: 'Select an area' })).toBeVisible()
  await canvases(page).focus()
  return desk
}

/** Whether anything was painted on the map's canvases. */
const isPainted = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('.map-canvas')].some((canvas) => {
      if (canvas.width === 0) return false
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      }
      return data.some((channel, i) => i % 4 === 3 && channel > 0)
    }),
  )

test('of many events on one point the list shows some, says how many there are, and shows more', async ({
  page,
}) => {
  const desk = await focusMap(page, 'focus=all&period=all&measure=events')
  await page.keyboard.press('Home')
  const events = toNumber(/in ([\d,]+) event/.exec(await said(page).innerText())?.[1])
  expect(events).toBeGreaterThan(200)
  await page.keyboard.press('Enter')
  const list = desk.region('Map').getByRole('dialog')
  await expect(list.locator('[data-total]')).toHaveAttribute('data-total', String(events))
  await expect(list.getByRole('link')).toHaveCount(100)
  await expectTraced(page, ['desk-filters', 'What to watch'])
  await list.getByRole('button', { name: /^Show 100 more of / }).press('Enter')
  await expect(list.getByRole('link')).toHaveCount(200)
})

test('without an event keys say so; with one they find it', async ({ page }) => {
  await focusMap(page, 'q=nothingofthatname')
  for (const key of ['Home', 'ArrowUp', 'PageDown', 'Enter']) await page.keyboard.press(key)
  await expect(said(page)).toHaveText('No mark to walk to.')
  await page.keyboard.press('v')
  await expect(said(page)).toHaveText('No event in view. 0 incidents in view.')
  const desk = await focusMap(page, 'area=circle:34.5281,69.1723,3&source=ucdp')
  await page.keyboard.press('Home')
  await expect(said(page)).toHaveText(/ 1 of \d+\.$/)
  expect((await desk.selected()).events).toBeGreaterThan(0)
})

test('a browser that refuses canvases gets a sentence and the table', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  const desk = new Desk(page)
  await desk.open('map=33,69,7')
  const refusal = desk.region('Map').getByRole('alert')
  await expect(refusal).toContainText('does not let the page draw')
  await refusal.getByRole('button', { name: 'Show as table' }).click()
  await expect(desk.region('Map').getByRole('table').first()).toBeVisible()
})

test('a map in a box of no size is drawn once it has one', async ({ page }) => {
  const desk = new Desk(page)
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('.map-panel { display: none }')
      document.adoptedStyleSheets = [sheet]
    })
  })
  await page.goto('./')
  await expect(desk.region('Trend')).toBeVisible()
  await expect(canvases(page)).toBeHidden()
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })
  await expect(canvases(page)).toBeVisible()
  await desk.drawn()
  await expect.poll(() => isPainted(page)).toBe(true)
  expect(desk.query).toBe('')
})

test('a resize while the map moves leaves it whole', async ({ page }) => {
  const desk = await focusMap(page, 'map=33,69,7')
  await page.keyboard.press('Shift+ArrowUp')
  await page.setViewportSize({ width: 1000, height: 700 })
  await page.keyboard.press('+')
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect.poll(() => isPainted(page)).toBe(true)
  await expect.poll(() => desk.query).toMatch(/map=[\d.]+,[\d.]+,[\d.]+/)
  const [map, canvas] = await Promise.all([
    canvases(page).boundingBox(),
    page.locator('.leaflet-overlay-pane .map-canvas').first().boundingBox(),
  ])
  expect((canvas?.width ?? 0) / (map?.width ?? 1)).toBeGreaterThanOrEqual(1)
})

test('cameras and areas at the poles and across the antimeridian draw and say nothing wrong', async ({
  page,
}) => {
  for (const query of [
    'map=85,180,4&area=circle:90,0,3000',
    'map=-85,-180,4&area=polygon:-70,0,-70,120,-70,-120',
    'map=0,180,5&area=box:-20,170,20,-170',
  ]) {
    const desk = await focusMap(page, query)
    await page.keyboard.press('v')
    await expect(said(page)).toHaveText(/^No event in view/)
    expect((await desk.selected()).events).toBe(0)
  }
})
