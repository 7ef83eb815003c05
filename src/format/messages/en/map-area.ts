import { counted, type Sentence } from './counted.ts'

/** An area in words. It loads where one is said. */
export const mapArea = {
  name: 'Area',
  rule: 'An event is inside when the coordinates that its source gives lie inside.',
  byPoint: <T>(events: T, isOne: boolean): Sentence<T> => [
    events,
    isOne
      ? ' is known to a district or province only, and counts by the point that its source gives.'
      : ' are known to a district or province only, and count by the point that their source gives.',
  ],
  placeless: <T>(events: T, isOne: boolean): Sentence<T> => [
    events,
    isOne
      ? ' more passes the other filters, but is known to a border or a country only, or has no place: it is never inside.'
      : ' more pass the other filters, but are known to a border or a country only, or have no place: they are never inside.',
  ],
  remove: 'Remove the area',
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
