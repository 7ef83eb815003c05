import type { Page } from '@playwright/test'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

const QUERY = 'period=2025-10-01..2026-03-31&place=PK-KP,AF-KAB'

/** The sheet comes with the files of downloads, right after the first view. */
async function readyToPrint(page: Page) {
  const isSheetThere = () =>
    page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'))
      const isThere = document.querySelector('.print') !== null
      window.dispatchEvent(new Event('afterprint'))
      return isThere
    })
  await expect.poll(isSheetThere).toBe(true)
}

for (const [theme, query] of [
  ['light', QUERY],
  ['dark', `${QUERY}&theme=dark&table=map,trend,events`],
] as const) {
  test(`from the ${theme} page: a sheet to hand out, without controls`, async ({ page }) => {
    const desk = new Desk(page)
    await desk.open(query)
    const { events, incidents } = await desk.selected()
    const indicators = await desk.page.locator('.watch-row').count()
    await readyToPrint(page)
    await page.emulateMedia({ media: 'print' })
    const sheet = page.locator('.print')
    await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('Pakistan–Afghanistan hostilities')
    for (const words of [
      `${events} events, ${incidents} incidents`,
      'Hostilities; 1 Oct 2025 – 31 Mar 2026; place: Kabul, Khyber Pakhtunkhwa; toll: best',
      ...['Data as of 31 Jul 2026', 'Cite as', 'CC-BY-4.0', 'no position on the status', 'ds='],
    ])
      await expect(sheet).toContainText(words)
    const hash = /ds=([0-9a-f]{12})/.exec((await sheet.innerText()) ?? '')?.[1] ?? 'none'
    await expect(sheet).toContainText(`dataset ${hash}`)
    for (const [of, words] of [
      ['Events by place; size: number killed', 'Durand Line (status disputed)'],
      ['Killed per week', 'UCDP best'],
    ] as const) {
      const figure = sheet.getByRole('figure').filter({ hasText: of })
      await expect(figure.getByRole('img')).toBeVisible()
      await expect(figure).toContainText(words)
      const box = await figure.getByRole('img').boundingBox()
      expect(box?.height).toBeGreaterThan(150)
    }
    const rows = sheet.getByRole('table', { name: 'What to watch' }).getByRole('row')
    if (indicators > 0) await expect(rows).toHaveCount(indicators + 1)
    else expect(await rows.count()).toBeGreaterThan(5)
    for (const role of ['button', 'textbox', 'searchbox', 'combobox', 'application', 'banner'] as const)
      await expect(page.getByRole(role)).toHaveCount(0)
    const ink = await sheet.evaluate((element) => getComputedStyle(element).color)
    expect(ink).toBe('rgb(27, 27, 26)')
    await page.emulateMedia({ media: 'screen' })
    await expect(sheet).toHaveCount(0)
    await expect(page.getByRole('banner')).toBeVisible()
  })
}

for (const format of ['A4', 'Letter'] as const) {
  for (const landscape of [false, true]) {
    test(`${format} ${landscape ? 'landscape' : 'portrait'} takes at most three pages`, async ({ page }) => {
      await new Desk(page).open(QUERY)
      await readyToPrint(page)
      const pdf = (await page.pdf({ format, landscape })).toString('latin1')
      const pages = pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
      expect(pages).toBeGreaterThan(0)
      expect(pages).toBeLessThanOrEqual(3)
      const [, width = 0, height = 0] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)?.map(Number) ?? []
      const sides = [width, height].sort((a, b) => a - b)
      for (const [i, side] of (format === 'A4' ? [595, 842] : [612, 792]).entries())
        expect(Math.abs((sides[i] ?? 0) - side)).toBeLessThan(2)
      expect(width > height).toBe(landscape)
      // drawn as text in the faces of the page, and not as pixels
      expect(pdf).toMatch(/\/FontName \/\w+\+SourceSans/)
      expect(pdf.length).toBeGreaterThan(100_000)
    })
  }
}

test('the dialog prints', async ({ page }) => {
  await new Desk(page).open()
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-asked', 'print')
  })
  await page.getByRole('banner').getByRole('button', { name: 'Download', exact: true }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Print' }).press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'print')
})

test('about the data prints as it is', async ({ page }) => {
  await new Desk(page).open('panel=about')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.print')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
