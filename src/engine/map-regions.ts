import type { Dataset } from '#dataset/dataset.ts'
import { type Country, PRECISIONS, type Precision } from '#domain/event.ts'
import type { Selection } from './selection.ts'

/** What was selected in one province, whatever the precision of its point. */
export interface RegionCount {
  /** ISO 3166-2 */
  readonly id: string
  readonly name: string
  readonly country: Country
  readonly events: number
  readonly killed: number
  /** whether any release that covers the country in the period has places at all */
  readonly isLocated: boolean
}

/** Selected events that belong to no province of the register, by how well their place is known. */
export interface UnplacedCount {
  readonly precision: Precision
  readonly events: number
  readonly killed: number
}

const LOCATED = ['full', 'slim', 'no-id']

/** Counts for every province of the register, in the register's order. */
export function regionsOf(dataset: Dataset, { rows, killed, period }: Selection): readonly RegionCount[] {
  const { events } = dataset
  const indexOf = new Map(events.provinces.map((id, i) => [id, i]))
  const times = new Int32Array(events.provinces.length)
  const dead = new Float64Array(events.provinces.length)
  for (const row of rows) {
    const province = events.province[row] ?? -1
    if (province < 0) continue
    times[province] = (times[province] ?? 0) + 1
    dead[province] = (dead[province] ?? 0) + killed(row)
  }
  const isLocated = (country: Country) =>
    dataset.coverage.some(
      (span) =>
        span.country === country &&
        span.from <= period.to &&
        span.to >= period.from &&
        LOCATED.includes(span.level),
    )
  return dataset.provinces.map(({ id, name, country }) => {
    const index = indexOf.get(id) ?? -1
    return {
      id,
      name,
      country,
      events: times[index] ?? 0,
      killed: dead[index] ?? 0,
      isLocated: isLocated(country),
    }
  })
}

/** The rest: with the provinces it adds up to the selection. */
export function unplacedOf(dataset: Dataset, { rows, killed }: Selection): readonly UnplacedCount[] {
  const { events } = dataset
  const registered = new Set(dataset.provinces.map(({ id }) => id))
  const isPlaced = events.provinces.map((id) => registered.has(id))
  const tally = PRECISIONS.map((precision) => ({ precision, events: 0, killed: 0 }))
  for (const row of rows) {
    const entry = tally[events.precision[row] ?? 0]
    if (!entry || isPlaced[events.province[row] ?? -1]) continue
    entry.events++
    entry.killed += killed(row)
  }
  return tally.filter((entry) => entry.events > 0)
}
