import { beforeAll, describe, expect, it } from 'vitest'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { COUNTRIES, EVENT_KINDS, VICTIM_SIDES } from '#domain/event.ts'
import { english } from '#format/speech.ts'
import {
  bySide,
  chartOf,
  dataset,
  entities,
  monday,
  month,
  scene,
  shipped,
  slidesOf,
  text,
  walk,
  workbookOf,
} from './testing/read-slides.ts'

type Days = { readonly from: number; readonly to: number }

const day = (date: string) => dayNumber(date as IsoDate)
const trend = (id: string, state: string) => scene(id, `panel=trend&${state}`)

/** Whether every country has data on every day. */
function isCovered({ from, to }: Days): boolean {
  for (let d = from; d <= to; d++)
    for (const country of COUNTRIES) {
      const spans = dataset.coverage.filter((one) => one.country === country && one.level !== 'none')
      if (!spans.some((one) => one.from <= d && d <= one.to)) return false
    }
  return true
}

/** The dead of some days in the events in focus, row by row. */
function killedIn({ from, to }: Days, isWanted: (row: number) => boolean = () => true): number {
  const { events } = dataset
  let sum = 0
  for (let row = 0; row < events.count; row++) {
    const first = events.day[row] ?? 0
    if (first >= from && first <= to && events.inFocus[row] === 1 && isWanted(row))
      sum += events.best[row] ?? 0
  }
  return sum
}

const PERIOD = { from: '2025-09-01', to: '2026-07-26' }
const weeks = walk(PERIOD.from, PERIOD.to, monday)
const isWhole = ({ from, to }: Days) => to - from === 6
const period = `period=${PERIOD.from}..${PERIOD.to}&grain=week`

/** Those up to the last one that has data on each of its days and of those of the four weeks before it. */
const coveredWeeks = weeks.slice(
  0,
  weeks.findLastIndex((week) => isWhole(week) && isCovered({ from: week.from - 28, to: week.to })) + 1,
)
const covered = `period=${PERIOD.from}..${isoDate(coveredWeeks.at(-1)?.to ?? 0)}&grain=week`

/** The year before, day by day; the 29th of February has none. */
function yearBefore(d: number): number | null {
  const [year, rest] = [isoDate(d).slice(0, 4), isoDate(d).slice(4)]
  return rest === '-02-29' ? null : day(`${Number(year) - 1}${rest}`)
}

