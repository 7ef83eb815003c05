import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { FIRST, log, SECOND, serveLog, UNKNOWN, VISIT_KEY } from './support/change-log.ts'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { holdPolls } from './support/polls.ts'

const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), VISIT_KEY)
/** What the browser keeps when the page is opened next. */
async function keep(page: Page, value: string) {
  await page.addInitScript(
    ([key, text]) => {
      if (sessionStorage.getItem('kept') !== null) return
      sessionStorage.setItem('kept', '')
      localStorage.setItem(key, text)
    },
    [VISIT_KEY, value] as const,
  )
}

async function denyStorage(page: Page) {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
}

const notice = (page: Page, text: RegExp | string) => page.getByRole('status').filter({ hasText: text })
/** No notice of a change, also once everything that is asked for has come. */
async function expectQuiet(page: Page) {
  await page.waitForLoadState('networkidle')
  await expect(notice(page, anyChange)).toHaveCount(0)
}
const sinceVisit = 'Data changed since your last visit on 3 Nov 2026: '
const anyChange = /Data changed|Changed since|made on dataset/

test('a first visit says nothing and fetches no log; the next one on the same data says nothing either', async ({
  page,
  watch,
}) => {
  const now = await serveLog(page)
  const desk = new Desk(page)
  await desk.open()
  await expect.poll(() => stored(page)).toBe(`${now} 2026-11-22`)
  await page.reload()
  await desk.drawn()
  await expectQuiet(page)
  expect(watch.requests.filter((url) => url.includes('/changes.'))).toEqual([])
})

test('a later visit on other data says what changed, once, with the particulars behind a button', async ({
  page,
}) => {
  const now = await serveLog(page)
  await keep(page, `${SECOND} 2026-11-03`)
  const desk = new Desk(page)
  await desk.open()
  await expect(notice(page, anyChange)).toHaveText(
    `${sinceVisit}12 events added, 2 revised, 1 incident revised, 1 indicator moved.`,
  )
  await expect.poll(() => stored(page)).toBe(`${now} 2026-11-22`)

  const button = page.getByRole('button', { name: 'What changed since your last visit' })
  await button.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('heading', { name: 'Version 2026.11.9, 20 Nov 2026' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Version 2026\.10\.0/ })).toHaveCount(0)
  await expect(page.getByText('First days of those added: 2–31 Jul 2026')).toBeVisible()
  await expect(page.getByText('Pakistan: 12 added, 2 revised; killed, best estimate: 34 more')).toBeVisible()
  await expect(page.getByText('level High → Severe, movement not given → rising')).toBeVisible()
  await expect(page.getByText('and 3 more')).toBeVisible()
  await expect(page.getByRole('link', { name: 'A gone one' })).toHaveCount(0)
  await expectAccessible(page, '.link-notices')
  const [heightPx, dismissPx] = await Promise.all(
    [button, page.getByRole('button', { name: 'Dismiss' })].map(
      async (one) => (await one.boundingBox())?.height,
    ),
  )
  expect(Math.min(heightPx ?? 0, dismissPx ?? 0)).toBeGreaterThanOrEqual(24)

  await page.getByRole('link', { name: 'A held one' }).click()
  await expect(desk.region('Details')).toBeVisible()
  await button.focus()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expectQuiet(page)
  await page.reload()
  await desk.drawn()
  await expectQuiet(page)
})

test('over several versions, each is told by itself and nothing is netted', async ({ page }) => {
  await serveLog(page)
  await keep(page, `${FIRST} 2026-09-30`)
  await new Desk(page).open()
  await expect(notice(page, anyChange)).toHaveText(
    'Data changed since your last visit on 30 Sep 2026: 12 events added, 4 removed, 2 revised, 1 incident revised, 1 indicator moved (over 2 versions, each counted by itself).',
  )
  await page.getByRole('button', { name: 'What changed since your last visit' }).click()
  const versions = page.getByRole('heading', { name: /^Version / })
  await expect(versions).toHaveText(['Version 2026.11.9, 20 Nov 2026', 'Version 2026.10.0, 31 Oct 2026'])
  await expect(page.getByText('Afghanistan: 4 removed; killed, best estimate: 6 fewer')).toBeVisible()
})

test('a page opened in the background was not seen: the visit counts when it comes to the front', async ({
  page,
}) => {
  const now = await serveLog(page)
  await keep(page, `${SECOND} 2026-11-03`)
  await page.addInitScript(() => {
    let state = 'hidden'
    Object.defineProperty(document, 'visibilityState', { get: () => state })
    Object.assign(window, {
      comeToFront: () => {
        state = 'visible'
        document.dispatchEvent(new Event('visibilitychange'))
      },
    })
  })
  await new Desk(page).open()
  await expect(notice(page, sinceVisit)).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await stored(page)).toBe(`${SECOND} 2026-11-03`)
  await page.evaluate(() => (window as unknown as { comeToFront: () => void }).comeToFront())
  expect(await stored(page)).toBe(`${now} 2026-11-22`)
})

