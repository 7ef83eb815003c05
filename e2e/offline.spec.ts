import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { type Between, type Fault, nextDataset, test } from './support/between.ts'
import { Desk } from './support/desk.ts'
import { expect } from './support/fixtures.ts'

test.use({ serviceWorkers: 'allow' })

const NOTHING: readonly [RegExp, Fault] = [/^/, 'drop']
const footer = (page: Page) => page.getByRole('contentinfo')
const failed = (page: Page) => page.getByRole('banner').getByRole('button', { name: /refresh failed/ })

/** Opens the page and waits until its service worker has all it needs. */
async function visit(page: Page): Promise<Desk> {
  const desk = new Desk(page)
  await desk.open()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  return desk
}

async function shows(page: Page, dataset: string) {
  await page.reload()
  await new Desk(page).drawn()
  await expect(footer(page)).toContainText(`Dataset ${dataset}`)
}

test('without a network the last good version opens, lazy parts too, and says that it is not new', async ({
  page,
  between,
}) => {
  const desk = await visit(page)
  const selected = await desk.selected()
  between.faults = [NOTHING]
  await page.reload()
  await desk.drawn()
  expect(await desk.selected()).toEqual(selected)
  await expect(failed(page)).toBeVisible()
  await page.goto('./index.html?panel=about')
  await desk.settled()
  await page.goto('./')
  await desk.drawn()
  await desk.region('What to watch').getByRole('link', { name: 'Pakistani strikes' }).click()
  await expect(desk.region('Details')).toContainText('How it is reckoned')
  await page.getByRole('banner').getByRole('button', { name: 'Download', exact: true }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Download the selection' })).toBeVisible()
})

/** What may become of one file of a new version. */
const HALF: readonly Fault[] = ['drop', 'cut', 'truncate', 'alter', { status: 404 }]

test('a new dataset is taken once every file of it has come whole', async ({ page, between }) => {
  await visit(page)
  // no first view reads this file; a set is whole all the same, or not taken
  const next = await nextDataset(between, 'publishers')
  for (const fault of HALF) {
    between.faults = [...next.faults, [next.file, fault]]
    await shows(page, next.before)
    await expect(failed(page)).toBeVisible()
  }
  between.faults = next.faults
  await shows(page, next.after)
  await expect(failed(page)).toBeHidden()
  between.faults = [NOTHING]
  await shows(page, next.after)
})

test('a new dataset that fits its checksums and makes no sense gives way to the last good one', async ({
  page,
  between,
}) => {
  await visit(page)
  const next = await nextDataset(between, 'incidents', () => '{"incidents":1}')
  between.faults = next.faults
  await shows(page, next.before)
  await expect(failed(page)).toBeVisible()
  await shows(page, next.before)
})

test('a server that hangs is not waited for beyond patience', async ({ page, between }) => {
  const desk = await visit(page)
  between.faults = [[/manifest\.json$/, { delayMs: 60_000 }]]
  await page.reload()
  await desk.drawn()
  await expect(failed(page)).toBeVisible()
})

/** A second build: the page has another title, and the worker another list. */
async function nextBuild(between: Between, change: (worker: string) => string) {
  const page = (await between.file('index.html')).replace(/<title>[^<]*/, '<title>Second')
  const worker = change((await between.file('sw.js')).replace(/("version":")[0-9a-f]{12}/, '$1000000000000'))
  return [
    [/^(index\.html)?$/, { body: page }],
    [/^sw\.js$/, { body: worker }],
  ] satisfies (readonly [RegExp, Fault])[]
}

/** Looks for a new worker, as a load does, and waits until it is through or has failed. */
async function update(page: Page) {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const { installing } = await registration.update()
    if (!installing) return
    await new Promise<void>((done) => {
      installing.onstatechange = () => {
        if (['activated', 'redundant'].includes(installing.state)) done()
      }
    })
  })
}

test('a new build is taken as a whole, on the load after it has come', async ({ page, between }) => {
  const desk = await visit(page)
  const title = await page.title()
  const next = await nextBuild(between, (worker) => worker)
  between.faults = next
  await update(page)
  // the page that is open goes on with what it was made of
  await desk.follow('panel=about')
  await desk.settled('panel=about')
  await page.goto('./')
  await desk.drawn()
  expect(title).not.toContain('Second')
  await expect(page).toHaveTitle(/Second/)
  between.faults = [NOTHING]
  await page.reload()
  await desk.drawn()
  await expect(page).toHaveTitle(/Second/)
})

test('a new build is not taken while one file of it does not come whole', async ({ page, between }) => {
  const desk = await visit(page)
  const hash = createHash('sha256').update('<svg/>').digest('base64')
  const build = await nextBuild(between, (worker) =>
    worker.replace(/"favicon\.svg":"[^"]*"/, `"favicon-2.svg":"sha256-${hash}"`),
  )
  const next = [...build, [/^favicon-2\.svg$/, { body: '<svg/>' }] as const]
  for (const fault of HALF) {
    between.faults = [...next, [/^favicon-2\.svg$/, fault]]
    between.asked.length = 0
    await update(page).catch(() => undefined)
    await page.goto('./')
    await desk.drawn()
    await expect(page).not.toHaveTitle(/Second/)
    expect(between.asked).toContain('favicon-2.svg')
  }
  between.faults = next
  await update(page)
  await page.goto('./')
  await expect(page).toHaveTitle(/Second/)
})

test('a page cut short, or naming files of another build, is not taken', async ({ page, between }) => {
  const desk = await visit(page)
  const next = await nextBuild(between, (worker) => worker)
  for (const fault of [
    'truncate',
    { body: '<script src="./assets/other-12345678.js"></script></html>' },
  ] as const) {
    between.faults = [...next, [/^$/, fault]]
    await update(page).catch(() => undefined)
    await page.goto('./')
    await desk.drawn()
    await expect(page).not.toHaveTitle(/Second/)
  }
})

test('a frame without an origin of its own keeps none', async ({ page, between, baseURL }) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="allow-scripts" src="${baseURL}embed.html" width="1000" height="700"></iframe>`,
    }),
  )
  await page.goto('./host.html')
  await expect(page.frameLocator('iframe').locator('main[data-state="ready"]')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(between.asked).not.toContain('sw.js')
})
