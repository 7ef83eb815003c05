import type { Page } from '@playwright/test'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

/** Every number on the page that says where it comes from. */
async function traces(page: Page) {
  const found = await page.locator('[data-trace]').evaluateAll((links) =>
    links.map((link) => ({
      query: link.getAttribute('data-trace') ?? '',
      value: Number(link.getAttribute('data-value')),
      href: link.getAttribute('href'),
      text: (link as HTMLElement).innerText,
    })),
  )
  return [...new Map(found.map((trace) => [`${trace.query} ${trace.value}`, trace])).values()]
}

const views = {
  'the default view': '',
  'the map as a table': 'focus=all&table=map',
  'the trend by side as a table': 'table=trend&period=2026-01-01..2026-03-31',
  'the trend by kind, events':
    'focus=all&stack=kind&measure=events&table=trend&grain=month&period=2026-01-01..2026-04-30',
  'the high estimate by country':
    'focus=all&toll=high&stack=country&table=trend,map&grain=year&period=2019-01-01..2021-12-31',
  'a place opened': 'focus=all&sel=place:PK-KP',
  'an actor opened': 'period=all&sel=actor:ttp',
}

for (const [name, query] of Object.entries(views)) {
  test(`each number leads to a view with the same total: ${name}`, async ({ page }) => {
    test.setTimeout(120_000)
    const desk = new Desk(page)
    await desk.open(query)
    const found = await traces(page)
    expect(found.length).toBeGreaterThan(3)
    for (const { query: target, value, href, text } of found) {
      expect(href, text).toBe(`?${target}`)
      await desk.open(target)
      const totals = await page
        .locator('[data-total]')
        .evaluateAll((nodes) => nodes.map((node) => Number(node.getAttribute('data-total'))))
      expect(totals, `${text} → ?${target}`).toContain(value)
    }
  })
}

test('each option of each filter leads to what it counts', async ({ page }) => {
  test.setTimeout(120_000)
  const desk = new Desk(page)
  for (const filter of ['Kind', 'Victim side', 'Place', 'Precision', 'Focus']) {
    await desk.open('focus=all&period=2026-01-01..2026-07-31')
    await desk.filters.getByRole('button', { name: new RegExp(`^${filter}`) }).click()
    await expect(desk.filters.locator('[data-trace]').first()).toBeVisible()
    for (const { query, value, text } of (await traces(page)).slice(0, 14)) {
      await desk.open(query)
      const totals = await page
        .locator('[data-total]')
        .evaluateAll((nodes) => nodes.map((node) => Number(node.getAttribute('data-total'))))
      expect(totals, `${filter}: ${text} → ?${query}`).toContain(value)
    }
  }
})