describe('a chart in another form', () => {
  let files: Record<string, Uint8Array>
  beforeAll(async () => {
    files = (
      await slidesOf({
        ...shipped,
        scenes: [
          trend('log', `${period}&scale=log`),
          trend('average', `${period}&average=4&baseline=year`),
          trend('mean', `${covered}&stack=none&baseline=mean`),
          trend('running', `${period}&cumulative=1&baseline=year`),
          trend('share', `${period}&scale=share&average=4&baseline=year`),
        ],
      })
    ).files
  })
  const xml = (n: number) => text(files, `ppt/charts/chart${n}.xml`)

  it('has on a log axis the very counts of the plain one, marks that no line joins, and a foot below 1', () => {
    const chart = chartOf(files, 1)
    expect(chart.columns).toEqual(bySide(weeks, false))
    expect(workbookOf(files, 1)).toEqual(chart)
    expect(chart.columns.flatMap(({ values }) => values)).toEqual(expect.arrayContaining([null, 0]))
    expect(xml(1)).toMatch(/<c:valAx>.*<c:scaling>\s*<c:logBase val="10"\/>.*<c:min val="0.1"\/>/s)
    expect(xml(1)).not.toContain('<c:barChart>')
    const series = xml(1).match(/<c:ser>.*?<\/c:ser>/gs) ?? []
    expect(series).toHaveLength(chart.columns.length)
    for (const one of series) expect(one).toContain('<a:ln><a:noFill/></a:ln>')
  })

  it('has a line for the moving average and one for the year before, over the same columns', () => {
    const { columns } = chartOf(files, 2)
    const sides = bySide(weeks, false)
    expect(columns.slice(0, sides.length)).toEqual(sides)
    expect(workbookOf(files, 2)).toEqual(chartOf(files, 2))
    const means = weeks.map((week) => {
      const window = { from: week.to - 27, to: week.to }
      return isWhole(week) && isCovered(window) ? killedIn(window) / 4 : null
    })
    const before = weeks.map(({ from, to }) => {
      const days = Array.from({ length: to - from + 1 }, (_, i) => yearBefore(from + i))
      const known = days.filter((d) => d !== null)
      if (!known.every((d) => isCovered({ from: d, to: d }))) return null
      return known.reduce((sum, d) => sum + killedIn({ from: d, to: d }), 0)
    })
    const [average, year, ...others] = columns.slice(sides.length)
    expect(others).toEqual([])
    expect(average).toEqual({ name: 'Moving average, 4 weeks', values: means })
    expect(year).toEqual({ name: 'A year before', values: before })
    expect(means).toContain(null)
    expect(means.filter((mean) => mean !== null && !Number.isInteger(mean)).length).toBeGreaterThan(2)
    expect(before.filter((value) => value !== null).length).toBeGreaterThan(2)
    expect(xml(2).match(/<c:(bar|line)Chart>/g)).toEqual(['<c:barChart>', '<c:lineChart>', '<c:lineChart>'])
    expect(xml(2)).toContain('prstDash val="sysDash"')
  })

  it('has low, high and the level of the mean before, where there are any', () => {
    const { columns } = chartOf(files, 3)
    const { events } = dataset
    const end = (column: Int32Array) =>
      coveredWeeks.map(({ from, to }) => {
        const rows = [...events.day.keys()].filter((row) => {
          const first = events.day[row] ?? 0
          return first >= from && first <= to && events.inFocus[row] === 1
        })
        const isRanged = rows.length > 0 && rows.every((row) => (column[row] ?? -1) >= 0)
        return isRanged ? rows.reduce((sum, row) => sum + (column[row] ?? 0), 0) : null
      })
    const named = (name: string) => columns.find((one) => one.name === name)?.values
    expect(named('Low estimate')).toEqual(end(events.low))
    expect(named('High estimate')).toEqual(end(events.high))
    const last = coveredWeeks.at(-1)
    if (!last) throw new Error('a week has data')
    const base = { from: last.from - 28, to: last.from - 1 }
    const level = coveredWeeks.map(({ from, to }) =>
      to >= base.from && from <= last.to ? killedIn(base) / 4 : null,
    )
    expect(named('Mean of the 4 weeks before')).toEqual(level)
    expect(level).toContain(null)
  })

  it('runs the total of the year before with its own, until a day lacks data', () => {
    const { columns } = chartOf(files, 4)
    let sum: number | null = 0
    const running = weeks.map(({ from, to }) => {
      const days = Array.from({ length: to - from + 1 }, (_, i) => yearBefore(from + i) ?? 0)
      const isKnown = days.every((d) => isCovered({ from: d, to: d }))
      sum = sum !== null && isKnown ? sum + killedIn({ from: days[0] ?? 0, to: days.at(-1) ?? 0 }) : null
      return sum
    })
    expect(columns.find(({ name }) => name === 'A year before')?.values).toEqual(running)
    const own = columns.filter(({ name }) => name !== 'A year before')
    const totals = weeks.map((_, i) => own.reduce((all, { values }) => all + (values[i] ?? 0), 0))
    expect(totals).toEqual(weeks.map(({ to }) => killedIn({ from: day(PERIOD.from), to })))
  })

  it('has no line over shares, and says why', () => {
    expect(xml(5)).not.toContain('<c:lineChart>')
    expect(entities(text(files, 'ppt/slides/slide5.xml'))).toContain('Shares have no moving average.')
  })
})

