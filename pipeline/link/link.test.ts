import { describe, expect, test } from 'vitest'
import { madeClaim, madeFact, madeIncident, madeInput, PLACELESS } from '#pipeline/fixtures/link.ts'
import { ledgerOf, linkIncidents } from './link.ts'
import { overrideProblems } from './overrides.ts'
import { distanceKm } from './place.ts'

type Facts = Parameters<typeof madeFact>[0]
type Incidents = Parameters<typeof madeIncident>[0]

function outcome(incident: Incidents, ...events: Facts[]) {
  const facts = events.map((event, i) => madeFact({ id: i + 1, ...event }))
  const { file } = linkIncidents(madeInput([madeIncident(incident)], facts))
  const links = file.links.map(({ event, confidence }) => `${event} ${confidence}`)
  return file.unlinked.length > 0 ? file.unlinked.map(({ reason }) => reason) : links
}

const clash: Incidents = {
  kind: 'border-clash',
  actors: ['iea', 'pak-army'],
  country: 'AF',
  province: 'AF-NAN',
}
const states = { conflictId: 11_639, sideA: 'Government of Afghanistan', sideB: 'Government of Pakistan' }

describe('placed rows', () => {
  test.each<[string, Incidents, Facts, string[]]>([
    ['the same day, place and group', {}, {}, ['1 high']],
    ['a faction of the group', { actors: ['jua', 'pak-army'] }, {}, ['1 high']],
    ['a day later', {}, { start: '2026-01-11' }, ['1 moderate']],
    ['two days later', {}, { start: '2026-01-12' }, ['1 low']],
    ['three days later', {}, { start: '2026-01-13' }, ['no-candidate']],
    ['a row over some days that touch', {}, { start: '2026-01-06', end: '2026-01-09' }, ['1 moderate']],
    ['a row over a month', {}, { start: '2026-01-01', end: '2026-01-31' }, ['no-candidate']],
    ['a date known to the week', {}, { datePrecision: 3 }, ['1 moderate']],
    ['too far', {}, { latitude: 33.5 }, ['too-far']],
    ['over half the limit away', {}, { latitude: 33.15 }, ['1 moderate']],
    ['known to the province', {}, { precision: 'province', latitude: 34.9 }, ['1 moderate']],
    ['another province', {}, { precision: 'province', province: 'PK-BA' }, ['too-far']],
    ['known to the country', {}, { precision: 'country' }, ['too-far']],
    ['another conflict', {}, { conflictId: 325 }, ['no-candidate']],
    ['another group of the conflict', {}, { sideB: 'IMP' }, ['1 moderate']],
    ['a group that the incident does not name', { actors: ['unknown'] }, {}, ['1 moderate']],
    ['another country', {}, { country: 'AF' }, ['no-candidate']],
    ['a tally', { isAggregate: true }, {}, ['aggregate']],
    ['a campaign', { endDate: '2026-01-20' }, {}, ['campaign']],
    ['abroad', { country: 'TJ', province: null }, {}, ['abroad']],
    ['a day without data', { date: '2026-02-10' }, {}, ['no-data']],
    ['a clash across the border', clash, { ...states, latitude: 33.1 }, ['1 high']],
    [
      'a strike coded as one on the group',
      { kind: 'cross-border-strike', country: 'AF', province: 'AF-NAN' },
      { country: 'AF', province: 'AF-NAN' },
      ['1 high'],
    ],
  ])('%s', (_, incident, event, expected) => {
    expect(outcome(incident, event)).toEqual(expected)
  })

  test('a clash of the whole line takes the provinces that it names, and less surely what lies across', () => {
    const front: Incidents = {
      ...clash,
      precision: 'province',
      place: 'Durand Line: Nangarhar, Kunar and Khost',
    }
    const inKunar = { ...states, country: 'AF', province: 'AF-KNR' } as const
    expect(outcome(front, inKunar, { ...states, province: 'PK-KP' })).toEqual(['1 moderate', '2 low'])
    expect(outcome(clash, { ...inKunar, latitude: 35 })).toEqual(['too-far'])
  })
})

