import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { framework as frameworkSchema } from '#dataset/schema/framework.ts'
import { type Claim, type Incident, incident as incidentSchema } from '#dataset/schema/incidents.ts'
import { type Pause, pause } from '#dataset/schema/indicators.ts'
import { type Lag, lag } from '#dataset/schema/rules.ts'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { knownOn } from '../as-of.ts'
import { buildFramework } from './framework.ts'

const day = (text: string) => dayNumber(text as IsoDate)
const read = (path: string): unknown => JSON.parse(readFileSync(`data/${path}`, 'utf8'))
const framework = frameworkSchema.parse(read('analysis/framework.json'))
const listed = (path: string, name: string) => (read(path) as Record<string, unknown[]>)[name] ?? []
const lags = listed('indicators/lags.json', 'lags').map((one) => lag.parse(one))
const pauses = listed('indicators/pauses.json', 'pauses').map((one) => pause.parse(one))
const incidents: Incident[] = readdirSync('data/incidents', { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.json'))
  .map((name) => incidentSchema.parse(read(`incidents/${name}`)))
  .sort((a, b) => (a.date < b.date ? -1 : 1))

/** The committed inputs as known on a day. */
const on = (text: string) => {
  const dataset = knownOn({ ...makeDataset([], incidents), pauses }, day(text))
  return buildFramework({ dataset, framework, lags })
}
const ids = (rows: readonly { readonly incident: Incident }[]) => rows.map(({ incident }) => incident.id)

describe('the framework as shipped, counted by hand', () => {
  const model = on('2026-07-31')

  it('has five components a side, each judged', () => {
    expect([model.legibility.length, model.speed.length]).toEqual([5, 5])
    expect([...model.legibility, ...model.speed].every(({ judgement }) => judgement !== null)).toBe(true)
  })

  it('counts leaders', () => {
    expect(model.leaders.killed).toBe(1)
    expect(ids(model.leaders.cases)).toEqual(['kabul-strike-2025-10-09', 'bajaur-amjad-2025-10-29'])
  })

  it('codes every Pakistani strike, and no tally', () => {
    expect(model.strikes.rows).toHaveLength(17)
    expect(model.strikes.rows.filter(({ stance }) => stance === null)).toEqual([])
    expect(ids(model.strikes.rows).filter((id) => id.startsWith('un-toll'))).toEqual([])
    expect(new Set(framework.strikes.map(({ incident }) => incident))).toEqual(
      new Set(ids(model.strikes.rows)),
    )
  })

  it('counts what is denied and what is disputed', () => {
    const { rows, denied, disputed, withCivilians } = model.strikes
    expect([denied, disputed, withCivilians]).toEqual([2, 8, 12])
    const why = (dispute: string) => ids(rows.filter((row) => row.dispute === dispute))
    expect(why('no-strike')).toEqual(['khost-gurbuz-strike-2025-11-25', 'kunar-university-2026-04-27'])
    expect(why('no-civilians')).toEqual(['kabul-omid-hospital-2026-03-16'])
    expect(why('fighters-only')).toEqual([
      'barmal-strikes-2024-12-24',
      'kabul-kandahar-strikes-2025-10-15',
      'paktika-urgun-strikes-2025-10-17',
      'nangarhar-paktika-strikes-2026-02-22',
      'paktia-paktika-kunar-2026-06-28',
    ])
    expect(ids(rows.filter(({ civilians }) => civilians === 'no-count'))).toHaveLength(5)
  })

  it('tells the lags of the year from those of all years', () => {
    expect(model.lags.all).toEqual({ n: 7, median: 1, least: 0, most: 3 })
    expect(model.lags.year).toEqual({ n: 5, median: 1, least: 0, most: 1 })
    expect(model.lags.named).toBe(3)
    for (const { attacked, struck, days } of model.lags.pairs) expect(struck - attacked).toBe(days)
    expect(model.lags.pairs.map(({ attacked }) => isoDate(attacked)).slice(1, 3)).toEqual([
      '2024-12-21',
      '2025-10-08',
    ])
  })

  it('has the days of each pause to its first reported breach', () => {
    expect(
      model.pauses.map(({ pause: { id }, state, days, isAfterStatedEnd }) => [
        id,
        state,
        days,
        isAfterStatedEnd,
      ]),
    ).toEqual([
      ['oct-48h', 'breached', 2, false],
      ['doha', 'breached', 18, false],
      ['eid-al-fitr', 'breached', 8, true],
      ['urumqi', 'breached', 20, false],
      ['eid-al-adha', 'breached', 34, true],
    ])
  })
})

describe('the framework as known earlier', () => {
  it('knows on the day of the interview no later evidence, judgement or case', () => {
    const model = on('2025-10-13')
    expect(model.isBeforeInterview).toBe(false)
    expect(model.judgedOn).toBeNull()
    expect([...model.legibility, ...model.speed].flatMap(({ newer }) => newer)).toEqual([])
    expect(model.leaders).toMatchObject({ killed: 0, cases: { length: 1 } })
    expect(model.lags.all).toEqual({ n: 3, median: 2, least: 1, most: 3 })
    expect(model.lags.year).toEqual({ n: 2, median: 2, least: 1, most: 3 })
    expect(model.pauses).toEqual([])
  })

  it('knows before the interview that there was none', () => {
    expect(on('2025-10-12').isBeforeInterview).toBe(true)
  })

  it('takes evidence from the day of its first page', () => {
    const evidenceOn = (text: string) =>
      on(text)
        .legibility.flatMap(({ newer }) => newer)
        .filter(({ date }) => date === '2026-02-22').length
    expect([evidenceOn('2026-02-22'), evidenceOn('2026-02-23')]).toEqual([0, 1])
  })

  it('says how long a pause has held while no breach is reported', () => {
    expect(on('2025-10-25').pauses.at(-1)).toMatchObject({
      pause: { id: 'doha' },
      state: 'so-far',
      days: 6,
    })
    expect(on('2026-06-10').pauses.at(-1)).toMatchObject({
      pause: { id: 'eid-al-adha' },
      state: 'ended',
      days: 4,
    })
    // the last day belongs to the pause
    expect(on('2026-05-29').pauses.at(-1)).toMatchObject({ state: 'so-far', days: 4 })
  })

  it('leaves out what was not known', () => {
    expect(on('2025-11-24').strikes.denied).toBe(0)
    expect(on('2025-11-26').strikes.denied).toBe(1)
  })
})

describe('any lags', () => {
  const [attack, strike] = incidents
  const made = fc.array(
    fc.record({
      from: fc.integer({ min: day('2024-04-01'), max: day('2026-07-31') }),
      days: fc.nat(40),
      isNamed: fc.boolean(),
    }),
    { maxLength: 12 },
  )

  it('have the median of a slow count', () => {
    fc.assert(
      fc.property(made, (some) => {
        const asOf = day('2026-07-31')
        const all = some.map(
          ({ from, days, isNamed }): Lag => ({
            trigger: attack?.id ?? '',
            triggerDate: isoDate(from),
            response: strike?.id ?? '',
            responseDate: isoDate(from + days),
            lagDays: days,
            note: 'made',
            link: isNamed ? 'named' : 'nearest',
          }),
        )
        const dataset = { asOf, incidents, pauses: [] as Pause[] }
        const { all: found, year, named } = buildFramework({ dataset, framework, lags: all }).lags
        const known = some.filter(({ from, days }) => from + days <= asOf)
        const recent = known.filter(({ from, days }) => isoDate(from + days) >= '2025-08-01')
        for (const [summary, own] of [
          [found, known],
          [year, recent],
        ] as const) {
          expect(summary.n).toBe(own.length)
          const below = own.filter(({ days }) => days < (summary.median ?? 0)).length
          const above = own.filter(({ days }) => days > (summary.median ?? 0)).length
          expect(below).toBeLessThanOrEqual(own.length / 2)
          expect(above).toBeLessThanOrEqual(own.length / 2)
          expect(summary.median === null).toBe(own.length === 0)
        }
        expect(named).toBe(known.filter(({ isNamed }) => isNamed).length)
      }),
    )
  })
})

describe('the civilian toll of a strike', () => {
  const claim = (by: string, side: Claim['side'], killed: number | null): Claim => ({
    by,
    side,
    killed: killed === null ? null : { low: killed, best: killed, high: killed },
    injured: null,
    sources: [0],
  })
  const toll = (claims: Claim[], stance: 'denied' | 'silent' | null = null) => {
    const strike = incidents.find(({ id }) => id === 'bagram-strike-2026-03-01')
    if (!strike) throw new Error('the strike to spoil is not there')
    const dataset = { asOf: day('2026-07-31'), incidents: [{ ...strike, claims }], pauses: [] }
    const strikes = stance ? [{ incident: strike.id, stance, why: 'made' }] : []
    const [row] = buildFramework({ dataset, framework: { ...framework, strikes }, lags: [] }).strikes.rows
    return [row?.civilians, row?.dispute, row?.stance]
  }

  it.each<readonly [string, Claim[], 'denied' | 'silent' | null, unknown[]]>([
    ['nobody counts', [], null, ['no-count', null, null]],
    ['a number is not stated', [claim('UN', 'civilians', null)], 'denied', ['no-count', null, 'denied']],
    ['all say 0', [claim('UN', 'civilians', 0)], null, ['no-count', null, null]],
    ['one counts', [claim('UN', 'civilians', 3)], 'silent', ['counted', null, 'silent']],
    ['a strike is denied', [claim('UN', 'civilians', 3)], 'denied', ['disputed', 'no-strike', 'denied']],
    [
      'Pakistan counts none',
      [claim('UN', 'civilians', 3), claim('Pakistan government', 'civilians', 0)],
      null,
      ['disputed', 'no-civilians', null],
    ],
    [
      'Pakistan counts some',
      [claim('UN', 'civilians', 3), claim('Pakistan military', 'civilians', 1)],
      null,
      ['counted', null, null],
    ],
    [
      'Pakistan counts militants, without a number',
      [claim('UN', 'civilians', 3), claim('Pakistan military', 'militants', null)],
      null,
      ['disputed', 'fighters-only', null],
    ],
    [
      'Kabul alone speaks of fighters',
      [claim('UN', 'civilians', 3), claim('Afghan Taliban', 'forces-af', 2)],
      null,
      ['counted', null, null],
    ],
  ])('where %s', (_, claims, stance, expected) => {
    expect(toll(claims, stance)).toEqual(expected)
  })
})
