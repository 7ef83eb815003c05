/** The whole backtest again, slowly and by other means: dates as text, loops over days, no engine. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Dataset } from '#dataset/dataset.ts'
import type { Backtest, BacktestRun, Forecaster, Half } from '#dataset/schema/backtest.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { loadData } from '#pipeline/build/load.ts'
import { runBacktest } from './run.ts'

let dataset: Dataset
let result: Backtest
beforeAll(async () => {
  dataset = await loadShippedDataset()
  result = runBacktest(dataset, loadData('data').backtest)
})

const DAY = 86_400_000
const plus = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
const monthEndsFrom = (first: string, last: string) => {
  const ends: string[] = []
  for (let date = first; date <= last; date = plus(date, 1))
    if (plus(date, 1).endsWith('-01')) ends.push(date)
  return ends
}
const runFor = (indicator: string): BacktestRun => {
  const found = result.runs.find((run) => run.indicator === indicator)
  if (!found) throw new Error(indicator)
  return found
}

interface Said {
  readonly end: string
  readonly warned: boolean
  readonly followed: boolean
  readonly persistence: boolean
  readonly average: boolean
}

function expectScores(run: BacktestRun, outcome: string, days: number, all: readonly Said[]) {
  const halves: Record<Half, Said[]> = {
    calibration: all.filter(({ end }) => plus(end, days) <= run.calibration.to),
    report: all.filter(({ end }) => end >= run.report.from),
  }
  for (const half of ['calibration', 'report'] as const) {
    for (const forecaster of ['proposed', 'persistence', 'average'] as const satisfies Forecaster[]) {
      const counts = { hits: 0, misses: 0, falseAlarms: 0, silences: 0 }
      for (const one of halves[half]) {
        const warned = forecaster === 'proposed' ? one.warned : one[forecaster]
        if (warned && one.followed) counts.hits++
        else if (one.followed) counts.misses++
        else if (warned) counts.falseAlarms++
        else counts.silences++
      }
      const found = run.scores.find(
        (score) =>
          score.outcome === outcome &&
          score.days === days &&
          score.half === half &&
          score.forecaster === forecaster,
      )
      expect({ half, forecaster, ...found?.counts }).toEqual({ half, forecaster, ...counts })
    }
  }
}

describe('militant violence', () => {
  /** Per day: events, killed, forces of Pakistan killed, of the hostilities in Pakistan. */
  const perDay = () => {
    const days = new Map<string, [number, number, number]>()
    const { events } = dataset
    for (let row = 0; row < events.count; row++) {
      if (events.country[row] !== 1 || events.inFocus[row] !== 1) continue
      const date = plus('1970-01-01', events.day[row] ?? 0)
      const [n, killed, forces] = days.get(date) ?? [0, 0, 0]
      days.set(date, [
        n + 1,
        killed + (events.best[row] ?? 0),
        forces + (events.killed['forces-pk'][row] ?? 0),
      ])
    }
    return days
  }

  it.each([30, 90])('counts again at %i days', (days) => {
    const run = runFor('ttp-violence')
    const figures = perDay()
    const everyEnd = monthEndsFrom('2005-01-31', '2021-12-31')
    const everyDate: string[] = []
    for (let date = '2005-01-01'; date <= '2021-12-31'; date = plus(date, 1)) everyDate.push(date)
    const sum = (from: string, to: string, which: 0 | 1 | 2) => {
      const first = everyDate.indexOf(from)
      let total = 0
      for (let at = first; (everyDate[at] ?? '9') <= to; at++)
        total += figures.get(everyDate[at] ?? '')?.[which] ?? 0
      return total
    }
    const monthMean = (end: string, back: number, length: number, which: 0 | 1 | 2) => {
      const ends = everyEnd.slice(0, everyEnd.indexOf(end) + 1)
      const used = ends.slice(ends.length - back - length, ends.length - back)
      return used.reduce((total, one) => total + sum(`${one.slice(0, 8)}01`, one, which), 0) / length
    }
    const followed = (end: string) => {
      const mean = sum(plus(end, -364), end, 1) / 365
      return sum(plus(end, 1), plus(end, days), 1) / days >= 1.25 * mean - 1e-9
    }
    const all = monthEndsFrom('2008-01-01', '2021-12-31').flatMap((end): Said[] => {
      const ratios = ([0, 1, 2] as const).map((which) => {
        const before = monthMean(end, 3, 12, which)
        return before < 5 ? null : monthMean(end, 0, 3, which) / before
      })
      const ups = ratios.filter((ratio) => ratio !== null && ratio >= 1.25).length
      const downs = ratios.filter((ratio) => ratio !== null && ratio <= 0.8).length
      const open = ratios.filter((ratio) => ratio === null).length
      const isDecided = ups >= 2 || downs >= 2 || (ups + open < 2 && downs + open < 2)
      if (!isDecided || plus(end, days) > '2021-12-31') return []
      const month = `${end.slice(0, 8)}01`
      const length = Number(end.slice(8))
      const before = sum(plus(month, -365), plus(month, -1), 1)
      return [
        {
          end,
          warned: ups >= 2,
          followed: followed(end),
          persistence: followed(plus(end, -days)),
          average: sum(month, end, 1) / length > before / 365,
        },
      ]
    })
    expect(all.length).toBeGreaterThan(150)
    expectScores(run, 'more-deaths', days, all)
  })
})

