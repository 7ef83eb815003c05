import type { Page } from '@playwright/test'
import { EVENT_KINDS, VICTIM_SIDES } from '#domain/event.ts'
import { Desk, toNumber } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

/** A small seeded generator (mulberry32), so that the same filters are tried every time. */
function random(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function randomQuery(next: () => number): string {
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T
  const maybe = (chance: number, part: () => string) => (next() < chance ? [part()] : [])
  const year = 1990 + Math.floor(next() * 36)
  return [
    ...maybe(0.6, () => 'focus=all'),
    ...maybe(
      0.7,
      () => `period=${pick(['all', 'last-60m', `${year}-03-01..${year + 1}-02-15`, 'last-90d'])}`,
    ),
    ...maybe(0.4, () => `kind=${pick(EVENT_KINDS)}`),
    ...maybe(0.4, () => `place=${pick(['AF', 'PK', 'PK-KP', 'PK-BA', 'AF-NAN', 'AF-KAB,PK'])}`),
    ...maybe(0.3, () => `side=${pick(VICTIM_SIDES)}`),
    ...maybe(0.2, () => `actor=${pick(['ttp', 'pak-gov', 'iea'])}`),
    ...maybe(0.2, () => 'toll=high'),
    ...maybe(0.4, () => 'measure=events'),
    ...maybe(0.4, () => `stack=${pick(['none', 'kind', 'country', 'place'])}`),
  ].join('&')
}

/** The sum of a column of the trend's table; cells that say "no data" hold nothing. */
async function columnSum(page: Page, head: string) {
  const table = new Desk(page).region('Trend').getByRole('table')
  const heads = await table.getByRole('columnheader').allInnerTexts()
  const at = heads.indexOf(head)
  expect(at, `${head} among ${heads.join(', ')}`).toBeGreaterThan(0)
  const cells = await table.locator(`tbody tr > :nth-child(${at + 1})`).allInnerTexts()
  return cells.filter((cell) => /\d/.test(cell)).reduce((sum, cell) => sum + toNumber(cell), 0)
}

function mapTotal(text: string) {
  if (text.includes('No event in this view')) return 0
  return toNumber(/of ([\d,]+) events? (?:have|has) a place/.exec(text)?.[1])
}

/** Every panel's own total of the selection, read where a reader would. */
async function totals(page: Page, query: string) {
  const desk = new Desk(page)
  await desk.open(`${query}${query && '&'}table=map,trend,events`)
  const stated = await desk
    .region('Trend')
    .locator('.panel-note [data-value]')
    .evaluateAll((links) => links.map((link) => Number(link.getAttribute('data-value'))))
  return {
    events: (await desk.selected()).events,
    list: Number(await desk.region('Events').locator('[data-total]').first().getAttribute('data-total')),
    map: mapTotal(await desk.region('Map').innerText()),
    stated,
    bucketEvents: await columnSum(page, 'Events'),
    bucketKilled: await columnSum(page, 'Killed'),
  }
}

for (let seed = 1; seed <= 12; seed++) {
  const query = randomQuery(random(seed))
  test(`every panel counts the same events: ${query || 'default'}`, async ({ page }) => {
    const found = await totals(page, query)
    expect(found.list).toBe(found.events)
    expect(found.map).toBe(found.events)
    expect(found.bucketEvents).toBe(found.events)
    expect(found.stated).toContain(found.events)
    expect(found.stated).toContain(found.bucketKilled)
  })
}

test('a filter moves every panel together', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('table=events')
  const before = await desk.selected()
  await desk.filters.getByRole('button', { name: /^Place/ }).click()
  await page.getByRole('checkbox', { name: /^Khyber Pakhtunkhwa/ }).check()
  await page.keyboard.press('Escape')
  const after = await desk.selected()
  expect(after.events).toBeLessThan(before.events)
  await expect(desk.region('Events').locator('[data-total]').first()).toHaveAttribute(
    'data-total',
    String(after.events),
  )
  await expect(desk.region('Map')).toContainText(new RegExp(`of ${after.events} events have a place`))
  expect(desk.query).toContain('place=PK-KP')
})

test('a count before the click is the count after it', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('focus=all')
  await desk.filters.getByRole('button', { name: /^Kind/ }).click()
  const promised = toNumber(await page.getByRole('link', { name: /^Only One-sided/ }).innerText())
  await page.getByRole('checkbox', { name: 'One-sided' }).check()
  expect((await desk.selected()).events).toBe(promised)
})
