import type { Dataset } from '#dataset/dataset.ts'
import { type Country, PRECISIONS, type Precision } from '#domain/event.ts'
import { runningSums } from './running.ts'
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
  const size = events.provinces.length
  // events by province, then their dead
  const sums = runningSums(events, 'regions', {
    ...{ size: 2 * size, by: killed, lists: [rows] },
    count: (into, some, times) => {
      for (const row of some) {
        const province = events.province[row] ?? -1
        if (province < 0) continue
        into[province] = (into[province] ?? 0) + times
        into[size + province] = (into[size + province] ?? 0) + times * killed(row)
      }
    },
  })
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
      events: index < 0 ? 0 : (sums[index] ?? 0),
      killed: index < 0 ? 0 : (sums[size + index] ?? 0),
      isLocated: isLocated(country),
    }
  })
}

/** The rest: with the provinces it adds up to the selection. */
export function unplacedOf(dataset: Dataset, { rows, killed }: Selection): readonly UnplacedCount[] {
  const { events } = dataset
  const registered = new Set(dataset.provinces.map(({ id }) => id))
  const isPlaced = events.provinces.map((id) => registered.has(id))
  const size = PRECISIONS.length
  // events by precision, then their dead
  const sums = runningSums(events, 'unplaced', {
    ...{ size: 2 * size, by: killed, lists: [rows] },
    count: (into, some, times) => {
      for (const row of some) {
        if (isPlaced[events.province[row] ?? -1]) continue
        const precision = events.precision[row] ?? 0
        into[precision] = (into[precision] ?? 0) + times
        into[size + precision] = (into[size + precision] ?? 0) + times * killed(row)
      }
    },
  })
  return PRECISIONS.map((precision, i) => ({
    precision,
    events: sums[i] ?? 0,
    killed: sums[size + i] ?? 0,
  })).filter((entry) => entry.events > 0)
}
