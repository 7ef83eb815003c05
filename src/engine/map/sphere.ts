/** Mean radius of the Earth (IUGG). */
export const EARTH_KM = 6371.0088

export const radians = (degrees: number) => (degrees * Math.PI) / 180

/** A place in degrees. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** Great-circle distance (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude)
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