describe('incidents', () => {
  type Kind = (incident: Dataset['incidents'][number]) => boolean
  const own = (id: string) => dataset.coding.get(id)?.codes ?? []
  const isStrike: Kind = ({ kind, country }) => kind === 'cross-border-strike' && country === 'AF'
  const isDeep: Kind = (one) =>
    isStrike(one) && (own(one.id).includes('deep-strike') || own(one.id).includes('state-target'))
  const isClash: Kind = ({ kind, country }) =>
    kind === 'border-clash' || (kind === 'cross-border-strike' && country === 'PK')

  /** The day from which an incident was known: its first page, and not before its own day. */
  const knownFrom = ({ date, sources }: Dataset['incidents'][number]) => {
    const dated = sources.flatMap((page) => (page.date === null ? [] : [page.date]))
    const newest = dated.reduce((last, one) => (one > last ? one : last), date)
    const first = sources.map((page) => page.date ?? newest).reduce((a, b) => (a < b ? a : b))
    return first > date ? first : date
  }
  const daysOf = (fits: Kind, from: string, to: string, knownOn: string) => {
    let count = 0
    for (let date = from; date <= to; date = plus(date, 1)) {
      const isOn = dataset.incidents.some(
        (one) =>
          !one.isAggregate &&
          !one.isContext &&
          fits(one) &&
          one.date <= date &&
          (one.endDate ?? one.date) >= date &&
          knownFrom(one) <= knownOn,
      )
      if (isOn) count++
    }
    return count
  }
  const RECORD = { from: '2024-03-16', to: '2026-06-30' }
  const LATER = '2099-01-01'

  const isOver = (fits: Kind, end: string) => {
    const last = daysOf(fits, plus(end, -29), end, end) / 30
    let first = plus(end, -29 - 365)
    if (first < RECORD.from) first = RECORD.from
    const length = (Date.parse(plus(end, -29)) - Date.parse(first)) / DAY
    return last > daysOf(fits, first, plus(end, -30), end) / length
  }
  const said = (fits: Kind, days: number, isWarned: (end: string) => boolean) =>
    monthEndsFrom('2024-06-01', '2026-06-30')
      .filter((end) => plus(end, days) <= RECORD.to)
      .map(
        (end): Said => ({
          end,
          warned: isWarned(end),
          followed: daysOf(fits, plus(end, 1), plus(end, days), LATER) > 0,
          persistence: daysOf(fits, plus(end, 1 - days), end, end) > 0,
          average: isOver(fits, end),
        }),
      )

  const isGround: Kind = ({ id }) => own(id).includes('ground-entry')
  const strikesWarn = (end: string) => {
    const in30 = (fits: Kind) => daysOf(fits, plus(end, -29), end, end)
    return in30(isDeep) > 0 || in30(isStrike) >= 3 || in30(isGround) > 0
  }

  it.each([
    ['strike', 30],
    ['strike', 90],
    ['deep-or-state', 30],
    ['deep-or-state', 90],
  ])('counts Pakistani strikes again: %s, %i days', (outcome, days) => {
    const fits = outcome === 'strike' ? isStrike : isDeep
    expectScores(runFor('pakistan-strikes'), outcome, days, said(fits, days, strikesWarn))
  })

  it.each([30, 90])('counts clashes again at %i days', (days) => {
    const isBorder: Kind = ({ kind }) => kind === 'border-clash'
    const warned = (end: string) => {
      const from = plus(end, -29)
      const recent = dataset.incidents.filter(
        (one) =>
          !one.isAggregate &&
          !one.isContext &&
          one.date <= end &&
          (one.endDate ?? one.date) >= from &&
          knownFrom(one) <= end,
      )
      const provinces = recent.filter(isBorder).flatMap(({ id, province }) => {
        const coded = dataset.coding.get(id)?.provinces ?? []
        return coded.length > 0 ? coded : province === null ? [] : [province]
      })
      const has = (code: string) => recent.some((one) => isClash(one) && own(one.id).some((c) => c === code))
      const isBroad = new Set(provinces).size >= 3 || has('several-provinces') || has('beyond-border')
      return isBroad || daysOf(isClash, from, end, end) >= 2
    }
    expectScores(runFor('retaliation-border'), 'clash', days, said(isClash, days, warned))
  })

  it('follows fighting after the state of mediation, whatever was said', () => {
    const run = runFor('mediation')
    for (const month of run.months)
      for (const cell of month.after) {
        const isFighting: Kind = (one) => isStrike(one) || isClash(one)
        const found = daysOf(isFighting, plus(month.end, 1), plus(month.end, cell.days), LATER)
        expect({ end: month.end, value: cell.value }).toEqual({ end: month.end, value: found })
      }
  })
})
