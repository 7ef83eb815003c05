import type { Locator } from '@playwright/test'
import { Desk, toNumber } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { cellsOf } from './support/watch.ts'

test('the ladder: when the rung of Kabul was first crossed, and when the targets shifted', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open()
  await desk.region('What to watch').getByRole('button', { name: 'Analyses' }).click()
  await page.getByRole('link', { name: 'Escalation ladder' }).click()
  const ladder = desk.region('Details').getByRole('article', { name: 'Escalation ladder' })
  const rungs = ladder.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Rung \d+/ }) })
  await expect(rungs).toHaveCount(11)

  const marked = rungs.filter({ hasText: 'singled out in the interview' })
  await expect(marked).toHaveCount(1)
  await expect(marked.getByRole('heading')).toHaveText(/Strike on Kabul or deep inside Afghanistan/)
  await expect(marked).toContainText(/First 9 Oct 2025 First strike on Kabul, 9 October 2025/)

  const shift = rungs.filter({ hasText: 'the shift of Feb 2026: from militant to state targets' })
  await expect(shift).toHaveCount(1)
  await expect(shift).toContainText(/First 27 Feb 2026/)
  const words = ladder.getByRole('paragraph').filter({ hasText: 'On 22 February 2026' })
  await expect(words).toContainText('from militant to state targets')

  await marked.locator('summary').click()
  const crossings = await marked.getByRole('listitem').allInnerTexts()
  await expect(marked.locator('summary')).toHaveText(`What counts, and ${crossings.length} crossings`)
  await expect(marked).toContainText(`${crossings.length - 1} times since`)
  expect(crossings[0]).toMatch(/^9 Oct 2025/)

  await desk.open('sel=analysis:ladder&asof=2025-10-08')
  await desk.settled()
  await expect(rungs.filter({ hasText: /Strike on Kabul/ })).toContainText(
    'Not crossed in this record by that day',
  )
  await expect(ladder).not.toContainText('the shift of')
})

interface Row {
  readonly weight: number
  readonly verdicts: readonly string[]
  readonly publishers: ReadonlySet<string>
}

/** The matrix as the reader sees it, with the publishers of each row from its unfolded reasons. */
async function matrixOf(table: Locator): Promise<Row[]> {
  const rows = await table
    .locator('tbody tr')
    .filter({ has: table.page().getByRole('button') })
    .all()
  return Promise.all(
    rows.map(async (row) => {
      const label = (await row.getByRole('img', { name: /^weight/ }).getAttribute('aria-label')) ?? ''
      const id = (await row.getByRole('button').getAttribute('aria-controls')) ?? ''
      const sources = table
        .locator(`[id="${id}"]`)
        .getByRole('paragraph')
        .filter({ hasText: /^Sources/ })
      const verdicts = await row.getByRole('cell').allInnerTexts()
      return {
        weight: toNumber(/^weight (\d)/.exec(label)?.[1]),
        verdicts: verdicts.map((text) => /(in)?consistent|neutral/.exec(text)?.[0] ?? ''),
        publishers: new Set(await sources.getByRole('link').allInnerTexts()),
      }
    }),
  )
}

/** The weight against each hypothesis. */
const against = (rows: readonly Row[]) =>
  [0, 1, 2, 3].map((i) =>
    rows.reduce((sum, { weight, verdicts }) => sum + (verdicts[i] === 'inconsistent' ? weight : 0), 0),
  )
/** The names with the least against them. */
const leaders = (names: readonly string[], sums: readonly number[]) =>
  names.filter((_, i) => sums[i] === Math.min(...sums)).join()

test('two strategies: which leads, and which single source would change that', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('sel=analysis:strategies')
  await desk.settled()
  const view = desk.region('Details').getByRole('article', { name: 'Two strategies, tested by evidence' })
  const table = view.getByRole('table', { name: /Evidence against each hypothesis/ })
  await expect(table).toBeVisible()
  const names = (await table.getByRole('columnheader').allInnerTexts()).slice(1).map((name) => name.trim())
  expect(names).toHaveLength(4)

  const first = table.getByRole('button', { name: /^Reasons and sources: / }).first()
  await first.focus()
  await page.keyboard.press('Enter')
  await expect(first).toHaveAttribute('aria-expanded', 'true')
  await expect(table.getByRole('definition')).toHaveCount(4)
  await page.keyboard.press('Enter')
  await expect(table.getByRole('definition')).toHaveCount(0)

  const showAll = view.getByRole('button', { name: 'Show all reasons' })
  await showAll.focus()
  await page.keyboard.press('Enter')
  await expect(view.getByRole('button', { name: 'Hide all reasons' })).toBeVisible()
  const rows = await matrixOf(table)
  expect(rows.length).toBeGreaterThan(10)
  const sums = against(rows)
  const totals = await table
    .locator('tfoot [data-total]')
    .evaluateAll((nodes) => nodes.map(({ textContent }) => textContent))
  expect(totals.filter((text) => /^\d+$/.test(text)).map(toNumber)).toEqual(sums)
  const lead = leaders(names, sums)
  await expect(view).toContainText(`Least speaks against “${lead}”: ${Math.min(...sums)}.`)

  const publishers = [...new Set(rows.flatMap((row) => [...row.publishers]))]
  const isAlone = (row: Row, publisher: string) => row.publishers.size === 1 && row.publishers.has(publisher)
  const alone = publishers.filter((publisher) => rows.some((row) => isAlone(row, publisher)))
  const changing = alone.filter(
    (publisher) => leaders(names, against(rows.filter((row) => !isAlone(row, publisher)))) !== lead,
  )
  expect(changing.length).toBeGreaterThan(0)
  const said = view.getByRole('listitem').filter({ hasText: /^Without .*, on whom alone rests/ })
  await expect(said).toHaveCount(changing.length)
  for (const publisher of changing) {
    const without = against(rows.filter((row) => !isAlone(row, publisher)))
    await expect(said.filter({ hasText: `Without ${publisher},` })).toContainText(
      `“${leaders(names, without)}”: ${Math.min(...without)}.`,
    )
  }
  await expect(view).toContainText(
    `Publishers of the evidence: ${publishers.length}. Of these carry a row alone, and were left out in turn: ${alone.length}.`,
  )
})

