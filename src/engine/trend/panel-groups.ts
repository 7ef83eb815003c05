import type { Dataset } from '#dataset/dataset.ts'
import { COUNTRIES, EVENT_KINDS, VICTIM_SIDES } from '#domain/event.ts'
import type { Multiples, ViewState } from '#view/view-state.ts'
import { actorsWithin } from '../actors.ts'
import { hasSide } from '../dimensions.ts'
import type { Selection } from '../selection.ts'
import { type SeriesKey, splitBy } from '../trend-series.ts'

/** What a small panel counts. `no-actor`: rows that name no two sides. */
export type PanelKey =
  | SeriesKey
  | { readonly by: 'actor'; readonly actor: string }
  | { readonly by: 'no-actor' }

/** A selection laid out in groups. A row can be in several: each of its two actors, each side that has dead. */
export interface PanelGroups {
  readonly keys: readonly PanelKey[]
  /** calls `hit` with the position of each group that a row is in */
  readonly each: (row: number, hit: (group: number) => void) => void
  /** the change of the view that selects a group alone; null where no filter can */
  readonly narrow: (key: PanelKey) => Partial<ViewState> | null
}

/** The groups that a view asks for; those without rows are among them. */
export function groupsOf(
  by: Exclude<Multiples, 'none'>,
  dataset: Dataset,
  view: ViewState,
  selection: Selection,
): PanelGroups {
  const { events } = dataset
  switch (by) {
    case 'kind':
    case 'country': {
      const { narrow } = splitBy(by, dataset, view, selection)
      return {
        keys:
          by === 'kind'
            ? EVENT_KINDS.map((kind) => ({ by, kind }))
            : COUNTRIES.map((country) => ({ by, country })),
        each: (row, hit) => {
          hit(events[by][row] ?? 0)
        },
        narrow: (key) => (key.by === by ? narrow(key) : null),
      }
    }
    case 'side': {
      const sides = VICTIM_SIDES.filter((side) => view.sides.length === 0 || view.sides.includes(side))
      return {
        keys: sides.map((side) => ({ by: 'side', side })),
        each: (row, hit) => {
          for (const [group, side] of sides.entries()) if (hasSide(events, row, side)) hit(group)
        },
        narrow: (key) => (key.by === 'side' ? { sides: [key.side] } : null),
      }
    }
    case 'place':
      return {
        keys: [
          ...events.provinces.map((province) => ({ by: 'province' as const, province })),
          { by: 'unplaced' },
        ],
        each: (row, hit) => {
          const province = events.province[row] ?? -1
          hit(province < 0 ? events.provinces.length : province)
        },
        narrow: (key) => (key.by === 'province' ? { places: [key.province] } : null),
      }
    case 'actor':
      return byActor(dataset, view)
  }
}

/**
 * One group for each actor that a row names, with those below it in the register, as the filter counts them. Under a
 * filter by actor only those of the filter: alone, another one would stand for rows that the filter keeps out.
 */
function byActor({ events, actors }: Dataset, view: ViewState): PanelGroups {
  const { dyads, sides } = events
  const actorOf = (side: number) => sides[side]?.actor ?? ''
  const wanted = view.actors.length === 0 ? null : actorsWithin(actors, view.actors)
  const named = [...new Set(dyads.flatMap(({ a, b }) => [actorOf(a), actorOf(b)]))].filter(
    (actor) => actor !== '' && (wanted === null || wanted.has(actor)),
  )
  const within = named.map((actor) => actorsWithin(actors, [actor]))
  const groups = dyads.map(({ a, b }) =>
    named.flatMap((_, group) =>
      within[group]?.has(actorOf(a)) || within[group]?.has(actorOf(b)) ? [group] : [],
    ),
  )
  return {
    keys: [...named.map((actor) => ({ by: 'actor' as const, actor })), { by: 'no-actor' }],
    each: (row, hit) => {
      for (const group of groups[events.dyad[row] ?? -1] ?? [named.length]) hit(group)
    },
    narrow: (key) => (key.by === 'actor' ? { actors: [key.actor] } : null),
  }
}
