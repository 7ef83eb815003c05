import type { Province } from '#dataset/schema/register.ts'
import type { Measure } from '#view/view-state.ts'
import type { RegionCount } from '../map-regions.ts'

/** A count in one province against the people who live there. */
export interface Rate {
  /** ISO 3166-2 */
  readonly id: string
  /** per 100,000 people, over the whole period; null: how many live there is not known */
  readonly value: number | null
  /** the population is a lower bound, so that the rate may be lower */
  readonly isAtMost: boolean
}

/** The rate of every province, in the order of the counts. */
export function ratesOf(
  provinces: readonly Province[],
  regions: readonly RegionCount[],
  measure: Measure,
): readonly Rate[] {
  const populationOf = new Map(provinces.map(({ id, population }) => [id, population]))
  return regions.map(({ id, [measure]: count }) => {
    const population = populationOf.get(id)
    const people = population?.value ?? 0
    return {
      id,
      value: people > 0 ? (count / people) * 100_000 : null,
      isAtMost: population?.precision === 'lower bound',
    }
  })
}

/** Where the populations of some provinces come from. */
export interface PopulationSource {
  /** as the dataset says: census, estimate */
  readonly kind: string
  readonly year: number
  /** each once, in the order of the data */
  readonly publishers: readonly string[]
}

/** The sources of all populations, newest first. */
export function populationSources(provinces: readonly Province[]): readonly PopulationSource[] {
  const groups = new Map<string, { kind: string; year: number; publishers: Set<string> }>()
  for (const { population } of provinces) {
    if (!population) continue
    const { kind, year, sources } = population
    const key = `${year} ${kind}`
    const group = groups.get(key) ?? { kind, year, publishers: new Set() }
    for (const { publisher } of sources) group.publishers.add(publisher)
    groups.set(key, group)
  }
  return [...groups.values()]
    .map(({ publishers, ...rest }) => ({ ...rest, publishers: [...publishers] }))
    .sort((a, b) => b.year - a.year || a.kind.localeCompare(b.kind))
}