test('legibility and speed: dimmed with the reason for coercion, in the link, and Back restores', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open('sel=analysis:framework')
  await desk.settled()
  const details = desk.region('Details')
  const reason = details.getByRole('note')
  const component = details.getByRole('heading', { name: 'Signals interception' })
  const ink = () => component.evaluate((element) => getComputedStyle(element).color)
  const clear = await ink()
  await expect(reason).toHaveCount(0)
  const choice = details.getByRole('group', { name: 'Which strategy?' })
  await choice.getByRole('radio', { name: 'Either' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(choice.getByRole('radio', { name: 'Degrade the TTP' })).toBeChecked()
  await expect(reason).toHaveCount(0)
  expect(desk.query).toContain('strategy=degrade-ttp')
  await page.keyboard.press('ArrowRight')
  await expect(choice.getByRole('radio', { name: 'Coerce the Taliban' })).toBeChecked()
  await expect(reason).toContainText(/^Less valid for the strategy chosen\. The framework asks whether/)
  expect(desk.query).toContain('strategy=coerce-taliban')
  expect(await ink()).not.toBe(clear)

  await page.reload()
  await desk.drawn()
  await expect(reason).toBeVisible()
  await page.goBack()
  await expect(choice.getByRole('radio', { name: 'Degrade the TTP' })).toBeChecked()
  await expect(reason).toHaveCount(0)
  await page.goBack()
  expect(desk.query).toBe('sel=analysis:framework')
  expect(await ink()).toBe(clear)
})

test('the record tracker: another measure, and its table says what the sentence says', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('sel=analysis:records')
  await desk.settled()
  const view = desk.region('Details').getByRole('article', { name: 'Record tracker' })
  const measure = view.getByRole('combobox', { name: 'What is added up' })
  await expect(measure).toBeVisible()
  const names = await measure.getByRole('option').allInnerTexts()
  expect(names.length).toBeGreaterThan(3)
  await view.getByRole('button', { name: 'Show as table' }).click()
  for (const name of names) {
    await measure.selectOption({ label: name })
    const years = await view.getByRole('combobox', { name: 'Year' }).getByRole('option').allInnerTexts()
    for (const year of years.slice(0, 3)) {
      await view.getByRole('combobox', { name: 'Year' }).selectOption(year)
      const sentence = await view.locator('.records-lead').innerText()
      const rows = await cellsOf(view.getByRole('table', { name: /^Years with their totals/ }))
      const [, total = '', , outcome = ''] = rows.find((cells) => cells[0] === year) ?? []
      const said = new RegExp(`${year} (?:came to|had come to) ([\\d,]+) `).exec(sentence)?.[1]
      expect(said ?? '–', `${name}, ${year}: ${sentence}`).toBe(total)
      const before = /The record of (\d{4}), ([\d,]*\d)/.exec(sentence)
      if (!before) continue
      const record = rows.find((cells) => cells[0] === before[1])
      expect(record?.[1], `${name}, ${year}: ${sentence}`).toBe(before[2])
      const fell = /, fell (.+?)\.( |$)/.exec(sentence)?.[1]
      if (fell && !fell.startsWith('cannot')) expect(outcome).toBe(`fell ${fell}`)
      else expect(outcome, sentence).not.toMatch(/^fell/)
    }
  }
})

test('junk in place of an analysis, a strategy or an indicator falls back and says so', async ({ page }) => {
  const desk = new Desk(page)
  for (const junk of ['sel=analysis:nothing', 'strategy=x', 'sel=indicator:nobody']) {
    await desk.open(junk)
    const notice = page.getByRole('status').filter({ hasText: 'Left out of the link' })
    await expect(notice).toContainText(junk)
    await expect(desk.region('What to watch').getByRole('listitem')).toHaveCount(10)
    await expect(desk.region('Details')).toHaveCount(0)
  }
})
