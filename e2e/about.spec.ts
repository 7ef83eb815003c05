import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

interface Manifest {
  readonly version: string
  readonly sha256: string
  readonly files: readonly { readonly role: string; readonly name: string; readonly bytes: number }[]
}
interface SeriesFile {
  readonly revisions: readonly {
    readonly firstPublished: number
    readonly restated: number
    readonly note: string
  }[]
}

const shipped = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../public/data/${name}`, import.meta.url), 'utf8')) as T
interface Column {
  readonly as: 'plain' | 'delta' | 'runs'
  readonly values: readonly number[]
}
interface EventsFile {
  readonly columns: Readonly<Record<'id' | 'best' | 'low' | 'high', Column>>
  readonly earlier: Pick<EventsFile, 'columns'>
}

/** A column of the events file as plain numbers. */
function numbersOf({ as, values }: Column): readonly number[] {
  if (as === 'plain') return values
  const found: number[] = []
  if (as === 'delta') for (const step of values) found.push((found.at(-1) ?? 0) + step)
  else for (let i = 0; i < values.length; i += 2) found.push(...Array(values[i + 1]).fill(values[i]))
  return found
}

/** Estimates of events that a newer release changed: `ucdp-1: 3 → 4`, from the file itself. */
function revisedEstimates({ columns, earlier }: EventsFile): string[] {
  const ids = numbersOf(columns.id)
  return (['best', 'low', 'high'] as const).flatMap((estimate) => {
    const [before, now] = [numbersOf(earlier.columns[estimate]), numbersOf(columns[estimate])]
    return numbersOf(earlier.columns.id).flatMap((id, row) => {
      const [first = -1, latest = -1] = [before[row], now[ids.indexOf(id)]]
      return first === latest || first < 0 || latest < 0 ? [] : [`ucdp-${id}: ${first} → ${latest}`]
    })
  })
}
const shippedOf = <T>(role: string) =>
  shipped<T>(manifest.files.find((file) => file.role === role)?.name ?? '')
const manifest = shipped<Manifest>('manifest.json')
const hash = manifest.sha256.slice(0, 12)

async function openAbout(page: Page, query = '') {
  const desk = new Desk(page)
  await desk.open(`panel=about${query && '&'}${query}`)
  const about = desk.region('About the data')
  // the published series come after the rest
  await expect(about.getByRole('img', { name: /^PICSS, Pakistan/ })).toBeVisible()
  return { desk, about }
}

test('coverage is strips on one time axis, with a table twin', async ({ page }) => {
  const { desk, about } = await openAbout(page)
  const figure = about.getByRole('figure', { name: 'Coverage on one time axis, as of 31 Jul 2026' })
  await expect(figure.getByRole('img')).toHaveCount(11)
  await expect(figure).toContainText('scale widens in 2024')
  await expect(figure.getByRole('img', { name: /^Pakistan, UCDP/ })).toHaveAccessibleName(
    /1989–2021: all or most fields; 2025: dates and totals only/,
  )
  const [axis, strip] = await Promise.all([
    figure.getByRole('img').first().boundingBox(),
    figure.getByRole('img').last().boundingBox(),
  ])
  expect([strip?.x, strip?.width]).toEqual([axis?.x, axis?.width])
  await about.getByRole('button', { name: 'Show as table' }).click()
  await expect(about.getByRole('region', { name: 'What is known, when' }).getByRole('row')).toHaveCount(15)
  await expect(about.getByRole('region', { name: 'Published series and incidents, when' })).toContainText(
    'PICSS',
  )
  await about.getByRole('button', { name: 'Show as graphic' }).click()
  await expect(figure).toBeVisible()
  expect(desk.query).toBe('panel=about')
})

test('the section buttons move the focus and leave the link alone', async ({ page }) => {
  const { desk, about } = await openAbout(page, 'focus=all')
  const sections = about.getByRole('navigation', { name: 'Sections of this page' })
  for (const name of ['Sources', 'Definitions', 'Known gaps', 'Corrections', 'Downloads', 'How to cite']) {
    await sections.getByRole('button', { name }).click()
    const heading = about.getByRole('heading', { name, exact: true })
    await expect(heading).toBeFocused()
    await expect(heading).toBeInViewport()
  }
  expect(desk.query).toBe('panel=about&focus=all')
})

test('each source has its licence, version, citation and known bias', async ({ page }) => {
  const { about } = await openAbout(page)
  const sources = about.getByRole('table', { name: 'Sources' })
  const ged = sources.getByRole('row').filter({ hasText: /^UCDP GED22\.1Pakistan/ })
  await expect(ged).toContainText('6,416')
  await expect(ged).toContainText('CC-BY-4.0')
  await expect(sources).toContainText('Holds only events with at least one death')
  await expect(sources).toContainText('Sundberg and Melander 2013')
  await expect(sources).toContainText('Made with Natural Earth')
})

test('corrections are the restated figures and the revised events of the data', async ({ page }) => {
  const { about } = await openAbout(page)
  const { revisions } = shippedOf<SeriesFile>('series')
  const events = revisedEstimates(shippedOf<EventsFile>('events'))
  const items = about.getByRole('region', { name: 'Corrections' }).getByRole('listitem')
  await expect(items).toHaveCount(revisions.length + events.length)
  for (const { firstPublished, restated, note } of revisions) {
    const [first, latest] = [firstPublished, restated].map((value) => value.toLocaleString('en-GB'))
    await expect(items.filter({ hasText: note })).toContainText(`${first} → ${latest}`)
  }
  for (const event of events) {
    const [id = '', change = ''] = event.split(': ')
    await expect(items.filter({ hasText: id }).filter({ hasText: change })).not.toHaveCount(0)
  }
})

test('known gaps follow from the coverage', async ({ page }) => {
  const { about } = await openAbout(page)
  const gaps = about.getByRole('region', { name: 'Known gaps' })
  for (const title of [
    'Pakistan 2022–2024',
    'Pakistan May–Jul 2026',
    'PICSS after Feb 2026',
    'Closures, talks',
  ]) {
    await expect(gaps).toContainText(title)
  }
})

test('the view is cited with its filters in words, as-of date and hash', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { about } = await openAbout(page, 'place=PK-KP&kind=one-sided&q=%7Bx%7D')
  const cite = about.getByRole('region', { name: 'How to cite' })
  const words =
    'Hostilities; 1 Aug 2025 – 31 Jul 2026; kind: One-sided; place: Khyber Pakhtunkhwa; search: “{x}”'
  const text = cite.getByRole('blockquote', { name: 'Citation as text' })
  for (const part of [words, 'Data as of 31 Jul 2026', hash, manifest.version, 'accessed 22 Nov 2026']) {
    await expect(text).toContainText(part)
  }
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await cite.getByRole('button', { name: 'Copy BibTeX' }).click()
  await expect(cite.getByRole('status')).toHaveText('BibTeX copied')
  expect(await copied()).toContain('search: “\\textbraceleft{}x\\textbraceright{}”')
  expect(await copied()).toContain(`?kind=one-sided&place=PK-KP&q=%7Bx%7D&ds=${hash}}`)
  await cite.getByRole('button', { name: 'Copy RIS' }).click()
  await expect(cite.getByRole('status')).toHaveText('RIS copied')
  expect(await copied()).toMatch(/^TY {2}- DATA\r?\n[\s\S]*ER {2}- /)
})

test('every file of the dataset can be taken away', async ({ page, request }) => {
  const { about } = await openAbout(page)
  const links = await about
    .getByRole('region', { name: 'Downloads' })
    .first()
    .locator('a[download]')
    .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href))
  expect(links.length).toBeGreaterThanOrEqual(2 * manifest.files.length + 4)
  for (const link of links) expect((await request.get(link)).status(), link).toBe(200)
})

for (const theme of ['light', 'dark'] as const) {
  test(`no finding in ${theme}, strips and tables`, async ({ page }) => {
    const { about } = await openAbout(page, `theme=${theme}`)
    await about.getByText('BibTeX and RIS as text').click()
    await expectAccessible(page)
    await about.getByRole('button', { name: 'Show as table' }).click()
    await expectAccessible(page)
  })
}

test('nothing scrolls sideways on 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  const { about } = await openAbout(page)
  const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(await isWide()).toBe(false)
  await about.getByRole('button', { name: 'Show as table' }).click()
  expect(await isWide()).toBe(false)
})
