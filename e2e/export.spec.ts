import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { expectAccessibleInThemes } from './support/axe.ts'
import { Desk, toNumber } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { openFramed } from './support/frame.ts'

const VIEW = 'focus=all&period=2026-01-01..2026-04-30&kind=one-sided&place=PK'
const FILTERS = 'All violence; 1 Jan – 30 Apr 2026; kind: One-sided; place: Pakistan; toll: best'

/** What the list on the screen says of its first event, the newest. */
async function newestListed(desk: Desk) {
  const row = desk.region('Events').getByRole('row').nth(1)
  const link = row.getByRole('link').first()
  const id =
    /event:(ucdp-[\w-]+)/.exec(decodeURIComponent((await link.getAttribute('href')) ?? ''))?.[1] ?? ''
  const killed = Number(await row.locator('[data-value]').getAttribute('data-value'))
  const day = new Date(`${await link.innerText()} UTC`).toISOString().slice(0, 10)
  return { id, date_start: day, best: killed }
}

async function openDialog(page: Page, from: Locator = page.getByRole('banner')): Promise<Locator> {
  await from.getByRole('button', { name: 'Download', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Download the selection' })
  await expect(dialog.getByRole('radio', { name: 'CSV' })).toBeFocused()
  return dialog
}

/** Presses a button of the dialog by keyboard; the file that the browser saves. */
async function saved(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const begun = page.waitForEvent('download')
  await button.press('Enter')
  const download = await begun
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

type Row = Readonly<Record<string, unknown>>

/** The first sheet of a workbook, by hand: row by row the texts and numbers under the names of the head row. */
function sheetRows(bytes: Buffer): Row[] {
  const parts = unzipSync(bytes)
  const xml = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
  const strings = xml('xl/sharedStrings.xml').split('<si>').slice(1)
  const textOf = (index: number) => strings[index]?.replace(/<[^>]*>/g, '')
  const rows = xml('xl/worksheets/sheet1.xml').split('<row ').slice(1)
  const cells = rows.map((row) =>
    [...row.matchAll(/<c r="([A-Z]+)\d+"( t="s")?[^>]*><v>([^<]*)/g)].map(
      ([, at = '', isText, value = '']) => [at, isText ? textOf(Number(value)) : Number(value)] as const,
    ),
  )
  const names = new Map(cells[0])
  return cells.slice(1).map((row) => Object.fromEntries(row.map(([at, value]) => [names.get(at), value])))
}

const READ: Readonly<Record<string, (bytes: Buffer) => Row[]>> = {
  CSV: (bytes) => parse(bytes, { columns: true, bom: true, record_delimiter: '\r\n' }),
  XLSX: sheetRows,
  GeoJSON: (bytes) =>
    JSON.parse(bytes.toString()).features.map(({ properties }: { properties: Row }) => properties),
  JSON: (bytes) => JSON.parse(bytes.toString()).events,
}
const ENDINGS: Readonly<Record<string, string>> = {
  CSV: 'csv',
  XLSX: 'xlsx',
  GeoJSON: 'geojson',
  JSON: 'json',
}

for (const [format, read] of Object.entries(READ)) {
  test(`${format} holds the events that the screen counts, by keyboard`, async ({ page }) => {
    const desk = new Desk(page)
    await desk.open(`${VIEW}&table=events`)
    const { events } = await desk.selected()
    const newest = await newestListed(desk)
    const dialog = await openDialog(page)
    await expect(dialog).toContainText(FILTERS)
    await expect(dialog.locator('[data-total]').first()).toHaveAttribute('data-total', String(events))
    for (let at = 0; at < 4; at++) {
      if (await dialog.getByRole('radio', { name: format, exact: true }).isChecked()) break
      await page.keyboard.press('ArrowDown')
    }
    const { name, bytes } = await saved(page, dialog.getByRole('button', { name: 'Download' }))
    expect(name).toMatch(
      new RegExp(
        `^watchline-events-2026-01-01_2026-04-30-asof-2026-07-31-[0-9a-f]{12}\\.${ENDINGS[format]}$`,
      ),
    )
    await expect(dialog.getByRole('status')).toContainText(name)
    const rows = read(bytes)
    expect(rows.length).toBe(events)
    const row = rows.find(({ id }) => id === newest.id)
    expect(Number(row?.['best'])).toBe(newest.best)
    // a day in a workbook is counted from 1899-12-30
    const day = row?.['date_start']
    const readDay =
      typeof day === 'number' ? new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10) : day
    expect(readDay).toBe(newest.date_start)
  })
}

test('every export says what it is', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open(VIEW)
  const dialog = await openDialog(page)
  const press = (name: string | RegExp) => saved(page, dialog.getByRole('button', { name }))
  const csv: Row[] = READ['CSV']?.((await press('Download')).bytes) ?? []
  const hash = String(csv[0]?.['dataset'])
  expect(hash).toMatch(/^[0-9a-f]{12}$/)
  for (const row of csv) expect(row).toMatchObject({ filters: FILTERS, as_of: '2026-07-31', dataset: hash })

  const about = await press('What it is (text)')
  expect(about.name).toMatch(/^watchline-about-.*\.txt$/)
  for (const part of [FILTERS, 'Data as of: 2026-07-31', hash, 'Exported on: 2026-11-22', 'CC-BY-4.0']) {
    expect(about.bytes.toString()).toContain(part)
  }
  expect(about.bytes.toString()).toContain(`?focus=all&period=2026-01-01..2026-04-30&kind=one-sided`)

  const dictionary: Row[] = READ['CSV']?.((await press('What the columns mean (CSV)')).bytes) ?? []
  const described = dictionary.filter(({ table }) => table === 'events').map(({ column }) => column)
  expect(described).toEqual(Object.keys(csv[0] ?? {}))
  for (const row of dictionary)
    expect(String(row['meaning']).length, String(row['column'])).toBeGreaterThan(3)

  for (const format of ['GeoJSON', 'JSON']) {
    await dialog.getByRole('radio', { name: format, exact: true }).check()
    const { about: said, dictionary: columns } = JSON.parse((await press('Download')).bytes.toString())
    expect(said).toMatchObject({ filters: FILTERS, as_of: '2026-07-31', generated_on: '2026-11-22' })
    expect(said.dataset.sha256.slice(0, 12)).toBe(hash)
    expect(said.licences[0].attribution).toContain('Uppsala Conflict Data Program')
    expect(columns.length).toBeGreaterThan(20)
  }

  await dialog.getByRole('radio', { name: 'XLSX' }).check()
  const parts = unzipSync((await press('Download')).bytes)
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
  const sheets = [...workbook.matchAll(/<sheet name="(\w+)"/g)].map(([, name]) => name)
  expect(sheets).toEqual(['events', 'incidents', 'claims', 'about', 'dictionary'])
  expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(FILTERS)
})

test('incidents and claims are files of their own', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('period=2025-10-01..2025-11-30&table=events')
  const { events, incidents } = await desk.selected()
  const dialog = await openDialog(page, desk.region('Events'))
  const rows = async (button: string) => {
    const { bytes } = await saved(page, dialog.getByRole('button', { name: button }))
    return READ['CSV']?.(bytes) ?? []
  }
  expect((await rows('Download')).length).toBe(events)
  const told = await rows(`Incidents (${incidents})`)
  expect(told.length).toBe(incidents)
  const button = dialog.getByRole('button', { name: /^Their claims/ })
  const count = toNumber(/\((.*)\)/.exec(await button.innerText())?.[1])
  const claims = await rows(await button.innerText())
  expect(claims.length).toBe(count)
  const ids = new Set(told.map(({ id }) => id))
  for (const { incident } of claims) expect(ids.has(incident)).toBe(true)

  await dialog.getByRole('radio', { name: 'JSON', exact: true }).check()
  const { bytes } = await saved(page, dialog.getByRole('button', { name: 'Download' }))
  const json = JSON.parse(bytes.toString())
  expect([json.events.length, json.incidents.length, json.claims.length]).toEqual([events, incidents, count])
})