describe('small panels', () => {
  const months = walk('2024-01-01', '2026-07-31', month)
  const state = 'period=2024-01-01..2026-07-31&grain=month'
  let files: Record<string, Uint8Array>
  let slides: readonly string[]
  beforeAll(async () => {
    files = (
      await slidesOf({
        ...shipped,
        scenes: [trend('kinds', `${state}&multiples=kind`), trend('places', `${state}&multiples=place`)],
      })
    ).files
    slides = [1, 2].map((n) => entities(text(files, `ppt/slides/slide${n}.xml`)))
  })
  const chartsOn = (n: number) =>
    [...text(files, `ppt/slides/_rels/slide${n}.xml.rels`).matchAll(/charts\/chart(\d+)\.xml/g)].map(
      ([, one]) => Number(one),
    )
  const titleOf = (n: number) =>
    entities(/<a:t>([^<]*)</.exec(text(files, `ppt/charts/chart${n}.xml`))?.[1] ?? '')
  const scaleOf = (n: number) =>
    [...text(files, `ppt/charts/chart${n}.xml`).matchAll(/<c:max val="([^"]*)"\/>/g)].map(([, max]) => max)

  it('are charts of their own with the slow count of their rows, in the order of their totals, on one scale', () => {
    const all = { from: day('2024-01-01'), to: day('2026-07-31') }
    const kinds = EVENT_KINDS.map((kind, i) => ({
      name: english.m.words.eventKinds[kind],
      isOf: (row: number) => dataset.events.kind[row] === i,
    }))
      .map((kind) => ({ ...kind, total: killedIn(all, kind.isOf) }))
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total)
    const charts = chartsOn(1).toSorted((a, b) => a - b)
    expect(charts.map(titleOf)).toEqual(kinds.map(({ name }) => name))
    for (const [i, { isOf }] of kinds.entries()) {
      const chart = chartOf(files, charts[i] ?? 0)
      expect(workbookOf(files, charts[i] ?? 0)).toEqual(chart)
      const sides = VICTIM_SIDES.filter((side) =>
        chart.columns.some((one) => one.name === english.m.words.sides[side]),
      )
      for (const [b, bucket] of months.entries()) {
        const bySides = VICTIM_SIDES.map((side) => {
          const { events } = dataset
          return [...events.day.keys()].reduce((sum, row) => {
            const first = events.day[row] ?? 0
            const isIn = first >= bucket.from && first <= bucket.to && events.inFocus[row] === 1 && isOf(row)
            return isIn ? sum + (events.killed[side][row] ?? 0) : sum
          }, 0)
        })
        const total = bySides.reduce((sum, value) => sum + value, 0)
        const uncoded = bySides[VICTIM_SIDES.indexOf('not-coded')] ?? 0
        const isBlank = !dataset.coverage.some(
          (one) => one.level !== 'none' && one.from <= bucket.to && one.to >= bucket.from,
        )
        for (const [s, side] of sides.entries()) {
          const value = bySides[VICTIM_SIDES.indexOf(side)] ?? 0
          const isUncoded = total > 0 && uncoded === total && side !== 'not-coded'
          const meant = isUncoded || (isBlank && total === 0) ? null : value
          expect(chart.columns[s]?.values[b]).toBe(meant)
        }
      }
    }
    expect(new Set(charts.flatMap(scaleOf)).size).toBe(1)
    expect(charts.flatMap((n) => chartOf(files, n).columns.flatMap(({ values }) => values))).toContain(null)
  })

  it('are six at most, and the slide says how many there are; their colours are named once', () => {
    const charts = chartsOn(2)
    expect(charts).toHaveLength(6)
    expect(slides[1]).toMatch(/most first, all on one scale; 6 of \d+ panels are shown\./)
    expect(slides[1]).toContain('Empty too: records of dates and totals alone')
    expect(slides[1]).toContain(english.m.words.sides.civilians)
    for (const n of charts) expect(text(files, `ppt/charts/chart${n}.xml`)).not.toContain('<c:legend>')
  })
})
