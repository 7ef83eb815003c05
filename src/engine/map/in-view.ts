import type { Dataset } from '#dataset/dataset.ts'
import type { Area } from '#domain/area.ts'
import { isInArea } from '../area.ts'
import type { MapModel } from '../map.ts'
import type { MapMark } from '../map-marks.ts'

/** What the map shows of the selection. */
export interface InView {
  /** selected events with a mark in view */
  readonly events: number
  /** dead in these under the chosen estimate and sides */
  readonly killed: number
  /** all selected events, in view or not */
  readonly total: number
  /** provinces with most of what the map measures, most first */
  readonly provinces: readonly { readonly name: string; readonly events: number; readonly killed: number }[]
  /** largest marks first */
  readonly largest: readonly MapMark[]
  /** incidents with a mark in view; never added to events */
  readonly incidents: number
}

const NAMED = 3

/** What of a map's model lies in the part that is shown. */
export function inViewOf({ events, provinces: register }: Dataset, model: MapModel, shown: Area): InView {
  const marks = model.marks.filter((mark) => isInArea(shown, mark))
  const byProvince = new Map<number, { events: number; killed: number }>()
  for (const { rows } of marks) {
    for (const row of rows) {
      const province = events.province[row] ?? -1
      const tally = byProvince.get(province) ?? { events: 0, killed: 0 }
      tally.events++
      tally.killed += model.killed(row)
      byProvince.set(province, tally)
    }
  }
  const names = new Map(register.map(({ id, name }) => [id, name]))
  const provinces = [...byProvince]
    .flatMap(([index, tally]) => {
      const name = names.get(events.provinces[index] ?? '')
      return name === undefined ? [] : [{ name, ...tally }]
    })
    .sort((a, b) => b[model.measure] - a[model.measure] || b.events - a.events)
  const sum = (of: (mark: MapMark) => number) => marks.reduce((all, mark) => all + of(mark), 0)
  return {
    events: sum(({ rows }) => rows.length),
    killed: sum(({ killed }) => killed),
    total: model.total,
    provinces: provinces.slice(0, NAMED),
    largest: marks.slice(0, NAMED),
    incidents: model.incidents.filter((mark) => isInArea(shown, mark)).length,
  }
}
