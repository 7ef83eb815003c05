/** Parts of the Earth that a reader can draw. */

/** A place in degrees: latitude −90 to 90, longitude −180 to 180. */
export interface Place {
  readonly latitude: number
  readonly longitude: number
}

/**
 * What a reader chose to look within.
 *
 * - `circle`: every place at most so many kilometres from the middle, over the Earth's surface.
 * - `box`: between two parallels and two meridians, edges included; west above east: across the antimeridian.
 * - `polygon`: its corners in order, 3 to 50. An edge runs the short way round, straight in latitude and longitude
 *   as in GeoJSON. Edges may touch and cross: a place is inside where a way out crosses an odd number of edges. One
 *   that goes round a pole holds the pole that its corners lie nearer to.
 */
export type Area =
  | (Place & { readonly is: 'circle'; readonly radiusKm: number })
  | {
      readonly is: 'box'
      readonly south: number
      readonly west: number
      readonly north: number
      readonly east: number
    }
  | { readonly is: 'polygon'; readonly corners: readonly Place[] }

export const AREA_CORNERS = { least: 3, most: 50 }
/** Half round the Earth and a little less: a circle any wider holds everything. */
export const AREA_MAX_KM = 20_000
