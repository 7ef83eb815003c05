import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { openFramed } from './support/frame.ts'
import { choosePicture, pixelsOf, savedBy } from './support/picture.ts'

const PNG = { format: 'Picture (PNG)' } as const
const SVG = { format: 'Drawing (SVG)' } as const
const EMPTY = 'focus=all&period=2026-05-01..2026-07-31&place=PK&source=ucdp'

/** Colours of the light theme: side of the dead, opaque as in the trend. */
const CIVILIANS = [0xb8, 0x43, 0x2f] as const
const MILITANTS = [0xba, 0x87, 0x18] as const

/** The text of a drawing, read by the browser as XML. */
const textOf = (page: Page, svg: string) =>
  page.evaluate((source) => {
    const { documentElement } = new DOMParser().parseFromString(source, 'image/svg+xml')
    return documentElement.localName === 'svg' ? (documentElement.textContent ?? '') : 'no SVG'
  }, svg)

const SIZES = [
  ['Map', '1×', 1280, 720, 'map'],
  ['Map', '4K', 3840, 2160, 'map-4k'],
  ['Trend', '2×', 2560, 1440, 'trend-2x'],
  ['Whole view', '1×', 1600, 900, 'view'],
  ['Whole view', '4K', 3840, 2160, 'view-4k'],
] as const

for (const [of, size, width, height, name] of SIZES) {
  test(`${of} as PNG at ${size} has its pixels, and ink in every quarter`, async ({ page }) => {
    await new Desk(page).open()
    const dialog = await choosePicture(page, { ...PNG, of, size })
    await expect(dialog).toContainText(
      `${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`,
    )
    const file = await savedBy(page, dialog)
    expect(file.name).toMatch(
      new RegExp(`^watchline-${name}-2025-08-01_2026-07-31-asof-2026-07-31-[0-9a-f]{12}\\.png$`),
    )
    await expect(dialog.getByRole('status')).toContainText(file.name)
    const seen = await pixelsOf(page, { ...file, type: 'image/png' }, [CIVILIANS, MILITANTS])
    expect([seen.width, seen.height]).toEqual([width, height])
    for (const share of seen.inked) {
      expect(share).toBeGreaterThan(0.02)
      expect(share).toBeLessThan(0.9)
    }
    const least = of === 'Map' ? 100 : 1500
    for (const count of seen.counts) expect(count).toBeGreaterThan(least * (width / 1600) ** 2)
  })
}

test('a mark covers the pixels that its dead ask for, where the event is', async ({ page }) => {
  const one = 'period=2026-03-14..2026-03-18&place=AF-KAB&source=ucdp'
  const desk = new Desk(page)
  await desk.open(`${one}&table=events`)
  const begun = page.waitForEvent('download')
  await page.getByRole('banner').getByRole('button', { name: 'Download', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'GeoJSON' }).check()
  await dialog.getByRole('button', { name: 'Download', exact: true }).press('Enter')
  const stream = await (await begun).createReadStream()
  const text = (await stream.toArray()).map(String).join('')
  interface Feature {
    readonly properties: { readonly best: number }
    readonly geometry: { readonly coordinates: readonly [number, number] }
  }
  const features: readonly Feature[] = JSON.parse(text).features
  const [largest] = [...features].sort((a, b) => b.properties.best - a.properties.best)
  if (!largest) throw new Error('no event')
  const [longitude, latitude] = largest.geometry.coordinates
  const killed = features
    .filter(({ geometry }) => geometry.coordinates.join() === `${longitude},${latitude}`)
    .reduce((sum, { properties }) => sum + properties.best, 0)
  const redOn = async (camera: string) => {
    await desk.open(`${one}&map=${camera}`)
    const file = await savedBy(page, await choosePicture(page, { ...PNG, of: 'Map', size: '1×' }))
    // 72 parts of the colour on white land
    const shown = CIVILIANS.map((channel) => Math.round(0.72 * channel + 0.28 * 255)) as [
      number,
      number,
      number,
    ]
    return (await pixelsOf(page, { ...file, type: 'image/png' }, [shown], 0.8)).counts[0] ?? 0
  }
  const here = await redOn(`${latitude},${longitude},6.5`)
  expect(here).toBeGreaterThan(0.85 * Math.PI * 1.25 ** 2 * killed)
  expect(here).toBeLessThan(1.1 * Math.PI * 1.25 ** 2 * killed)
  expect(await redOn('30,64,8')).toBeLessThan(here / 20)
})

