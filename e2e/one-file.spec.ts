import { createHash } from 'node:crypto'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page, TestInfo } from '@playwright/test'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { choosePicture, pixelsOf, savedBy } from './support/picture.ts'
import { entry, file, linesOf, load, openShare } from './support/share.ts'

const WHOLE = join('dist', 'watchline.html')

/** The file alone in an empty folder: its address. */
async function placed(info: TestInfo, change?: (page: string) => string): Promise<string> {
  const path = info.outputPath('watchline.html')
  if (change) await writeFile(path, change(await readFile(WHOLE, 'utf8')))
  else await copyFile(WHOLE, path)
  return pathToFileURL(path).href
}

async function openFile(page: Page, info: TestInfo, query = ''): Promise<Desk> {
  await page.goto(`${await placed(info)}${query && `?${query}`}`)
  const desk = new Desk(page)
  await desk.drawn()
  return desk
}

/** Whatever was asked for since the file was opened: the file, and what the page makes in itself. */
const OWN = /^(data|blob):|^file:.*\/watchline\.html(\?|$)/

test('from the disk it shows what the served page shows, and asks for nothing', async ({
  page,
  watch,
}, info) => {
  const served = new Desk(page)
  await served.open('focus=all&place=PK-KP')
  const selected = await served.selected()
  const title = await page.title()
  watch.requests.length = 0
  const desk = await openFile(page, info, 'focus=all&place=PK-KP')
  expect(await desk.selected()).toEqual(selected)
  expect(await page.title()).toBe(title)
  await expect(desk.region('Trend').locator('svg.recharts-surface').first()).toBeVisible()
  await expect(page.getByRole('application', { name: 'Map of events' })).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Find and do' })).toBeFocused()
  await page.keyboard.type('torkam')
  await expect(page.getByRole('option', { name: /^Torkham/ }).first()).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('Enter')
  await expect.poll(() => desk.query).toContain('map=34.1')
  await page.goBack()
  await expect.poll(() => desk.query).toBe('focus=all&place=PK-KP')
  await desk.region('What to watch').getByRole('link', { name: 'Pakistani strikes' }).click()
  await expect(desk.region('Details')).toContainText('How it is reckoned')
  expect(watch.requests.filter((url) => !OWN.test(url))).toEqual([])
})

test('where the address of a file may not change, links and filters work all the same', async ({
  page,
}, info) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('not for a file', 'SecurityError')
    }
    Object.assign(History.prototype, { pushState: refuse, replaceState: refuse })
  })
  const desk = await openFile(page, info)
  await desk.region('What to watch').getByRole('link', { name: 'Pakistani strikes' }).click()
  await expect(desk.region('Details')).toContainText('How it is reckoned')
})

test('it exports rows and pictures', async ({ page }, info) => {
  const desk = await openFile(page, info, 'table=events')
  const { events } = await desk.selected()
  const dialog = await choosePicture(page, { format: 'Picture (PNG)', of: 'Whole view', size: '1×' })
  const picture = await savedBy(page, dialog)
  const { width, inked } = await pixelsOf(page, { bytes: picture.bytes, type: 'image/png' })
  expect(width).toBe(1600)
  for (const share of inked) expect(share).toBeGreaterThan(0.005)
  await dialog.getByRole('radio', { name: 'CSV' }).check()
  const rows = (await savedBy(page, dialog)).bytes.toString().trimEnd().split('\r\n')
  expect(rows.length).toBe(events + 1)
})

test('views are saved, kept over a reload and loaded from a file', async ({ page }, info) => {
  await openFile(page, info, 'focus=all')
  const dialog = await openShare(page)
  await dialog.getByRole('textbox', { name: 'Name of the view' }).fill('Mine')
  await dialog.getByRole('button', { name: 'Save this view' }).press('Enter')
  await load(page, dialog, file([entry()]))
  await expect(linesOf(dialog)).toHaveCount(2)
  await page.reload()
  await new Desk(page).drawn()
  await openShare(page)
  await dialog.getByRole('link', { name: 'Mine' }).press('Enter')
  await expect(dialog).toBeHidden()
})

test('About the data hands out the files that the page carries, byte for byte', async ({ page }, info) => {
  const desk = await openFile(page, info, 'panel=about')
  const links = desk.region('About the data').locator('a[download]')
  const hand = async (href: string) => {
    const begun = page.waitForEvent('download')
    await links.and(page.locator(`[href$="${href}"]`)).press('Enter')
    return readFile(await (await begun).path())
  }
  const manifest = JSON.parse((await hand('/data/manifest.json')).toString())
  const events = manifest.files.find(({ role }: { role: string }) => role === 'events')
  expect(
    createHash('sha256')
      .update(await hand(events.name))
      .digest('hex'),
  ).toBe(events.sha256)
  expect(JSON.parse((await hand('/schema/events.schema.json')).toString())).toHaveProperty('$schema')
})

test('a file in it that was altered is refused by its hash', async ({ page }, info) => {
  const address = await placed(info, (html) =>
    html.replace(/(data-file="data\/events\.[^"]*">)[^<]*/, (_, tag: string) => `${tag}${btoa('{}')}`),
  )
  await page.goto(address)
  await expect(page.getByRole('alert')).toContainText('does not match its checksum')
})

test('code that somebody put in does not run', async ({ page, watch }, info) => {
  const address = await placed(info, (html) =>
    html.replace('</head>', '<script>document.title = "put in"</script></head>'),
  )
  await page.goto(address)
  const desk = new Desk(page)
  await desk.drawn()
  expect(await page.title()).not.toBe('put in')
  expect(watch.violations.join()).toContain('script-src')
  watch.violations.length = 0
})

test('served under the policy of a server, it says what to do, and the file saved from there runs', async ({
  page,
  watch,
}, info) => {
  await page.goto('./watchline.html')
  await expect(page.locator('body')).toHaveText(/^\s*Watchline is whole in this file.*then open it\.\s*$/)
  const line = page.getByText('Watchline is whole')
  await expect(line).toBeVisible()
  expect(watch.violations).not.toEqual([])
  watch.violations.length = 0
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'save the file' }).press('Enter')
  const saved = info.outputPath('saved.html')
  await (await saving).saveAs(saved)
  expect(await readFile(saved, 'utf8')).toBe(await readFile(WHOLE, 'utf8'))
  await page.goto(pathToFileURL(saved).href)
  await new Desk(page).drawn()
  await expect(line).toHaveCount(0)
})
