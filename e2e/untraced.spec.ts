import type { Page } from '@playwright/test'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'
import { expectTraced, untraced } from './support/untraced.ts'
import { indicators } from './support/watch.ts'

const views = {
  'the default view': '',
  'every panel as a table': 'table=map,trend,watch',
  'provinces, by province': 'focus=all&layer=regions&stack=place&table=trend&period=2026-01-01..2026-04-30',
  'small panels by province': 'multiples=place&focus=all&period=last-24m',
  'the event list': 'table=events',
  'an event': 'sel=event:ucdp-571105',
  'an incident with claims and an event': 'sel=event:bannu-cantt-2025-03-04',
  'a province': 'focus=all&sel=place:PK-KP',
  'an actor': 'period=all&sel=actor:ttp',
  'a publisher of pages': 'sel=source:dawn',
  'a publisher of figures': 'sel=source:picss',
  'a source of that name is not here': 'sel=source:nobody',
  'a view without events': 'q=nothingofthatname',
  'a frame of playback': 'at=2025-10-13&frame=28d',
  'the high estimate on some sides': 'toll=high&side=civilians,militants&measure=events',
  'as known on 13 October 2025': 'asof=2025-10-13&table=map',
  'two periods with days without data': 'with=period:2024-08-01..2025-07-31',
  'two periods of unequal length':
    'place=PK&period=2021-01-01..2021-12-31&with=period:2020-10-01..2021-02-28',
  'two places': 'focus=all&period=2020-01-01..2020-12-31&place=PK&with=place:AF',
  'about the data': 'panel=about',
  ...Object.fromEntries(indicators.map(({ id, short }) => [short, `sel=indicator:${id}`])),
  'strikes as known on 13 October 2025': 'asof=2025-10-13&sel=indicator:pakistan-strikes',
  'militant violence as known at the end of April 2026': 'asof=2026-04-30&sel=indicator:ttp-violence',
  'the escalation ladder': 'sel=analysis:ladder',
  'the record tracker': 'sel=analysis:records',
  'legibility and speed': 'sel=analysis:framework',
  'legibility and speed, dimmed': 'sel=analysis:framework&strategy=coerce-taliban',
  'the two strategies': 'sel=analysis:strategies',
  'how well the indicators warned': 'sel=analysis:backtest',
}

/** Opens what is folded in the details, so that it is looked at too. */
async function unfold(page: Page) {
  const details = page.getByRole('region', { name: 'Details', exact: true })
  for (const button of await details.getByRole('button', { name: /^Show (all|\d)/ }).all())
    await button.click()
  await details.evaluateAll((regions) => {
    for (const fold of regions.flatMap((region) => [...region.querySelectorAll('details')])) fold.open = true
  })
}

/** So many views a page: going from one to the next is what readers do, and quicker than a load each. */
const A_PAGE = 7

const entries = Object.entries(views)
for (let first = 0; first < entries.length; first += A_PAGE) {
  const group = entries.slice(first, first + A_PAGE)
  test(`no number without a walk: ${group.map(([name]) => name).join('; ')}`, async ({ page }) => {
    test.slow()
    const desk = new Desk(page)
    for (const [i, [name, query]] of group.entries()) {
      await test.step(name, async () => {
        if (i === 0) await desk.open(query)
        else await desk.follow(query)
        await expect(page.getByText('Loading')).toHaveCount(0)
        await desk.settled(query)
        await unfold(page)
        await expectTraced(page)
      })
    }
  })
}

test('a number that is only written down is found', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  for (const [text, attribute, value] of [
    ['1,989 events', null, ''],
    ['7 of 9 October 2025', null, ''],
    ['12%', 'data-parts', '987654321 1'],
    ['12 things', 'data-standing', 'whatever'],
  ] as const) {
    await desk.region('Trend').evaluate(
      (region, [written, name, as]) => {
        const element = document.createElement('p')
        element.textContent = written
        if (name) element.setAttribute(name, as)
        region.append(element)
      },
      [text, attribute, value] as const,
    )
  }
  const found = (await untraced(page)).filter(({ region }) => region === 'Trend')
  expect(found.map(({ text }) => text)).toEqual(['1,989 events', '7 of 9 October 2025', '12%', '12 things'])
})
