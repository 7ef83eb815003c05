import { expectAccessibleInThemes } from './support/axe.ts'
import { expectWalk, someOfEachShape, tracesOn } from './support/crawl.ts'
import { Desk, toNumber } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { expectTraced } from './support/untraced.ts'

/** Regions whose numbers have no walk yet. */
const NOT_YET = ['desk-filters', 'What to watch']

test('events as a field per km², with what it is made from', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  const map = desk.region('Map')
  await map.getByRole('radio', { name: 'Density' }).check()
  expect(desk.query).toBe('layer=density')
  const legend = map.getByRole('complementary', { name: 'Map legend' })
  await expect(legend).toContainText('Events per 1,000 km²')
  await expect(legend).toContainText('25 km')
  const made = legend.getByRole('link', { name: /^\d+$/ })
  const placed = await made.innerText()
  await made.click()
  await expect(desk.count).toContainText(new RegExp(`^${placed} of`))
  expect(desk.query).toBe('precision=exact,near&layer=density')
})

test('a field without events says so', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('layer=density&q=nothingofthatname')
  await expect(desk.region('Map')).toContainText('No event is placed well enough.')
})

test('the table of the field has each province’s events over its area', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('layer=density&table=map')
  const row = desk.region('Map').getByRole('row', { name: /^Khyber Pakhtunkhwa/ })
  const [placed, density] = await Promise.all([
    row.getByRole('cell').nth(4).innerText(),
    row.getByRole('cell').nth(5).innerText(),
  ])
  // The province has 101,741 km².
  expect(Number(density) / ((toNumber(placed) / 101_741) * 1000)).toBeCloseTo(1, 1)
})

const layers = {
  'the field': 'layer=density',
  'the field as a table': 'layer=density&table=map',
  rates: 'focus=all&layer=regions&rate=1',
  'rates as a table': 'focus=all&layer=regions&rate=1&table=map',
}

for (const [name, query] of Object.entries(layers)) {
  test(`numbers lead back: ${name}`, async ({ page }) => {
    const desk = new Desk(page)
    await desk.open(query)
    await expectTraced(page, NOT_YET)
    const ofMap = (await tracesOn(page)).filter(({ query: to }) => /(precision|place)=/.test(to))
    for (const trace of someOfEachShape(ofMap, 3))
      await expectWalk(desk, trace, { from: query, isLoaded: false })
  })

  test(`no finding in light, dark or contrast: ${name}`, async ({ page }) => {
    await new Desk(page).open(query)
    await expectAccessibleInThemes(page, name)
  })
}

test('provinces by rate: chosen in the legend, kept in the link, with year and source in the table', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open('focus=all&layer=regions')
  const map = desk.region('Map')
  const legend = map.getByRole('complementary', { name: 'Map legend' })
  await legend.getByRole('button', { name: 'Per 100,000 people' }).click()
  expect(desk.query).toBe('focus=all&layer=regions&rate=1')
  await expect(legend).toContainText('Killed per 100,000 people')
  await expect(legend).toContainText('census 2023')
  await expect(legend).toContainText('no population')
  await map.getByRole('button', { name: 'Show as table' }).click()
  const row = map.getByRole('row', { name: /^Khyber Pakhtunkhwa/ })
  const [killed, rate] = [
    await row.getByRole('cell').nth(2).innerText(),
    await row.getByRole('cell').nth(5).innerText(),
  ]
  await expect(row).toContainText('census 2023')
  // The census of 2023 counted 40,856,097 people there.
  expect(Number(rate)).toBeCloseTo(toNumber(killed) / 408.56097, 1)
  await expect(map).toContainText('Pak Information')
})

test('a crossing says its state on the as-of day, by pointer and by keyboard, and opens the account', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open()
  const torkham = desk
    .region('Map')
    .getByRole('button', { name: /^Torkham: Closed since 12 Oct 2025, no report of reopening/ })
  await torkham.focus()
  await expect(torkham.getByText('Closed since 12 Oct 2025')).toBeVisible()
  await expect(desk.region('Map').getByRole('button', { name: /^Nawa Pass: Not known/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(desk.region('Details')).toContainText('crossings shut')
  expect(desk.query).toBe('sel=event:border-closed-2025-10-12')
})

test('before the closure Torkham is open, and the table lists every crossing', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('asof=2025-10-01&table=map')
  const table = desk.region('Map').getByRole('table', { name: 'Crossings on 1 Oct 2025' })
  await expect(table.getByRole('row', { name: /^Torkham/ })).toContainText(
    'the closure of 21 Feb – 19 Mar 2025 has ended',
  )
  await expect(table.getByRole('row')).toHaveCount(8)
  await expect(table.getByRole('row', { name: /^Kharlachi/ })).toContainText('no source gives its place')
})

test('one switch leaves only what is placed exactly, on map, trend and count, and takes it back', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open()
  const before = await desk.selected()
  const only = desk.region('Map').getByRole('checkbox', { name: 'Only exact places' })
  await only.check()
  expect(desk.query).toBe('precision=exact')
  const { events } = await desk.selected()
  expect(events).toBeLessThan(before.events)
  await expect(desk.region('Map')).toContainText(`${events} of ${events} events have a place`)
  await only.uncheck()
  expect(desk.query).toBe('')
})
