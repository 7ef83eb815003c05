import { beforeAll, describe, expect, it } from 'vitest'
import type { Dataset } from '#dataset/dataset.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { selectEvents } from '#engine/selection.ts'
import { buildTrend } from '#engine/trend.ts'
import { english } from '#format/speech.ts'
import { parseQuery } from '#view/link.ts'
import { summaryOf } from './summary.ts'
import { touchSpeech } from './touch-speech.ts'

/** The slow, obvious count: every row of the dataset, its day written out, cut at calendar months or years. */
function countBy(
  { events }: Dataset,
  length: 4 | 7,
  days: readonly [from: string, to: string],
  wanted: (row: number) => boolean,
  dead: (row: number) => number,
) {
  const buckets = new Map<string, { killed: number; events: number }>()
  for (let row = 0; row < events.count; row++) {
    const date = isoDate(events.day[row] ?? 0)
    if (date < days[0] || date > days[1] || !wanted(row)) continue
    const key = date.slice(0, length)
    const held = buckets.get(key) ?? { killed: 0, events: 0 }
    buckets.set(key, { killed: held.killed + dead(row), events: held.events + 1 })
  }
  const all = [...buckets]
  const sum = (of: 'killed' | 'events') => all.reduce((total, [, one]) => total + one[of], 0)
  const highest = (of: 'killed' | 'events') =>
    all.sort(([a, x], [b, y]) => y[of] - x[of] || (a < b ? -1 : 1))[0] ?? ['', { killed: 0, events: 0 }]
  return { killed: sum('killed'), events: sum('events'), highest }
}

describe('the summary of what ships', () => {
  let shipped: Dataset
  beforeAll(async () => {
    shipped = await loadShippedDataset()
  })
  const say = (query: string) => {
    const { view, ignored } = parseQuery(query)
    expect(ignored).toEqual([])
    return summaryOf(buildTrend(shipped, view, selectEvents(shipped, view)), touchSpeech(english))
  }
  const { n } = english
  const month = (key: string) => {
    const from = dayNumber(`${key}-01` as IsoDate)
    const next = Number(key.slice(5)) % 12 === 0 ? `${Number(key.slice(0, 4)) + 1}-01` : ''
    const later = next || `${key.slice(0, 5)}${String(Number(key.slice(5)) + 1).padStart(2, '0')}`
    return n.days({ from, to: dayNumber(`${later}-01` as IsoDate) - 1 })
  }

  it('is that of a slow count: everything, by year', () => {
    const slow = countBy(
      shipped,
      4,
      ['1989-01-01', '2026-07-31'],
      () => true,
      (row) => shipped.events.best[row] ?? 0,
    )
    const [year, { killed }] = slow.highest('killed')
    const text = say('focus=all&period=all&grain=year')
    expect(text).toContain(
      `${n.count(slow.killed)} killed in ${n.count(slow.events)} events, 1 Jan 1989 – 31 Jul 2026, as 38 bars.`,
    )
    expect(text).toContain(`Highest year: 1 Jan – 31 Dec ${year}, with ${n.count(killed)}.`)
    expect(text).toContain('Without data: ')
  })

  it('is that of a slow count: hostilities of one province, by month', () => {
    const { events } = shipped
    const at = events.provinces.indexOf('PK-KP')
    const slow = countBy(
      shipped,
      7,
      ['2014-01-01', '2014-12-31'],
      (row) => events.province[row] === at && events.inFocus[row] === 1,
      (row) => events.best[row] ?? 0,
    )
    expect(slow.events).toBeGreaterThan(10)
    const [key, { killed }] = slow.highest('killed')
    const text = say('place=PK-KP&period=2014-01-01..2014-12-31&grain=month')
    expect(text).toContain(`${n.count(slow.killed)} killed in ${n.count(slow.events)} events`)
    expect(text).toContain(`as 12 bars. Highest month: ${month(key)}, with ${n.count(killed)}.`)
  })

  it('is that of a slow count: the high estimate, and events with dead civilians', () => {
    const { events } = shipped
    const high = (row: number) => {
      const value = events.high[row] ?? -1
      return value < 0 ? (events.best[row] ?? 0) : value
    }
    const days = ['2020-01-01', '2020-08-31'] as const
    const slow = countBy(shipped, 7, days, () => true, high)
    const [key, { killed }] = slow.highest('killed')
    expect(say('focus=all&toll=high&period=2020-01-01..2020-08-31&grain=month')).toContain(
      `${n.count(slow.killed)} killed in ${n.count(slow.events)} events, 1 Jan – 31 Aug 2020, as 8 bars. ` +
        `Highest month: ${month(key)}, with ${n.count(killed)}.`,
    )
    const civil = countBy(shipped, 7, days, (row) => (events.killed.civilians[row] ?? 0) > 0, high)
    const [most, { events: count }] = civil.highest('events')
    expect(
      say('focus=all&side=civilians&measure=events&period=2020-01-01..2020-08-31&grain=month'),
    ).toContain(
      `${n.count(civil.events)} events, 1 Jan – 31 Aug 2020, as 8 bars. ` +
        `Highest month: ${month(most)}, with ${n.count(count)}.`,
    )
  })

  it('says that nothing was counted', () => {
    expect(say('q=nothingofthatname&period=2026-07-31..2026-07-31')).toBe(
      '0 killed in 0 events, 31 Jul 2026, as 1 bar. Nothing was counted in this period. ' +
        'Without data: Pakistan: no data in this period.',
    )
  })
})
