import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { shippedEvents } from './shipped-events.ts'

/** Every shipped event, and those of the days that the tests look at. */
export const EVENTS = shippedEvents()
export const FROM = '2026-02-01'
export const TO = '2026-04-30'
export const OURS = EVENTS.filter(({ day }) => day >= FROM && day <= TO)
export const VIEW = `focus=all&period=${FROM}..${TO}&table=events`
/** Where the browser keeps the chosen columns. */
export const COLUMNS_KEY = 'watchline:event-columns'

export const grid = (page: Page) => page.getByRole('grid', { name: /^Events, / })
export const heads = (page: Page) => grid(page).getByRole('columnheader')
export const focusedRow = (page: Page) => grid(page).locator('tr:has(:focus)')

/** Id of the event that a row leads to. */
export async function idOf(row: Locator): Promise<string> {
  const href = (await row.getByRole('link').first().getAttribute('href')) ?? ''
  return /event:([\w-]+)/.exec(decodeURIComponent(href))?.[1] ?? ''
}

/** Presses Tab until the focus is in the table. */
export async function tabToGrid(page: Page) {
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
export async function allLines(page: Page): Promise<Line[]> {
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
