import type { Dataset } from '#dataset/dataset.ts'
import { isoDate } from '#domain/date.ts'
import type { VictimSide } from '#domain/event.ts'
import type { EventRecord } from '../rows.ts'
import { type Cell, type ColumnOf, listed } from './table.ts'

interface Exported {
  readonly event: EventRecord
  readonly dataset: Dataset
  /** names of provinces by id */
  readonly provinces: ReadonlyMap<string, string>
}

/** Dead of a side; null where the sides of the dead are not given. Where they are, a side that is not named lost nobody. */
const killed =
  (side: VictimSide) =>
  ({ event }: Exported): Cell => {
    const dead = event.killed
    if (!dead || dead.some((one) => one.side === 'not-coded')) return null
    return dead.find((one) => one.side === side)?.dead ?? 0
  }

/** The columns of the events. What each means stands under its name in the messages, `export.columns`. */
export const EVENT_COLUMNS = [
  { name: 'id', type: 'text', of: ({ event }) => event.id },
  { name: 'date_start', type: 'date', of: ({ event }) => isoDate(event.days.from) },
  { name: 'date_end', type: 'date', of: ({ event }) => isoDate(event.days.to) },
  { name: 'date_precision', type: 'whole', of: ({ event }) => event.datePrecision || null },
  { name: 'kind', type: 'text', of: ({ event }) => event.kind },
  { name: 'country', type: 'text', width: 9, of: ({ event }) => event.country },
  { name: 'province', type: 'text', width: 9, of: ({ event }) => event.province },
  {
    name: 'province_name',
    type: 'text',
    of: ({ event, provinces }) => provinces.get(event.province ?? '') ?? null,
  },
  { name: 'source_province', type: 'text', of: ({ event }) => event.codedProvince },
  { name: 'district', type: 'text', of: ({ event }) => event.district },
  { name: 'place', type: 'text', width: 28, of: ({ event }) => event.place },
  { name: 'latitude', type: 'degrees', of: ({ event }) => event.point?.latitude ?? null },
  { name: 'longitude', type: 'degrees', of: ({ event }) => event.point?.longitude ?? null },
  { name: 'place_precision', type: 'text', of: ({ event }) => event.precision },
  { name: 'conflict', type: 'text', width: 28, of: ({ event }) => event.conflict },
  {
    name: 'conflict_id',
    type: 'whole',
    of: ({ event, dataset: { events } }) => events.conflicts[events.conflict[event.row] ?? -1]?.id ?? null,
  },
  { name: 'side_a', type: 'text', width: 28, of: ({ event }) => event.parties?.[0].name ?? null },
  { name: 'side_b', type: 'text', width: 28, of: ({ event }) => event.parties?.[1].name ?? null },
  { name: 'actor_a', type: 'text', of: ({ event }) => event.parties?.[0].actor ?? null },
  { name: 'actor_b', type: 'text', of: ({ event }) => event.parties?.[1].actor ?? null },
  { name: 'best', type: 'whole', of: ({ event }) => event.best },
  { name: 'low', type: 'whole', of: ({ event }) => event.low },
  { name: 'high', type: 'whole', of: ({ event }) => event.high },
  { name: 'killed_forces_pk', type: 'whole', of: killed('forces-pk') },
  { name: 'killed_forces_af', type: 'whole', of: killed('forces-af') },
  { name: 'killed_forces_other', type: 'whole', of: killed('forces-other') },
  { name: 'killed_civilians', type: 'whole', of: killed('civilians') },
  { name: 'killed_militants', type: 'whole', of: killed('militants') },
  { name: 'killed_unknown', type: 'whole', of: killed('unknown') },
  { name: 'source_count', type: 'whole', of: ({ event }) => event.sources },
  {
    name: 'source',
    type: 'text',
    width: 9,
    of: ({ event, dataset: { events } }) =>
      events.releases[events.release[event.row] ?? -1]?.provider ?? null,
  },
  { name: 'release', type: 'text', of: ({ event }) => event.release },
  { name: 'in_focus', type: 'truth', of: ({ event }) => event.isInFocus },
  { name: 'flags', type: 'list', width: 28, of: ({ event }) => listed(event.flags) },
] as const satisfies readonly ColumnOf<Exported>[]

export type EventColumnName = (typeof EVENT_COLUMNS)[number]['name']
