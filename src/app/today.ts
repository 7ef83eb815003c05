import { type DayNumber, dayOf } from '#domain/date.ts'

/** The reader's own calendar day: against it the age of the data is told. */
export function currentDay(): DayNumber {
  const now = new Date()
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}
