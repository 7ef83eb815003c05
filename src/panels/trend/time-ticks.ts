import { calendar, type DayNumber, type DayRange, dayOf } from '#domain/date.ts'
import type { Numbers } from '#format/numbers.ts'
import { textWidthPx } from './text-width.ts'

export interface TimeTick {
  readonly day: DayNumber
  /** empty: a tick without a word */
  readonly label: string
  /** the label names a year, or opens the axis */
  readonly isMain: boolean
}

type Unit = { readonly in: 'days' | 'months'; readonly every: number; readonly days: number }

const UNITS: readonly Unit[] = [
  { in: 'days', every: 1, days: 1 },
  { in: 'days', every: 7, days: 7 },
  { in: 'months', every: 1, days: 30.4 },
  { in: 'months', every: 3, days: 91 },
  { in: 'months', every: 12, days: 365 },
  { in: 'months', every: 60, days: 1826 },
  { in: 'months', every: 120, days: 3652 },
]

/** Room that a label needs, px, from tick to tick. */
const roomPx = (unit: Unit) => (unit.in === 'days' ? 40 : unit.every >= 12 ? 44 : 34)
const TICK_PX = 5

/** Ticks on calendar borders, with words where there is room; the first one tells the year. */
export function timeTicks(period: DayRange, widthPx: number, n: Numbers): TimeTick[] {
  const pxPerDay = widthPx / (period.to - period.from + 1)
  const named = UNITS.find((unit) => unit.days * pxPerDay >= roomPx(unit)) ?? (UNITS.at(-1) as Unit)
  const marked = UNITS.find((unit) => unit.in === named.in && unit.days * pxPerDay >= TICK_PX) ?? named
  const days = borders(period, marked)
  const names = new Set(borders(period, named))
  if (days[0] !== period.from) days.unshift(period.from)
  const ticks = days.map((day, i) => {
    const { month, dayOfMonth } = calendar(day)
    const hasYear = named.in === 'months' ? named.every < 12 : dayOfMonth === 1
    const isMain = i === 0 || (month === 1 && hasYear)
    return { day, isMain, label: i === 0 || names.has(day) ? nameOf(day, named, isMain, n) : '' }
  })
  return withoutCollisions(ticks, period, pxPerDay)
}

function nameOf(day: DayNumber, unit: Unit, isMain: boolean, n: Numbers): string {
  if (unit.in === 'days') return isMain ? n.day(day) : n.dayOfYear(day)
  if (unit.every >= 12) return n.year(day)
  return isMain ? n.month(day) : n.monthName(day)
}

function borders({ from, to }: DayRange, unit: Unit): DayNumber[] {
  const days: DayNumber[] = []
  if (unit.in === 'days') {
    // Weeks begin on Monday, 1970-01-05.
    const first = unit.every === 1 ? from : from + ((((4 - from) % 7) + 7) % 7)
    for (let day = first; day <= to; day += unit.every) days.push(day)
    return days
  }
  const start = calendar(from)
  const index = start.year * 12 + start.month - 1
  for (let i = Math.ceil(index / unit.every) * unit.every; ; i += unit.every) {
    const day = dayOf(Math.floor(i / 12), (i % 12) + 1, 1)
    if (day > to) return days
    if (day >= from) days.push(day)
  }
}

/** Takes away words that would run into the one before; a word with a year wins over one without. */
function withoutCollisions(ticks: readonly TimeTick[], period: DayRange, pxPerDay: number): TimeTick[] {
  const kept: TimeTick[] = []
  let end = Number.NEGATIVE_INFINITY
  let last = -1
  for (const tick of ticks) {
    const x = (tick.day - period.from) * pxPerDay
    const width = textWidthPx(tick.label, 11, tick.isMain) + 8
    const fits = x >= end && x + width <= (period.to - period.from + 1) * pxPerDay + 4
    if (tick.label !== '' && !fits && tick.isMain && last >= 0 && kept[last]?.isMain === false) {
      kept[last] = { ...(kept[last] as TimeTick), label: '' }
    } else if (tick.label !== '' && !fits) {
      kept.push({ ...tick, label: '' })
      continue
    }
    kept.push(tick)
    if (tick.label !== '') {
      end = x + width
      last = kept.length - 1
    }
  }
  return kept
}
