import type { Dataset } from '#dataset/dataset.ts'
import { type Entry, spot } from './entry.ts'

/** Named places of events that are known well enough to go to, each name and district once: where most events are. */
export function spotsOf({ events: { place, places } }: Dataset): Entry[] {
  const counts = new Int32Array(places.count)
  for (const at of place) if (at >= 0) counts[at] = (counts[at] ?? 0) + 1
  const found = new Map<string, { at: number; weight: number }>()
  for (let at = 0; at < places.count; at++) {
    const name = places.name[at]
    const precision = places.precision[at]
    if (!name || (precision !== 'exact' && precision !== 'near')) continue
    const id = [name, places.district[at], places.codedProvince[at]].join()
    const weight = counts[at] ?? 0
    const before = found.get(id)
    const best = before && (counts[before.at] ?? 0) >= weight ? before.at : at
    found.set(id, { at: best, weight: (before?.weight ?? 0) + weight })
  }
  return [...found].map(([id, { at, weight }]) =>
    spot(
      'spot',
      id,
      [places.name[at] ?? ''],
      { latitude: places.latitude[at] ?? 0, longitude: places.longitude[at] ?? 0 },
      { weight, within: [places.district[at], places.codedProvince[at]].filter(Boolean).join(', ') },
    ),
  )
}
