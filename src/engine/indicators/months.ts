import { calendar, type DayNumber, type DayRange, dayOf } from '#domain/date.ts'

/** A calendar month as a number that counts on: year × 12 + month from 0. */
export type MonthNumber = number

export function monthOf(day: DayNumber): MonthNumber {
  const { year, month } = calendar(day)
  return year * 12 + month - 1
}

/** First and last day of a month. */
export function daysOfMonth(month: MonthNumber): DayRange {
  const first = (at: MonthNumber) => dayOf(Math.floor(at / 12), (at % 12) + 1, 1)
  return { from: first(month), to: first(month + 1) - 1 }
}

/** The last month that is over on a day: its last day is the day or before it. */
export const lastCompleteMonth = (day: DayNumber): MonthNumber => monthOf(day + 1) - 1

/** The last calendar quarter that is over on a day. */
export function lastCompleteQuarter(day: DayNumber): DayRange {
  const firstAfter = Math.floor(monthOf(day + 1) / 3) * 3
  return { from: daysOfMonth(firstAfter - 3).from, to: daysOfMonth(firstAfter - 1).to }
}

/** The quarter before one. */
export const quarterBefore = ({ from }: DayRange): DayRange => lastCompleteQuarter(from - 1)
