import { isoDate, parseIsoDate } from '#domain/date.ts'
import type { Period } from './view-state.ts'

/** A period as links carry it: `2025-08-01..2025-11-30`, `last-90d`, `last-12m`, `all`. */
export function formatPeriod(period: Period): string {
  switch (period.is) {
    case 'all':
      return 'all'
    case 'last-days':
      return `last-${period.days}d`
    case 'last-months':
      return `last-${period.months}m`
    case 'range':
      return `${period.from}..${period.to}`
  }
}

/** The period that a text names, or null: no such day, an end before its start, a length of nothing. */
export function parsePeriod(text: string): Period | null {
  if (text === 'all') return { is: 'all' }
  const last = /^last-([1-9]\d{0,3})([dm])$/.exec(text)
  if (last) {
    const length = Number(last[1])
    return last[2] === 'd' ? { is: 'last-days', days: length } : { is: 'last-months', months: length }
  }
  const [start, end, rest] = text.split('..')
  const from = parseIsoDate(start ?? '')
  const to = parseIsoDate(end ?? '')
  return from && to && rest === undefined && from <= to ? { is: 'range', from, to } : null
}

/** The period of exactly these days. */
export function periodOfDays(from: number, to: number): Period {
  return { is: 'range', from: isoDate(from), to: isoDate(to) }
}