describe('rows without a place', () => {
  test.each<[string, Incidents, Facts[], string[]]>([
    ['the only one of the day', {}, [{}], ['1 moderate']],
    ['the only one, and no group is named', { actors: ['unknown'] }, [{}], ['1 low']],
    ['a day later', {}, [{ start: '2026-01-11' }], ['no-candidate']],
    ['the only one, with quite another toll', { claims: [madeClaim(40, 50)] }, [{}], ['toll-apart']],
    ['several, nothing claimed', {}, [{}, {}], ['not-told-apart']],
    ['several, one toll within the claims', { claims: [madeClaim(9, 12)] }, [{}, { best: 10 }], ['2 low']],
    ['several, two tolls within', { claims: [madeClaim(4, 12)] }, [{}, { best: 10 }], ['not-told-apart']],
    [
      'one toll within, but no group named',
      { actors: ['unknown'], claims: [madeClaim(9, 12)] },
      [{}, { best: 10 }],
      ['not-told-apart'],
    ],
    [
      'a night of clashes',
      clash,
      [{ ...states }, { ...states, country: 'AF' }],
      ['1 moderate', '2 moderate'],
    ],
    ['a clash the day before', clash, [{ ...states, start: '2026-01-09' }], ['1 low']],
  ])('%s', (_, incident, events, expected) => {
    expect(outcome(incident, ...events.map((event) => ({ ...PLACELESS, ...event })))).toEqual(expected)
  })
})

test('an event goes to the incident that it fits best, and to none where two fit alike', () => {
  const near = madeIncident({ id: 'near' })
  const far = madeIncident({ id: 'far', point: { latitude: 33.05, longitude: 70.6 } })
  const run = (...incidents: (typeof near)[]) => linkIncidents(madeInput(incidents, [madeFact()])).file
  expect(run(near, far).links.map(({ incident }) => incident)).toEqual(['near'])
  expect(run(far, near)).toEqual(run(near, far))
  const twin = run(near, madeIncident({ id: 'twin' }))
  expect(twin.links).toEqual([])
  expect(twin.unlinked.map(({ reason }) => reason)).toEqual(['shared', 'shared'])
})

test('a toll decides between two incidents that fit alike', () => {
  const told = madeIncident({ id: 'told', claims: [madeClaim(4, 6)] })
  const { links } = linkIncidents(madeInput([told, madeIncident({ id: 'untold' })], [madeFact()])).file
  expect(links.map(({ incident, confidence }) => `${incident} ${confidence}`)).toEqual(['told high'])
})

test('overrides make and part pairs, with the reason in the ledger', () => {
  const events = [madeFact(), madeFact({ id: 2, conflictId: 325 })]
  const linking = linkIncidents(
    madeInput([madeIncident()], events, {
      link: [{ incident: 'made-attack', event: 'ucdp-2', why: 'Coded late.' }],
      unlink: [{ incident: 'made-attack', event: 'ucdp-1', why: 'Another attack.' }],
    }),
  )
  expect(linking.file.links).toEqual([
    {
      incident: 'made-attack',
      event: 2,
      confidence: 'high',
      days: 0,
      km: null,
      by: 'override',
      why: 'Coded late.',
    },
  ])
  expect(ledgerOf(linking)).toMatchObject({
    counts: { links: 1, high: 1 },
    links: [{ reasons: ['Coded late.'] }],
  })
  const parted = linkIncidents(
    madeInput([madeIncident()], events, {
      link: [],
      unlink: [{ incident: 'made-attack', event: 'ucdp-1', why: 'Another attack.' }],
    }),
  )
  expect(parted.file.unlinked).toEqual([{ incident: 'made-attack', reason: 'unlinked' }])
})

test('an override that cannot be followed is named with its reason', () => {
  const good = { incident: 'made-attack', event: 'ucdp-1', why: 'Seen by hand.' }
  const problems = (link: object[], unlink: object[] = []) =>
    overrideProblems({ link, unlink } as never, [madeIncident()], [madeFact()])
  expect(problems([good])).toEqual([])
  expect(problems([{ ...good, event: 'ucdp-99' }])).toEqual([
    'override link made-attack – ucdp-99: names the unknown event ucdp-99',
  ])
  expect(problems([], [{ ...good, incident: 'never' }])).toEqual([
    'override unlink never – ucdp-1: names the unknown incident never',
  ])
  expect(problems([{ ...good, event: '1' }])[0]).toMatch(/"1" is no event id/)
  expect(problems([{ ...good, why: ' ' }])[0]).toMatch(/has no why/)
  expect(problems([{ incident: 'made-attack', event: 'ucdp-1' }])[0]).toMatch(/has no why/)
  expect(problems([good], [good])[0]).toMatch(/override unlink .*the pair stands twice/)
})

test('Kabul to Peshawar is about 230 km', () => {
  const km = distanceKm({ latitude: 34.53, longitude: 69.17 }, { latitude: 34.01, longitude: 71.58 })
  expect(km).toBeGreaterThan(225)
  expect(km).toBeLessThan(235)
})
