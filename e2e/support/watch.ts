import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import type { Desk } from './desk.ts'
import { expect } from './fixtures.ts'

interface Indicator {
  readonly id: string
  readonly short: string
  readonly reading: { readonly level: string }
  readonly measurement: { readonly rule: unknown }
}
interface Manifest {
  readonly files: readonly { readonly role: string; readonly name: string }[]
}

const shipped = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8')) as T
const { files } = shipped<Manifest>('manifest.json')
/** The indicators as shipped, in their own order. */
export const { indicators } = shipped<{ indicators: readonly Indicator[] }>(
  files.find(({ role }) => role === 'indicators')?.name ?? '',
)

/** What no reader should ever meet in a reading. */
export const BROKEN = /NaN|undefined|Infinity|\bnull\b|\[object/

/** Every name of a level that a rule declares, and the level that the editors gave. */
export function levelWords({ measurement, reading }: Indicator): string[] {
  const names = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return []
    if ('name' in value && 'tone' in value && typeof value.name === 'string') return [value.name]
    return Object.values(value).flatMap(names)
  }
  return [...new Set([...names(measurement.rule), reading.level])]
}

/** Opens an indicator; its details. */
export async function openIndicator(desk: Desk, id: string, asOf?: string): Promise<Locator> {
  await desk.open(`sel=indicator:${id}${asOf ? `&asof=${asOf}` : ''}`)
  const details = desk.region('Details')
  await expect(details).toContainText(/Indicator \d+ of 10/)
  return details
}

/** The body of a table as texts. */
export function cellsOf(table: Locator): Promise<string[][]> {
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())),
    )
}

/** Per indicator what its rule says, from the panel as a table, with the mark of old data in words. */
export async function ruleTable(desk: Desk, query: string): Promise<Map<string, string>> {
  await desk.open(query)
  const table = desk.region('What to watch').getByRole('table')
  await expect(table).toBeVisible()
  const rows = await cellsOf(table)
  return new Map(rows.map(([name = '', reading = '']) => [name.split('\n')[0] ?? '', reading]))
}

/** Per indicator the months of its strip in the panel: name of the month, and level. */
export async function pastMonths(desk: Desk): Promise<Map<string, [string, string][]>> {
  const rows = desk.region('What to watch').getByRole('listitem')
  await expect(rows.getByRole('img', { name: /^Past readings, each as known then/ })).toHaveCount(10)
  const found = new Map<string, [string, string][]>()
  for (const row of await rows.all()) {
    const label = (await row.getByRole('img', { name: /^Past readings/ }).getAttribute('aria-label')) ?? ''
    const months = label.replace(/^.*?then\. /, '').split('; ')
    found.set(
      await row.getByRole('link').innerText(),
      months.map((month) => {
        const [name = '', level = ''] = month.split(': ')
        return [name, level]
      }),
    )
  }
  return found
}

/** A day as the page writes it, as a number to compare. */
export function dayOf(text: string): number {
  const day = Date.parse(`${text} UTC`)
  if (Number.isNaN(day)) throw new Error(`no day: ${text}`)
  return day
}
