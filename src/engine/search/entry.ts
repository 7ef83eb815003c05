import type { Place } from '#domain/area.ts'
import type { DayNumber } from '#domain/date.ts'
import type { ViewState } from '#view/view-state.ts'

/** What can be found, in the order in which it is listed where names match equally well. */
export const FOUND_KINDS = [
  'place',
  'crossing',
  'town',
  'actor',
  'indicator',
  'incident',
  'event',
  'spot',
  'source',
  'command',
] as const
export type FoundKind = (typeof FOUND_KINDS)[number]

/** Something that can be found by a name. */
export interface Entry {
  readonly kind: FoundKind
  /** one of its kind */
  readonly id: string
  /** the first is the one that it is shown by */
  readonly names: readonly string[]
  /** what it lies in, in the data's words; absent: nothing to tell */
  readonly within?: string
  /** its first day; absent: it has none */
  readonly day?: DayNumber
  /** what comes first among equal matches of one kind: the more the earlier */
  readonly weight: number
  /** how choosing it changes the view; a command's may be empty */
  readonly change: Partial<ViewState>
  /** what choosing it does besides; absent: nothing */
  readonly run?: () => void
}

type More = Partial<Pick<Entry, 'within' | 'day' | 'weight'>>
type RecordKind = 'place' | 'actor' | 'indicator' | 'incident' | 'event' | 'source'

/** What opens in the details; incidents go by the prefix of events in links. */
export function record(kind: RecordKind, id: string, names: readonly string[], more?: More): Entry {
  const selected = { kind: kind === 'incident' ? 'event' : kind, id } as const
  return { kind, id, names, weight: 0, change: { selected }, ...more }
}

/** How near the map goes to a crossing or a town, and to a place of events. */
const NEAR = 9

/** What the map goes to. */
export function spot(
  kind: 'crossing' | 'town' | 'spot',
  id: string,
  names: readonly string[],
  { latitude, longitude }: Place,
  more?: More,
): Entry {
  return { kind, id, names, weight: 0, change: { camera: { latitude, longitude, zoom: NEAR } }, ...more }
}
