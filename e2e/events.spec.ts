import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { linkedEvents, shippedEvents } from './support/shipped-events.ts'
import { expectTraced } from './support/untraced.ts'

const FROM = '2026-02-01'
const TO = '2026-04-30'
const VIEW = `focus=all&period=${FROM}..${TO}&table=events`
const EVENTS = shippedEvents()
const OURS = EVENTS.filter(({ day }) => day >= FROM && day <= TO)
const COLUMNS_KEY = 'watchline:event-columns'

const grid = (page: Page) => page.getByRole('grid', { name: /^Events, / })
const heads = (page: Page) => grid(page).getByRole('columnheader')
const focusedRow = (page: Page) => grid(page).locator('tr:has(:focus)')

/** Id of the event that a row leads to. */
async function idOf(row: Locator): Promise<string> {
  const href = (await row.getByRole('link').first().getAttribute('href')) ?? ''
  return /event:([\w-]+)/.exec(decodeURIComponent(href))?.[1] ?? ''
}

/** Presses Tab until the focus is in the table. */
async function tabToGrid(page: Page) {
  const isIn = () => grid(page).evaluate((table) => table.contains(document.activeElement))
  for (let i = 0; i < 80 && !(await isIn()); i++) await page.keyboard.press('Tab')
  expect(await isIn()).toBe(true)
}

interface Line {
  readonly index: number
  /** empty: the heading of a group */
  readonly id: string
  readonly text: string
  /** machine values of the totals in it: count, then best low high */
  readonly totals: readonly string[]
}

/** Every line of the table, walked by pages from the first to the last. */
async function allLines(page: Page): Promise<Line[]> {
  const found = new Map<number, Line>()
  const most = Number(await grid(page).getAttribute('aria-rowcount'))
  await page.keyboard.press('Control+Home')
  for (let i = 0; i < 400 && found.size < most - 1; i++) {
    const lines = await grid(page)
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => ({
          index: Number(row.getAttribute('aria-rowindex')),
          id:
            /event(?::|%3A)(ucdp-[\w-]+)/.exec(row.querySelector('a')?.getAttribute('href') ?? '')?.[1] ?? '',
          text: (row as HTMLElement).innerText,
          totals: [...row.querySelectorAll('[data-total]')].map((total) =>
            ['data-total', 'data-low', 'data-high']
              .map((name) => total.getAttribute(name))
              .filter(Boolean)
              .join(' '),
          ),
        })),
      )
    for (const line of lines) found.set(line.index, line)
    await page.keyboard.press('PageDown')
  }
  return [...found.values()].sort((a, b) => a.index - b.index)
}

/** Count, then best, low and high of some events, added up by hand; best stands in for what is not given. */
function totalsOf(events: typeof OURS): string[] {
  const sum = (of: (event: (typeof OURS)[number]) => number) =>
    events.reduce((total, event) => total + of(event), 0)
  const range = [
    sum(({ best }) => best),
    sum(({ low, best }) => low ?? best),
    sum(({ high, best }) => high ?? best),
  ]
  return [String(events.length), range.join(' ')]
}

test('by keyboard alone: sort by killed, walk, open, come back', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open(VIEW)
  await expect(grid(page)).toBeVisible()
  await tabToGrid(page)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('End')
  await expect(heads(page).filter({ hasText: 'Killed' }).getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heads(page).filter({ hasText: 'Killed' })).toHaveAttribute('aria-sort', 'descending')
  await expect(heads(page).filter({ hasText: 'Date' })).not.toHaveAttribute('aria-sort')
  expect(desk.query).toContain('sort=killed.desc')

  // the file is in the order of day and id, and this sort keeps the order of equals
  const expected = OURS.toSorted((a, b) => b.best - a.best)
  await page.keyboard.press('ArrowDown')
  for (const { id, best } of expected.slice(0, 30)) {
    const row = focusedRow(page)
    expect(await idOf(row)).toBe(id)
    await expect(row.locator('[data-value]')).toHaveAttribute('data-value', String(best))
    await expect(row).toBeInViewport()
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  const opened = expected[30]?.id ?? ''
  await expect(desk.region('Details')).toContainText('UCDP event')
  expect(desk.query).toContain(`sel=event:${opened}`)
  await page.keyboard.press('Escape')
  await expect(desk.region('Details')).toBeHidden()
  await expect(focusedRow(page)).toBeInViewport()
  expect(await idOf(focusedRow(page))).toBe(opened)
  await page.keyboard.press('ArrowDown')
  expect(await idOf(focusedRow(page))).toBe(expected[31]?.id)

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await expect(heads(page).filter({ hasText: 'Killed' })).toHaveAttribute('aria-sort', 'ascending')
})

