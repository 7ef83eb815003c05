import type { Dataset, EventTable } from '#dataset/dataset.ts'
import { PRECISIONS, VICTIM_SIDES, type VictimSide } from '#domain/event.ts'
import type { SortColumn } from '#view/view-state.ts'
import { isSideMissing } from '../dimensions.ts'
import { fold } from '../fold.ts'

/** Place of a row's value in the ascending order of a column, from 0; -1: the row has none. Equal values share a place. */
export type RankOf = (row: number) => number

/** How the values of a column stand to each other. Texts are compared without case and marks, in every language alike. */
export function rankIn(dataset: Dataset, column: SortColumn): RankOf {
  const { events } = dataset
  switch (column) {
    case 'date':
      return after(events.day, events.day[0] ?? 0)
    case 'place':
      return byText(events.place, rankedPlaces(events))
    case 'province':
      return byText(events.province, rankedTexts(provinceNames(dataset)))
    case 'country':
      return after(events.country, 0)
    case 'kind':
      return after(events.kind, 0)
    case 'parties':
      return byText(events.dyad, rankedTexts(partyNames(events)))
    case 'side':
      return (row) => {
        const side = mostHit(events, row)
        return side === null ? -1 : NAMED_SIDES.indexOf(side)
      }
    case 'killed':
      return after(events.best, 0)
    case 'low':
      return after(events.low, 0)
    case 'high':
      return after(events.high, 0)
    case 'date-precision':
      return after(events.datePrecision, 1)
    case 'place-precision':
      return (row) => STATED[events.precision[row] ?? 0] ?? -1
    case 'source':
      return byText(
        events.release,
        rankedTexts(events.releases.map(({ provider, id }) => `${provider} ${id}`)),
      )
  }
}

/** Sides that say whom the dead belonged to. */
const NAMED_SIDES: readonly VictimSide[] = VICTIM_SIDES.filter(
  (side) => side !== 'not-coded' && side !== 'unknown',
)

/** From the best known on; -1: how well the place is known is not stated, or there is none. */
const STATED = PRECISIONS.map((precision, i) => (precision === 'unstated' || precision === 'none' ? -1 : i))

/** The named side with most dead, of equals the first; null: nobody is known to have died of any. */
export function mostHit(events: EventTable, row: number): VictimSide | null {
  if (isSideMissing(events, row)) return null
  let found: VictimSide | null = null
  let most = 0
  for (const side of NAMED_SIDES) {
    const dead = events.killed[side][row] ?? 0
    if (dead <= most) continue
    most = dead
    found = side
  }
  return found
}

function after(column: ArrayLike<number>, first: number): RankOf {
  return (row) => Math.max(-1, (column[row] ?? -1) - first)
}

function byText(column: ArrayLike<number>, ranks: Int32Array): RankOf {
  return (row) => ranks[column[row] ?? -1] ?? -1
}

function provinceNames({ events, provinces }: Dataset): (string | null)[] {
  const names = new Map(provinces.map(({ id, name }) => [id, name]))
  return events.provinces.map((id) => names.get(id) ?? id)
}

function partyNames({ dyads, sides }: EventTable): string[] {
  return dyads.map(({ a, b }) => `${sides[a]?.name ?? ''} – ${sides[b]?.name ?? ''}`)
}

const kept = new WeakMap<EventTable['places'], Int32Array>()

/** A table has tens of thousands of places: they are put in order once. */
function rankedPlaces({ places }: EventTable): Int32Array {
  const before = kept.get(places)
  if (before) return before
  const ranks = rankedTexts(places.name)
  kept.set(places, ranks)
  return ranks
}

function rankedTexts(texts: readonly (string | null)[]): Int32Array {
  const folded = texts.map((text) => (text === null ? null : fold(text)))
  const ordered = [...new Set(folded)].filter((text) => text !== null).sort((a, b) => (a < b ? -1 : 1))
  const places = new Map(ordered.map((text, i) => [text, i]))
  return Int32Array.from(folded, (text) => (text === null ? -1 : (places.get(text) ?? -1)))
}
