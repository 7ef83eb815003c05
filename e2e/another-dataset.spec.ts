import type { Page } from '@playwright/test'
import { type Between, type Fault, nextDataset, test } from './support/between.ts'
import { Desk } from './support/desk.ts'
import { expect } from './support/fixtures.ts'
import { holdPolls } from './support/polls.ts'

const footer = (page: Page) => page.getByRole('contentinfo')
const config = (settings: object): readonly [RegExp, Fault] => [
  /^config\.json$/,
  { body: JSON.stringify(settings) },
]

/** A second dataset in a folder of its own beside the shipped one: what to serve, and what to see. */
async function other(between: Between) {
  const next = await nextDataset(between, 'series')
  const manifest = JSON.parse(next.manifestText)
  const files = manifest.files as { name: string }[]
  const faults: [RegExp, Fault][] = [[/^feed\/manifest\.json$/, { body: next.manifestText }]]
  for (const { name } of files) {
    const path = new URL(name, 'http://x/data/').pathname.slice(1)
    const made = next.faults.find(([pattern]) => pattern.test(path))?.[1]
    const body = await between.file(path)
    const there = new URL(name, 'http://x/feed/').pathname.slice(1)
    faults.push([new RegExp(`^${there}$`), made ?? { body }])
  }
  return { ...next, faults }
}

const NAMED = config({ dataset: 'feed/manifest.json' })

test('config.json names another dataset: it is shown, with what loads later, its files and its checks', async ({
  page,
  between,
}) => {
  const poll = await holdPolls(page)
  const feed = await other(between)
  between.faults = [NAMED, ...feed.faults]
  const desk = new Desk(page)
  await desk.open()
  await expect(footer(page)).toContainText(`Dataset ${feed.after}`)
  between.asked.length = 0
  await footer(page).getByRole('link', { name: 'Unsigned' }).click()
  const about = desk.region('About the data')
  await expect(about.getByRole('link', { name: 'manifest.json', exact: true })).toHaveAttribute(
    'href',
    `${between.address}feed/manifest.json`,
  )
  await expect(about.getByRole('region', { name: 'Changes of this dataset' })).toContainText('2026.')
  await poll()
  await expect.poll(() => between.asked).toContain('feed/manifest.json')
  expect(between.asked.filter((path) => path.startsWith('data/'))).toEqual([])
})

test('in a frame too', async ({ page, between }) => {
  const feed = await other(between)
  between.faults = [NAMED, ...feed.faults]
  await page.goto('./embed.html?panel=trend')
  await expect(page.locator('main[data-state="ready"]')).toBeVisible()
  await page.getByRole('link', { name: 'Unsigned' }).click()
  await expect(page.getByRole('region', { name: 'Integrity' })).toContainText(feed.after)
})

test('where it names none, the first view waits for it no more than before', async ({ page, between }) => {
  // the settings come last: until then everything else has been asked for
  between.faults = [[/^config\.json$/, { delayMs: 3_000 }]]
  const asked = page.waitForRequest(/data\/events\./)
  const settled = page.waitForResponse(/config\.json$/).then(() => 'settings')
  await page.goto('./', { waitUntil: 'commit' })
  expect(await Promise.race([asked.then(() => 'events'), settled])).toBe('events')
  await new Desk(page).drawn()
  const first = between.asked.filter((path) => /json$/.test(path)).slice(0, 2)
  expect(new Set(first)).toEqual(new Set(['config.json', 'data/manifest.json']))
  expect(between.asked.filter((path) => path === 'data/manifest.json')).toHaveLength(1)
})

test('the page’s own meta element wins', async ({ page, between }) => {
  const feed = await other(between)
  const html = (await between.file('index.html')).replace(
    '</head>',
    '<meta name="watchline:dataset" content="feed/manifest.json" /></head>',
  )
  between.faults = [config({ dataset: 'nowhere/manifest.json' }), [/^$/, { body: html }], ...feed.faults]
  await new Desk(page).open()
  await expect(footer(page)).toContainText(`Dataset ${feed.after}`)
  expect(between.asked.filter((path) => /manifest\.json$/.test(path))).toEqual(['feed/manifest.json'])
})

test('a dataset that is not there, or no address: the page says which, and where it was named', async ({
  page,
  between,
}) => {
  const alert = page.getByRole('alert')
  between.faults = [config({ dataset: 'nowhere/manifest.json' })]
  await page.goto('./')
  await expect(alert).toContainText('not on the server')
  await expect(alert).toContainText(`config.json, dataset: ${between.address}nowhere/manifest.json`)
  between.faults = [config({ dataset: 'nowhere/' })]
  await page.reload()
  await expect(alert).toContainText('dataset: not the address of a manifest.json')
  between.faults = []
  await page.reload()
  await new Desk(page).drawn()
})

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('the dataset that is named is kept, and no other', async ({ page, between }) => {
    const feed = await other(between)
    between.faults = [NAMED, ...feed.faults]
    const desk = new Desk(page)
    await desk.open()
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    between.faults = [[/^/, 'drop']]
    await page.reload()
    await desk.drawn()
    await expect(footer(page)).toContainText(`Dataset ${feed.after}`)
    const kept = await page.evaluate(async () => {
      const caches = await window.caches.keys()
      return caches.filter((name) => name.includes('|data|'))
    })
    expect(kept).toHaveLength(1)
    expect(kept[0]).toContain('/feed/manifest.json|')
    // the settings are emptied again
    between.faults = []
    await page.reload()
    await desk.drawn()
    await expect(footer(page)).toContainText(`Dataset ${feed.before}`)
  })
})