test('a visit on data that the log does not name is said so', async ({ page }) => {
  await serveLog(page)
  await keep(page, `${UNKNOWN} 2026-11-03`)
  await new Desk(page).open()
  await expect(notice(page, anyChange)).toHaveText(
    'Data changed since your last visit on 3 Nov 2026; the log of changes does not name that dataset.',
  )
  await expect(page.getByRole('button', { name: /^What changed/ })).toHaveCount(0)
})

test('a link made on a dataset of the log says what changed since', async ({ page }) => {
  await serveLog(page)
  const desk = new Desk(page)
  await desk.open(`ds=${SECOND}`)
  await expect(notice(page, anyChange)).toHaveText(
    `This link was made on dataset ${SECOND}. Changed since: 12 events added, 2 revised, 1 incident revised, 1 indicator moved.`,
  )
  await page.getByRole('button', { name: 'What changed since this link was made' }).click()
  await expect(page.getByRole('heading', { name: /^Version / })).toHaveCount(1)
  expect(desk.query).toBe(`ds=${SECOND}`)
})

test('a link made on a dataset that the log does not name, or on the one served', async ({ page }) => {
  const now = await serveLog(page)
  const desk = new Desk(page)
  await desk.open(`ds=${UNKNOWN}`)
  await expect(notice(page, anyChange)).toHaveText(
    `This link was made on dataset ${UNKNOWN}; what you see is dataset ${now}. Figures may differ.`,
  )
  await desk.open(`ds=${now}`)
  await expectQuiet(page)
})

test('a link and a visit on the same dataset are one notice, on two datasets two', async ({ page }) => {
  await serveLog(page)
  await keep(page, `${SECOND} 2026-11-03`)
  const desk = new Desk(page)
  await desk.open(`ds=${SECOND}`)
  await expect(notice(page, anyChange)).toHaveCount(1)
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    VISIT_KEY,
    `${FIRST} 2026-09-30`,
  ] as const)
  await page.reload()
  await desk.drawn()
  await expect(notice(page, anyChange)).toHaveCount(2)
})

test('a log that cannot be read leaves the plain sentence', async ({ page }) => {
  await serveLog(page)
  await page.route('**/data/changes.*.json', (route) => route.fulfill({ status: 404, body: '' }))
  await keep(page, `${SECOND} 2026-11-03`)
  await new Desk(page).open(`ds=${FIRST}`)
  await expect(notice(page, 'made on dataset')).toContainText('Figures may differ')
  await expect(notice(page, 'last visit')).toContainText('does not name that dataset')
})

for (const junk of ['', 'yes', '{"dataset":1}', `${SECOND} 2026-02-30`, `${SECOND.slice(1)} 2026-11-03`]) {
  test(`what the browser kept is junk: ${JSON.stringify(junk)}`, async ({ page }) => {
    const now = await serveLog(page)
    await keep(page, junk)
    await new Desk(page).open()
    await expect.poll(() => stored(page)).toBe(`${now} 2026-11-22`)
    await expectQuiet(page)
  })
}

test('where storage is denied, nothing is said and nothing breaks', async ({ page }) => {
  await serveLog(page)
  await denyStorage(page)
  await new Desk(page).open()
  await expectQuiet(page)
})

for (const storage of ['allowed', 'denied']) {
  test(`data that change while the page is open are told, storage ${storage}`, async ({ page }) => {
    if (storage === 'denied') await denyStorage(page)
    const poll = await holdPolls(page)
    const before = await serveLog(page, { entries: [] })
    await new Desk(page).open()
    const entries = log.entries.map((entry, i) =>
      i === 1 ? { ...entry, from: { ...entry.from, dataset: before } } : entry,
    )
    const now = await serveLog(page, { entries })
    await poll()
    await expect(notice(page, 'while this page was open')).toContainText('12 events added, 2 revised')
    if (storage === 'allowed') await expect.poll(() => stored(page)).toBe(`${now} 2026-11-22`)
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expectQuiet(page)
  })
}

test('About the data lists every version, newest first', async ({ page }) => {
  await serveLog(page)
  const desk = new Desk(page)
  await desk.open('panel=about')
  const about = desk.region('About the data')
  await about.getByRole('button', { name: 'Changes of this dataset' }).click()
  await expect(about.getByRole('heading', { name: 'Changes of this dataset' })).toBeFocused()
  await expect(about.getByRole('heading', { name: /^Version / })).toHaveText([
    'Version 2026.11.9, 20 Nov 2026',
    'Version 2026.10.0, 31 Oct 2026',
  ])
  await about.getByRole('link', { name: 'The first one' }).click()
  await expect(desk.region('Details')).toContainText('Indicator 1 of 10')
  await expect(about).toBeHidden()
})