test('the mark for Excel is there when it is asked for', async ({ page }) => {
  await new Desk(page).open(VIEW)
  const dialog = await openDialog(page)
  const start = async () =>
    (await saved(page, dialog.getByRole('button', { name: 'Download' }))).bytes.subarray(0, 3).toString('hex')
  expect(await start()).not.toBe('efbbbf')
  await dialog.getByRole('checkbox', { name: /byte order mark/ }).press('Space')
  expect(await start()).toBe('efbbbf')
})

test('the dialog closes by Esc alone, keeps the details open, and gives the focus back', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open(`${VIEW}&sel=place:PK-KP`)
  const button = page.getByRole('banner').getByRole('button', { name: 'Download' })
  const dialog = await openDialog(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(button).toBeFocused()
  await expect(desk.region('Details')).toBeVisible()
  await openDialog(page)
  await dialog.getByRole('button', { name: 'Close' }).press('Enter')
  await expect(button).toBeFocused()
})

test('an empty selection cannot be downloaded, and the dialog says so', async ({ page }) => {
  await new Desk(page).open('focus=all&period=2026-05-01..2026-07-31&place=PK&source=ucdp')
  const dialog = await openDialog(page)
  await expect(dialog).toContainText('Nothing is selected')
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeDisabled()
})

test('a selection without events gives its incidents', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('source=incidents')
  const { incidents } = await desk.selected()
  const dialog = await openDialog(page)
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeDisabled()
  await dialog.getByRole('radio', { name: 'JSON', exact: true }).check()
  const { bytes } = await saved(page, dialog.getByRole('button', { name: 'Download' }))
  expect(JSON.parse(bytes.toString()).incidents.length).toBe(incidents)
})