test('columns are chosen by keyboard and remembered in this browser', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open(VIEW)
  await expect(heads(page)).toHaveText([/Date/, 'Place', 'Parties', 'Killed'])
  const button = desk.region('Events').getByRole('button', { name: 'Columns' })
  const box = (name: string) => page.getByRole('checkbox', { name, exact: true })
  await button.press('Enter')
  await box('Province').press('Space')
  await box('Source').press('Space')
  await box('Parties').press('Space')
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  const chosen = [/Date/, 'Place', 'Province', 'Killed', 'Source']
  await expect(heads(page)).toHaveText(chosen)
  await expect(grid(page)).toHaveAttribute('aria-colcount', '5')
  await page.reload()
  await expect(heads(page)).toHaveText(chosen)
  expect(desk.query).toBe(VIEW)
  await button.press('Enter')
  await page.getByRole('button', { name: 'Reset columns' }).press('Enter')
  await expect(heads(page)).toHaveText([/Date/, 'Place', 'Parties', 'Killed'])
  expect(await page.evaluate((key) => localStorage.getItem(key), COLUMNS_KEY)).toBeNull()
})

for (const junk of ['', ',', 'nothing', 'place,nothing', '{"place":1}', 'killed,killed,place']) {
  test(`what was kept is checked: ${junk || 'empty'}`, async ({ page }) => {
    await page.addInitScript(([key = '', text = '']) => localStorage.setItem(key, text), [COLUMNS_KEY, junk])
    await new Desk(page).open(VIEW)
    await expect(heads(page)).toHaveText(
      junk.startsWith('killed') ? [/Date/, 'Place', 'Killed'] : [/Date/, 'Place', 'Parties', 'Killed'],
    )
  })
}

test('where the browser keeps nothing, columns are chosen for as long as the table stands', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  const desk = new Desk(page)
  await desk.open(VIEW)
  await desk.region('Events').getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Kind', exact: true }).check()
  await expect(heads(page)).toHaveText([/Date/, 'Place', 'Kind', 'Parties', 'Killed'])
})

test('a sort or a group that is not known falls back, and the page says so', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open(`${VIEW}&sort=killed.sideways&group=week`)
  const notice = page.getByRole('status').filter({ hasText: 'sort=killed.sideways' })
  await expect(notice).toContainText('group=week')
  await expect(grid(page)).toHaveAccessibleName('Events, newest first')
  expect(Number(await grid(page).getAttribute('aria-rowcount'))).toBe(OURS.length + 1)
})

test('grouped by day: each heading counts and sums its own events, each event once', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open(VIEW)
  await desk.region('Events').getByRole('radio', { name: 'Day' }).check()
  expect(desk.query).toContain('group=day')
  await tabToGrid(page)
  const lines = await allLines(page)
  const days = [...new Set(OURS.map(({ day }) => day))].sort().reverse()
  const headings = lines.filter(({ id }) => id === '')
  expect(headings.map(({ totals }) => totals.slice(0, 2))).toEqual(
    days.map((day) => totalsOf(OURS.filter((event) => event.day === day))),
  )
  const listed = lines.flatMap(({ id }) => id || [])
  expect(listed.length).toBe(OURS.length)
  expect(new Set(listed)).toEqual(new Set(OURS.map(({ id }) => id)))
  await expect(desk.region('Events').locator('.event-toll [data-total]').first()).toHaveAttribute(
    'data-total',
    totalsOf(OURS)[1]?.split(' ')[0] ?? '',
  )
})

test('grouped by incident: what is linked stands under it, the rest last', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open(`${VIEW}&group=incident&sort=killed.asc`)
  await tabToGrid(page)
  const lines = await allLines(page)
  const linked = linkedEvents()
  const groups: { totals: readonly string[]; ids: string[] }[] = []
  for (const { id, totals } of lines) {
    if (id === '') groups.push({ totals: totals.slice(0, 2), ids: [] })
    else groups.at(-1)?.ids.push(id)
  }
  const incidentOf = (id = '') => linked.get(id) ?? ''
  expect(groups.length).toBe(new Set(OURS.map(({ id }) => incidentOf(id))).size)
  expect(groups.length).toBeGreaterThan(3)
  for (const { totals, ids } of groups) {
    const own = OURS.filter(({ id }) => incidentOf(id) === incidentOf(ids[0]))
    expect(new Set(ids)).toEqual(new Set(own.map(({ id }) => id)))
    expect(totals).toEqual(totalsOf(own))
  }
  const last = groups.at(-1)?.ids ?? []
  expect(last.some((id) => linked.has(id))).toBe(false)
  expect(lines.findLast(({ id }) => id === '')?.text).toMatch(/^No incident linked/)
})

