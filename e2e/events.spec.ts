import { Desk } from './support/desk.ts'
import {
  allLines,
  COLUMNS_KEY,
  EVENTS,
  focusedRow,
  grid,
  heads,
  idOf,
  OURS,
  tabToGrid,
  VIEW,
} from './support/event-grid.ts'
import { expect, test } from './support/fixtures.ts'
import { linkedEvents } from './support/shipped-events.ts'

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
  const scrolled = () =>
    desk
      .region('Events')
      .locator('.event-box')
      .evaluate((box) => box.scrollTop)
  const before = await scrolled()
  expect(before).toBeGreaterThan(0)
  await page.keyboard.press('Enter')
  const opened = expected[30]?.id ?? ''
  await expect(desk.region('Details')).toContainText('UCDP event')
  expect(desk.query).toContain(`sel=event:${opened}`)
  await page.keyboard.press('Escape')
  await expect(desk.region('Details')).toBeHidden()
  await expect(focusedRow(page)).toBeInViewport()
  expect(await scrolled()).toBe(before)
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
  const index = Number(await focusedRow(page).getAttribute('aria-rowindex'))
  await page.keyboard.press('ArrowDown')
  await expect(focusedRow(page)).toHaveAttribute('aria-rowindex', String(index + 1))
})
