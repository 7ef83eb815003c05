import type { Locator, Page } from '@playwright/test'
import { expectWalk, tracesOn } from './support/crawl.ts'
import { Desk, toNumber } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import {
  BROKEN,
  cellsOf,
  dayOf,
  indicators,
  levelWords,
  openIndicator,
  pastMonths,
  ruleTable,
} from './support/watch.ts'

const rowOf = (desk: Desk, name: string) =>
  desk
    .region('What to watch')
    .getByRole('listitem')
    .filter({ has: desk.page.getByRole('link', { name, exact: true }) })

test('a newcomer sees that strikes stand at Level 4, why, follows the incident and comes back', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open('asof=2025-10-13')
  const row = rowOf(desk, 'Pakistani strikes')
  await expect(row).toContainText(/Level 1 → Level 4, 9 Oct/)
  await expect(row.getByRole('img', { name: 'step 4 of 4' })).toBeVisible()
  await row.getByRole('link').click()
  const details = desk.region('Details')
  const question = 'How often, how deep and against whom does Pakistan strike inside Afghanistan?'
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(question)
  await expect(details).toContainText(/By the rule\s*Level 4.*since 9 Oct 2025; before: Level 1/s)
  const made = details.getByRole('paragraph').filter({ hasText: 'a strike on Kabul, Kandahar or Bagram' })
  await made.getByRole('link', { name: 'First strike on Kabul, 9 October 2025' }).click()
  await expect(details.getByRole('heading', { level: 2 })).toContainText('Kabul')
  expect(desk.query).toContain('sel=event:kabul-strike-2025-10-09')
  await page.goBack()
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(question)
})

/** The figures of a month in a cell of the month table; null: none. */
const figure = (text: string) => (text === 'no figure' ? null : toNumber(text))
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

test('the arithmetic of militant violence adds up, and its parts lead to the events', async ({ page }) => {
  const desk = new Desk(page)
  const from = 'sel=indicator:ttp-violence&asof=2026-04-30'
  const details = await openIndicator(desk, 'ttp-violence', '2026-04-30')
  const sentence = details.getByRole('paragraph').filter({ hasText: '÷ 3 =' })
  const parts = (await sentence.getByRole('link').allInnerTexts()).map(toNumber)
  expect(parts).toHaveLength(3)

  await details.locator('summary', { hasText: 'The months of the baseline' }).click()
  const months = await cellsOf(details.getByRole('table', { name: 'The months of the baseline' }))
  expect(months).toHaveLength(15)
  const summary = await cellsOf(details.getByRole('table', { name: 'How it is reckoned' }))
  expect(summary).toHaveLength(3)
  for (const [i, [label = '', recent, baseline, ratio]] of summary.entries()) {
    const figures = months.map((cells) => figure(cells[i + 1] ?? ''))
    const known = figures.slice(0, 12).flatMap((value) => value ?? [])
    const last = figures.slice(12).flatMap((value) => value ?? [])
    if (last.length < 3) {
      expect([recent, baseline, ratio], label).toEqual(['–', '–', '–'])
      continue
    }
    expect([recent, baseline], label).toEqual([mean(last).toFixed(1), mean(known).toFixed(1)])
    expect(ratio, label).toBe((mean(last) / mean(known)).toFixed(2))
    if (i > 0) continue
    expect(parts, label).toEqual(last)
    const [now, before] = [mean(last).toFixed(1), mean(known).toFixed(1)]
    const said = `÷ 3 = ${now} a month, against ${before} in the twelve before (${known.length} of them with a figure): ${ratio ?? ''}, between`
    await expect(sentence).toContainText(said)
  }

  const links = (await tracesOn(page)).filter(({ value }) => parts.includes(Number(value)))
  for (const link of links.filter(({ query }) => query.includes('measure=events'))) {
    await desk.open(from)
    await expectWalk(desk, link, { from, isLoaded: false })
    await expect(desk.count).toContainText(`${link.value} of`)
  }
})

test('computed, judged and hybrid read and look differently', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  const looks = []
  for (const [name, mode] of [
    ['Pakistani strikes', 'computed'],
    ['Regime-change talk', 'judged'],
    ['Mediation and pauses', 'hybrid'],
  ] as const) {
    const row = rowOf(desk, name)
    await expect(row.getByText(mode, { exact: true })).toBeVisible()
    const word = row.getByText(mode, { exact: true })
    const cell = row
      .getByRole('img', { name: /^Past readings/ })
      .locator('rect')
      .first()
    looks.push(
      await Promise.all([
        word.evaluate(
          (element) => getComputedStyle(element).fontFamily + getComputedStyle(element).fontStyle,
        ),
        cell.evaluate((element) => getComputedStyle(element).rx),
      ]),
    )
  }
  const [computed, judged, hybrid] = looks.map((look) => look.join())
  expect(new Set([computed, judged, hybrid]).size).toBe(3)

  const details = await openIndicator(desk, 'regime-change')
  await expect(details).toContainText('Indicator 4 of 10, judged')
  await expect(details).toContainText('By the editors’ codes of the evidence')
  await expect(details).toContainText('As judged by the project’s editors')
  await openIndicator(desk, 'pakistan-strikes')
  await expect(details).toContainText('Indicator 3 of 10, computed')
  await expect(details).toContainText('By the rule')
  await openIndicator(desk, 'mediation')
  await expect(details).toContainText('Indicator 5 of 10, hybrid')
})