test('CSV is copied as text, or offered as text where copying is refused', async ({ page, context }) => {
  const desk = new Desk(page)
  await desk.open(VIEW)
  const { events } = await desk.selected()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const dialog = await openDialog(page)
  await dialog.getByRole('button', { name: 'Copy as text' }).press('Enter')
  await expect(dialog.getByRole('status')).toHaveText('Copied')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(READ['CSV']?.(Buffer.from(copied)).length).toBe(events)
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
  })
  await dialog.getByRole('button', { name: 'Copy as text' }).press('Enter')
  const text = dialog.getByRole('textbox', { name: 'The export as text' })
  // a text field makes every break of line a plain one
  expect(parse(await text.inputValue(), { columns: true }).length).toBe(events)
})

async function openFramedDialog(page: Page, baseURL: string | undefined, sandbox: string) {
  const frame = await openFramed(page, { baseURL, sandbox, query: VIEW })
  await frame.getByRole('banner').getByRole('button', { name: 'Download' }).press('Enter')
  return frame.getByRole('dialog')
}

test('in a sandboxed frame that allows downloads', async ({ page, baseURL }) => {
  const dialog = await openFramedDialog(page, baseURL, 'allow-scripts allow-same-origin allow-downloads')
  const { bytes } = await saved(page, dialog.getByRole('button', { name: 'Download' }))
  expect(READ['CSV']?.(bytes).length).toBeGreaterThan(0)
  await expect(dialog).not.toContainText('forbids')
})

test('in a sandboxed frame without an origin, where the server lets any origin read', async ({
  page,
  baseURL,
}) => {
  const dialog = await openFramedDialog(page, baseURL, 'allow-scripts allow-downloads')
  const { bytes } = await saved(page, dialog.getByRole('button', { name: 'Download' }))
  expect(READ['CSV']?.(bytes).length).toBeGreaterThan(0)
  await expect(dialog).toContainText('If nothing is saved, the page that frames this one forbids downloads')
  await dialog.getByRole('button', { name: 'Copy as text' }).press('Enter')
  await expect(dialog.getByRole('textbox', { name: 'The export as text' })).toHaveValue(/^id,date_start,/)
})

test('a frame that forbids downloads is told apart, and text is offered', async ({ page, baseURL }) => {
  const dialog = await openFramedDialog(page, baseURL, 'allow-scripts allow-same-origin')
  await expect(dialog).toContainText('The page that frames this one forbids downloads')
  await expect(dialog.getByRole('button', { name: 'Copy as text' })).toBeVisible()
})

test('no finding in light, dark or contrast', async ({ page }) => {
  await new Desk(page).open(VIEW)
  await openDialog(page)
  await expectAccessibleInThemes(page, 'the export')
})

test('on 320 pixels nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await new Desk(page).open(VIEW)
  const dialog = await openDialog(page)
  const isWide = (of: Locator) => of.evaluate((element) => element.scrollWidth > element.clientWidth)
  expect(await isWide(dialog)).toBe(false)
  expect(await isWide(page.locator('html'))).toBe(false)
})
