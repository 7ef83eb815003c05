import type { IsoDate } from '#domain/date.ts'

/** Year, month and a count from 0 within the month: 2026.11.0. */
const SCHEME = /^(\d{4})\.(1[0-2]|[1-9])\.(0|[1-9]\d*)$/

/**
 * The version after `version` for a dataset made on `day`; null: `version` does not follow the scheme, or is of a later
 * month.
 */
export function nextVersion(version: string, day: IsoDate): string | null {
  const [, year, month, number] = SCHEME.exec(version) ?? []
  if (year === undefined || month === undefined) return null
  const [now, then] = [
    Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)),
    Number(year) * 12 + Number(month),
  ]
  if (now < then) return null
  const isSameMonth = now === then
  return `${day.slice(0, 4)}.${Number(day.slice(5, 7))}.${isSameMonth ? Number(number) + 1 : 0}`
}