test('of eleven thousand events only those in view are in the page, and the last one is reached', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open('focus=all&period=all&table=events')
  const rows = grid(page).locator('tbody tr')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(EVENTS.length + 1))
  await expect(rows.first()).toBeVisible()
  expect(await rows.count()).toBeLessThan(40)
  await tabToGrid(page)
  await page.keyboard.press('Control+End')
  await expect(focusedRow(page)).toHaveAttribute('aria-rowindex', String(EVENTS.length + 1))
  await expect(focusedRow(page)).toBeInViewport({ ratio: 0.99 })
  // of the oldest day the one with the highest id comes last: equals stand by id
  const oldest = EVENTS.filter(({ day }) => day === EVENTS[0]?.day)
  expect(await idOf(focusedRow(page))).toBe(oldest.at(-1)?.id)
  expect(await rows.count()).toBeLessThan(40)

  // a focus that is scrolled out of sight stays, and the next key comes back to it
  const box = desk.region('Events').locator('.event-box')
  await box.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2))
  await expect(rows.nth(5)).not.toHaveAttribute('aria-rowindex', String(EVENTS.length))
  await expect(focusedRow(page)).toHaveAttribute('aria-rowindex', String(EVENTS.length + 1))
  await expect(focusedRow(page)).not.toBeInViewport()
  await page.keyboard.press('ArrowUp')
  await expect(focusedRow(page)).toHaveAttribute('aria-rowindex', String(EVENTS.length))
  await expect(focusedRow(page)).toBeInViewport()
  expect(await rows.count()).toBeLessThan(40)
})

test('the focus stays on its event when the order changes', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open(VIEW)
  await tabToGrid(page)
  for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowDown')
  const id = await idOf(focusedRow(page))
  await desk.follow(`${VIEW}&sort=place.asc`)
  await expect(grid(page)).toHaveAccessibleName(/by place/)
  expect(await idOf(focusedRow(page))).toBe(id)
  await expect(focusedRow(page)).toBeInViewport()
})

test('a row that is pointed at or walked to is marked on the map and in the trend, and the other way round', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open(`${VIEW}&precision=exact&map=33,69,5`)
  const ring = desk.region('Map').locator('.map-ring')
  const frame = desk.region('Trend').locator('.trend-frame')
  const row = grid(page).locator('tbody tr').nth(2)
  await row.hover()
  await expect(ring).toHaveCount(1)
  await expect(frame).toHaveCount(1)
  await page.mouse.move(2, 2)
  await expect(ring).toHaveCount(0)
  await expect(frame).toHaveCount(0)
  await tabToGrid(page)
  await expect(ring).toHaveCount(1)
  await expect(frame).toHaveCount(1)
  await page.keyboard.press('Shift+Tab')
  await expect(ring).toHaveCount(0)

  const chart = desk.region('Trend').getByRole('application')
  await chart.focus()
  await page.keyboard.press('End')
  await expect(grid(page).locator('tr.is-pointed').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(grid(page).locator('tr.is-pointed')).toHaveCount(0)
})

test('on a wide screen the opened event stands beside the list, marked and in view', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  const desk = new Desk(page)
  const middle = OURS[Math.floor(OURS.length / 2)]?.id ?? ''
  await desk.open(`focus=all&period=${FROM}..${TO}&sel=event:${middle}`)
  const marked = grid(page).getByRole('row', { selected: true })
  await expect(marked).toBeInViewport()
  expect(await idOf(marked)).toBe(middle)
  await expect(desk.region('Details')).toContainText(middle)
  await marked.locator('td').first().click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(marked).not.toContainText(middle)
  expect(await idOf(marked)).not.toBe(middle)
  await expect(focusedRow(page)).toHaveAttribute('aria-selected', 'true')
})

const ALL =
  'date,place,province,country,kind,parties,side,killed,low,high,date-precision,place-precision,source'

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`every column at ${width} px: accessible, traced, and only the table scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await page.addInitScript(([key = '', text = '']) => localStorage.setItem(key, text), [COLUMNS_KEY, ALL])
    const desk = new Desk(page)
    for (const group of ['none', 'incident', 'day']) {
      await desk.open(`${VIEW}&group=${group}`)
      await expect(heads(page)).toHaveCount(13)
      // on a phone the filters' button counts them
      await expectTraced(page, ['desk-filters'])
      await expectAccessible(page, '.events')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await tabToGrid(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await expect(page.locator(':focus')).toBeInViewport({ ratio: 0.99 })
    await expect(page.locator(':focus')).toContainText(/^UCDP/)
    await page.keyboard.press('Home')
    await expect(page.locator(':focus')).toBeInViewport({ ratio: 0.99 })
    for (const target of await heads(page).getByRole('button').all())
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(24)
  })
}
