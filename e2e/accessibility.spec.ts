import { expectAccessible, expectAccessibleInThemes } from './support/axe.ts'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

const views = {
  desk: '',
  'an indicator open': 'sel=indicator:ttp-violence',
  'a judged indicator open': 'sel=indicator:taliban-posture',
  'the indicators as a table': 'table=watch',
  'the escalation ladder': 'sel=analysis:ladder',
  'the record tracker': 'sel=analysis:records',
  'legibility and speed': 'sel=analysis:framework',
  'legibility and speed, dimmed': 'sel=analysis:framework&strategy=coerce-taliban',
  'the two strategies': 'sel=analysis:strategies',
  'an incident open': 'sel=event:paktika-barmal-strike-2025-10-09',
  'a source open': 'sel=source:picss',
  'the event list': 'table=events',
  'tables for graphics': 'table=map,trend,watch',
  'an empty selection': 'period=2026-05-01..2026-07-31&place=PK',
  'about the data': 'panel=about',
  'an earlier day': 'asof=2026-04-10',
}

for (const [name, query] of Object.entries(views)) {
  test(`no finding in light, dark or contrast: ${name}`, async ({ page }) => {
    const desk = new Desk(page)
    await desk.open(query)
    await desk.settled(query)
    await expectAccessibleInThemes(page, name)
  })
}

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`no finding in ${theme}, by the link`, async ({ page }) => {
    const desk = new Desk(page)
    await desk.open(`theme=${theme}`)
    await desk.settled()
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await expectAccessible(page)
  })
}

test('no finding with a filter, the firmness or the as-of day open', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  for (const name of [/^Actor/, /^How firm/, /^As of/]) {
    await page.getByRole('button', { name }).click()
    // What opens floats over the page: what lies half under it is not meant to be met.
    await expectAccessible(page, '.disclosure-panel:not([hidden])')
    await page.keyboard.press('Escape')
  }
})

test('what is met by a finger is 24 px wide and high, or a link in a text', async ({ page }) => {
  const desk = new Desk(page)
  for (const query of [
    'table=watch',
    'sel=indicator:ttp-violence',
    'sel=indicator:taliban-posture',
    'sel=analysis:ladder',
    'sel=analysis:records',
    'sel=analysis:framework',
    'sel=analysis:strategies',
  ]) {
    await desk.open(query)
    await desk.settled(query)
    const small = await page
      .locator(query.includes('sel=') ? '.desk-detail' : '.desk-side')
      .locator('button, select, summary, nav a, input, .detail-steps a')
      .evaluateAll((targets) =>
        targets.flatMap((target) => {
          const { width, height } = (target.closest('label') ?? target).getBoundingClientRect()
          return width > 0 && (width < 24 || height < 24)
            ? [`${target.textContent}: ${width} × ${height}`]
            : []
        }),
      )
    expect(small, query).toEqual([])
  }
})

test('no finding on the failure page', async ({ page }) => {
  await page.route('**/data/manifest.json', (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto('./')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectAccessible(page)
})

test('the first stops of the keyboard: skip link, title, as-of day, search', async ({ page }) => {
  await new Desk(page).open()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the map' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Watchline' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^As of 31 Jul 2026/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Find and do' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('searchbox', { name: 'Search events and incidents' })).toBeFocused()
})

test('a filter is set by keyboard alone', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  await desk.filters.getByRole('button', { name: /^Victim side/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: /^Side not available/ })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(desk.filters.getByRole('button', { name: /^Victim side/ })).toBeFocused()
  expect(desk.query).toBe('side=not-coded')
})
