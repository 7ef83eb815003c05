import { expectWalk, someOfEachShape, tracesOn } from './support/crawl.ts'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

const views = {
  'the default view': '',
  'the map as a table': 'focus=all&table=map',
  'the trend by side as a table': 'table=trend&period=2026-01-01..2026-03-31',
  'the trend by kind, events':
    'focus=all&stack=kind&measure=events&table=trend&grain=month&period=2026-01-01..2026-04-30',
  'the trend by province, with what lies in none':
    'focus=all&stack=place&table=map,trend&grain=quarter&period=2025-07-01..2026-06-30',
  'the high estimate by country':
    'focus=all&toll=high&stack=country&table=trend,map&grain=year&period=2019-01-01..2021-12-31',
  'the low estimate of a group and a kind':
    'focus=all&toll=low&actor=ttp&kind=state-based&period=2019-01-01..2021-12-31&table=map,trend&grain=year',
  'two sides in two provinces':
    'side=civilians,militants&place=AF-NAN,PK-KP&period=2019-06-01..2021-06-30&grain=quarter&table=trend,map',
  'a search, known to the district or the province':
    'focus=all&q=waziristan&precision=district,province&period=2015-01-01..2016-12-31&grain=year&table=trend,map',
  'small panels by province, as a table': 'multiples=place&table=trend,map&grain=month',
  'the event list': 'table=events&period=2026-03-01..2026-04-30',
  'a place opened': 'focus=all&sel=place:PK-KP',
  'an actor opened': 'period=all&sel=actor:ttp',
  'an incident with an event beside its claims': 'sel=event:bannu-cantt-2025-03-04&asof=2026-03-01',
  'as known on 13 October 2025': 'asof=2025-10-13&focus=all&table=trend,map&grain=quarter',
  'as known on 1 March 2026': 'asof=2026-03-01&table=trend,map&grain=quarter&theme=dark',
  'as known at the end of 2024': 'asof=2024-12-31&period=all&table=trend,map&grain=year',
  'asked for in Urdu': 'lang=ur&table=map,trend&grain=quarter',
  'two periods': 'place=PK&period=2021-01-01..2021-12-31&with=period:2020-07-01..2021-02-28',
  'two places, the high estimate': 'focus=all&toll=high&period=2020-01-01..2020-12-31&place=PK&with=place:AF',
  'the indicators as a table': 'table=watch',
  'militant violence': 'sel=indicator:ttp-violence',
  'militant violence as known at the end of April 2026': 'sel=indicator:ttp-violence&asof=2026-04-30',
  'civilian harm': 'sel=indicator:civilian-harm',
  'the escalation ladder': 'sel=analysis:ladder',
  'the record tracker': 'sel=analysis:records',
  'legibility and speed': 'sel=analysis:framework',
  'the two strategies': 'sel=analysis:strategies',
  'about the data': 'panel=about&lang=ur',
  'about the data, as known on 1 March 2026': 'panel=about&asof=2026-03-01',
}

/** Of walks that change the same keys of the link, so many are followed: the first, the last, and some between. */
const OF_A_SHAPE = 3

for (const [name, query] of Object.entries(views)) {
  test(`each number leads to a view with the same total: ${name}`, async ({ page }) => {
    test.setTimeout(60_000)
    const desk = new Desk(page)
    await desk.open(query)
    await desk.settled(query)
    const found = await tracesOn(page)
    expect(found.length).toBeGreaterThan(3)
    // One is opened by a full load, the others by the app's own way from view to view.
    for (const [i, trace] of someOfEachShape(found, OF_A_SHAPE).entries()) {
      await expectWalk(desk, trace, { from: query, isLoaded: i === 0 })
    }
  })
}

test('each option of each filter leads to what it counts', async ({ page }) => {
  test.setTimeout(60_000)
  const desk = new Desk(page)
  const from = 'focus=all&period=2026-01-01..2026-07-31'
  for (const filter of ['Kind', 'Victim side', 'Place', 'Precision', 'Focus']) {
    await desk.open(from)
    await desk.filters.getByRole('button', { name: new RegExp(`^${filter}`) }).click()
    await expect(desk.filters.locator('[data-trace]').first()).toBeVisible()
    for (const trace of someOfEachShape(await tracesOn(page), OF_A_SHAPE)) {
      await expectWalk(desk, trace, { from, isLoaded: false })
    }
  }
})

test('a number is followed by activating it, and Back returns', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('table=events&asof=2026-03-01')
  const number = desk.region('Events').locator('tbody [data-trace]').first()
  const value = await number.getAttribute('data-value')
  await number.focus()
  await page.keyboard.press('Enter')
  await expect(desk.region('Details').locator('.detail-figure [data-total]').first()).toHaveAttribute(
    'data-total',
    value ?? '',
  )
  expect(desk.query).toContain('asof=2026-03-01')
  await page.goBack()
  await expect(desk.region('Events')).toBeVisible()
})