test('the drawing is the picture in lines and text', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  const { events, incidents } = await desk.selected()
  for (const of of ['Map', 'Trend', 'Whole view'] as const) {
    const file = await savedBy(page, await choosePicture(page, { ...SVG, of }))
    expect(file.name).toMatch(/\.svg$/)
    const text = await textOf(page, file.bytes.toString())
    for (const part of [
      ...[`${events} events, ${incidents} incidents`, 'Hostilities; 1 Aug 2025 – 31 Jul 2026; toll: best'],
      ...['Data as of 31 Jul 2026', 'UCDP', 'CC-BY-4.0', new URL(page.url()).origin],
    ])
      expect(text).toContain(part)
    const seen = await pixelsOf(page, { ...file, type: 'image/svg+xml' })
    const made = await savedBy(page, await choosePicture(page, { ...PNG, of, size: '1×' }))
    const same = await pixelsOf(page, { ...made, type: 'image/png' })
    expect([seen.width, seen.height]).toEqual([same.width, same.height])
    for (const [quarter, share] of seen.inked.entries())
      expect(share).toBeCloseTo(same.inked[quarter] ?? 0, 1)
  }
})

test('an empty selection is said in words in every picture', async ({ page }) => {
  await new Desk(page).open(EMPTY)
  for (const of of ['Map', 'Trend', 'Whole view'] as const) {
    const dialog = await choosePicture(page, { ...SVG, of })
    await expect(dialog.getByRole('button', { name: 'Download', exact: true })).toBeEnabled()
    const { bytes } = await savedBy(page, dialog)
    expect(await textOf(page, bytes.toString())).toContain('No event is selected')
  }
})

test('pictures take the theme of the page', async ({ page }) => {
  for (const [theme, paper] of [
    ['light', [0xfd, 0xfc, 0xfa, 255]],
    ['dark', [0x12, 0x15, 0x18, 255]],
    ['contrast', [255, 255, 255, 255]],
  ] as const) {
    await new Desk(page).open(`theme=${theme}&layer=density`)
    const file = await savedBy(page, await choosePicture(page, { ...PNG, of: 'Whole view', size: '1×' }))
    const { background, inked } = await pixelsOf(page, { ...file, type: 'image/png' })
    expect(background).toEqual(paper)
    for (const share of inked) expect(share).toBeGreaterThan(0.02)
  }
})

test('a browser that refuses the canvas is answered with words', async ({ page }) => {
  await new Desk(page).open()
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null)
  })
  const dialog = await choosePicture(page, { ...PNG, of: 'Map', size: '4K' })
  await dialog.getByRole('button', { name: 'Download', exact: true }).press('Enter')
  await expect(dialog.getByRole('status')).toContainText('could not make a picture of this size')
})

for (const sandbox of ['allow-scripts allow-same-origin allow-downloads', 'allow-scripts allow-downloads']) {
  test(`in a frame with sandbox="${sandbox}"`, async ({ page, baseURL }) => {
    const frame = await openFramed(page, { baseURL, sandbox })
    await expect(frame.locator('main[data-state="ready"]')).toBeVisible()
    const png = await savedBy(page, await choosePicture(frame, { ...PNG, of: 'Whole view', size: '1×' }))
    const svg = await savedBy(page, await choosePicture(frame, { ...SVG, of: 'Map' }))
    for (const [file, type] of [
      [png, 'image/png'],
      [svg, 'image/svg+xml'],
    ] as const) {
      const { inked } = await pixelsOf(page, { ...file, type })
      for (const share of inked) expect(share).toBeGreaterThan(0.02)
    }
  })
}

test('no finding in the dialog, and nothing scrolls sideways on 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await new Desk(page).open()
  const dialog = await choosePicture(page, { ...PNG, of: 'Trend', size: '4K' })
  await expectAccessible(page)
  expect(await dialog.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(false)
})