test('how sure the editors are is never in one sentence with the level', async ({ page }) => {
  const desk = new Desk(page)
  const details = await openIndicator(desk, indicators[0]?.id ?? '')
  for (const [i, indicator] of indicators.entries()) {
    await expect(details).toContainText(`Indicator ${i + 1} of 10`)
    const levels = levelWords(indicator)
    const sentences = (await details.innerText()).split(/\n|(?<=[.!?])\s/)
    const sure = sentences.filter((sentence) => /\bconfidence\b|\b(un)?likel|\bprobabl/i.test(sentence))
    expect(sure.length, indicator.id).toBeGreaterThan(0)
    for (const sentence of sure) {
      expect(
        levels.filter((level) => new RegExp(`\\b${level}\\b`).test(sentence)),
        sentence,
      ).toEqual([])
    }
    await details.getByRole('link', { name: /^Next: / }).click()
  }
})

test('each month of the past readings is what the panel showed at its end', async ({ page }) => {
  test.setTimeout(60_000)
  const desk = new Desk(page)
  await desk.open()
  const past = await pastMonths(desk)
  expect(past.size).toBe(10)
  for (const months of past.values()) expect(months).toHaveLength(12)
  for (const [at, day] of [
    [2, '2025-10-31'],
    [6, '2026-02-28'],
    [10, '2026-06-30'],
  ] as const) {
    const shown = await ruleTable(desk, `asof=${day}&table=watch`)
    for (const [name, months] of past) {
      const [month, level] = months[at] ?? []
      const now = shown.get(name) ?? ''
      const what = `${name}, ${month ?? ''}: ${level ?? ''} in the strip, ${now} in the table`
      if (level === 'rule could not run') expect(now, what).toMatch(/^(Too little data|No data)|newer data/)
      else expect(now.startsWith(level ?? 'none'), what).toBe(true)
    }
  }
})

test('what moved last stands first', async ({ page }) => {
  test.slow()
  test.setTimeout(60_000)
  const desk = new Desk(page)
  await desk.open('asof=2025-10-13')
  const names = await desk.region('What to watch').getByRole('listitem').getByRole('link').allInnerTexts()
  expect(names).toHaveLength(10)
  const moved: number[] = []
  for (const name of names) {
    const id = indicators.find(({ short }) => short === name)?.id ?? ''
    const details = await openIndicator(desk, id, '2025-10-13')
    moved.push(await lastMove(details, page))
  }
  expect(moved).toEqual(moved.toSorted((a, b) => b - a))
  expect(new Set(moved).size).toBeGreaterThan(5)
})

/** The day since when the level stands; where there is no level, of the newest evidence; 0: there is none. */
async function lastMove(details: Locator, page: Page): Promise<number> {
  const since = /since (\d+ \w+ \d{4})/.exec(await details.innerText())?.[1]
  if (since !== undefined) return dayOf(since)
  const newest = details.getByRole('listitem').filter({ has: page.getByRole('img', { name: /weight/ }) })
  if ((await newest.count()) === 0) return 0
  return dayOf(/^\d+ \w+ \d{4}/.exec(await newest.first().innerText())?.[0] ?? '')
}

test('by keyboard alone: open an indicator, walk to the next, close, and be where you were', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open()
  const tabTo = async (target: Locator) => {
    for (let i = 0; i < 120; i++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error('not reached')
  }
  const watch = desk.region('What to watch')
  await tabTo(watch.getByRole('link', { name: 'Pakistani strikes' }))
  await page.keyboard.press('Enter')
  const details = desk.region('Details')
  await expect(details).toBeFocused()
  await expect(details).toContainText('Indicator 3 of 10')
  await tabTo(details.getByRole('link', { name: 'Next: Regime-change talk' }))
  await page.keyboard.press('Enter')
  await expect(details).toContainText('Indicator 4 of 10')
  expect(desk.query).toBe('sel=indicator:regime-change')
  await page.keyboard.press('Escape')
  await expect(details).toBeHidden()
  await expect(watch.getByRole('link', { name: 'Regime-change talk' })).toBeFocused()
})

for (const day of ['1995-01-01', '2024-03-20', '2025-10-13', '2026-03-17', '2026-07-31']) {
  test(`every reading is a word on ${day}`, async ({ page }) => {
    test.slow()
    const desk = new Desk(page)
    const table = await ruleTable(desk, `asof=${day}&table=watch`)
    expect(table.size).toBe(10)
    for (const [name, reading] of table) {
      expect(reading, name).toMatch(/^[A-Z]\w/)
      expect(reading, name).not.toMatch(BROKEN)
    }
    const details = await openIndicator(desk, indicators[0]?.id ?? '', day)
    for (const [i, { id }] of indicators.entries()) {
      await expect(details).toContainText(`Indicator ${i + 1} of 10`)
      const text = await details.innerText()
      expect(text, id).toMatch(/By the (rule|editors’ codes of the evidence)\s+[A-Z]\w/)
      expect(text, id).not.toMatch(BROKEN)
      await details.getByRole('link', { name: /^Next: / }).click()
    }
  })
}
