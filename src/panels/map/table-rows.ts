import type { Dataset } from '#dataset/dataset.ts'
import type { Province } from '#dataset/schema/register.ts'
import { placedByProvince } from '#engine/map/density.ts'
import { type Rate, ratesOf } from '#engine/map/rates.ts'
import type { MapModel } from '#engine/map.ts'
import { useSpeech } from '#format/speech.ts'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { provinceAreas } from './province-areas.ts'
import { useTableWords } from './table-words.ts'

export interface TableRow {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly events: number
  readonly killed: number
  /** events placed exactly or near */
  readonly placed: number
  /** null: no province */
  readonly areaKm2: number | null
  /** null: no province, or not known */
  readonly population: Province['population']
  /** per 100,000 people, of the measure; null: no rate */
  readonly rate: Rate | null
  /**
   * query of these events; where no filter finds them alone, of all of their precision, with this row in its table;
   * null: that is this very view
   */
  readonly query: string | null
}

/** What a line has that stands for no province. */
export const NO_PROVINCE = { areaKm2: null, population: null, rate: null }

/** A line a province with events, by the measure, then those without a province by why. */
export function useRows(
  dataset: Dataset,
  { regions, unplaced, measure, marks }: MapModel,
  view: ViewState,
): readonly TableRow[] {
  const { m } = useSpeech()
  const say = useTableWords()
  const placedIn = placedByProvince(dataset.events, marks)
  const areas = provinceAreas(dataset.basemap)
  const populations = new Map(dataset.provinces.map(({ id, population }) => [id, population]))
  const rates = new Map(ratesOf(dataset.provinces, regions, measure).map((rate) => [rate.id, rate]))
  const placed = regions
    .filter(({ events }) => events > 0)
    .sort((a, b) => b[measure] - a[measure] || b.events - a.events)
    .map(({ id, name, country, events, killed }) => ({
      id,
      name,
      country: m.words.countries[country],
      events,
      killed,
      placed: placedIn.get(id) ?? 0,
      areaKm2: areas.get(id) ?? null,
      population: populations.get(id) ?? null,
      rate: rates.get(id) ?? null,
      query: queryWith(view, { places: [id] }),
    }))
  const others = unplaced.map(({ precision, events, killed }) => ({
    id: precision,
    name: say.unplaced(m.words.precisions[precision].toLowerCase()),
    country: '',
    events,
    killed,
    placed: precision === 'exact' || precision === 'near' ? events : 0,
    ...NO_PROVINCE,
    query: view.precisions.join() === precision ? null : queryWith(view, { precisions: [precision] }),
  }))
  return [...placed, ...others]
}

/** The counts of some lines together. */
export function sumOf<T extends Partial<Record<'placed', number>> & Record<'events' | 'killed', number>>(
  rows: readonly T[],
) {
  return rows.reduce(
    (sum, { events, killed, placed = 0 }) => ({
      events: sum.events + events,
      killed: sum.killed + killed,
      placed: sum.placed + placed,
    }),
    { events: 0, killed: 0, placed: 0 },
  )
}
