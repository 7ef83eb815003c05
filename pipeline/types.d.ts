declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification'
  /** Gives each point its weight: the area of the triangle that it makes with its neighbours. */
  export function presimplify(topology: Topology): Topology
  /** Drops the points below a weight. */
  export function simplify(topology: Topology, minimumWeight: number): Topology
  /** Drops rings by a test. */
  export function filter(topology: Topology, test: (ring: unknown) => boolean): Topology
  export function filterWeight(topology: Topology, minimumWeight: number): (ring: unknown) => boolean
}
