import { EARTH_KM, radians } from './sphere.ts'

export const degrees = (angle: number) => (angle * 180) / Math.PI

/**
 * Degrees of longitude that a circle reaches to either side of its centre: 180 where it holds a pole. `angle`: its
 * radius in radians.
 */
export function reachOfLongitude(latitude: number, angle: number): number {
  const phi = Math.abs(radians(latitude))
  return phi + angle >= Math.PI / 2 ? 180 : degrees(Math.asin(Math.sin(angle) / Math.cos(phi)))
}

/** Area inside a ring of [longitude, latitude] on the sphere; either direction, closed or not, without a pole inside. */
export function ringAreaKm2(ring: readonly (readonly number[])[]): number {
  let sum = 0
  ring.forEach(([longitude = 0, latitude = 0], i) => {
    const [nextLongitude = 0, nextLatitude = 0] = ring[(i + 1) % ring.length] ?? []
    // The short way round, so that a ring may cross the antimeridian.
    const turn = ((nextLongitude - longitude + 540) % 360) - 180
    sum += radians(turn) * (2 + Math.sin(radians(latitude)) + Math.sin(radians(nextLatitude)))
  })
  return Math.abs((sum * EARTH_KM ** 2) / 2)
}
