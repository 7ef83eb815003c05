import { counted } from './counted.ts'

/** An area in words. It loads where one is said. */
export const mapArea = {
  name: 'Area',
  within: (km: string, place: string) => `within ${km} km of ${place}`,
  box: (south: string, north: string, west: string, east: string) =>
    `${south} to ${north}, ${west} to ${east}`,
  polygon: (corners: string) => `polygon of ${counted(corners, 'corner')}`,
  polygonAt: (polygon: string, corners: string) => `${polygon}: ${corners}`,
  north: (degrees: string) => `${degrees}° N`,
  south: (degrees: string) => `${degrees}° S`,
  east: (degrees: string) => `${degrees}° E`,
  west: (degrees: string) => `${degrees}° W`,
  place: (latitude: string, longitude: string) => `${latitude} ${longitude}`,
}
