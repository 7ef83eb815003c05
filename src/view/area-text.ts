import { AREA_CORNERS, AREA_MAX_KM, type Area, type Place } from '#domain/area.ts'

/** Four decimals of a degree are eleven metres. Never −0. */
const round = (value: number) => Number(value.toFixed(4)) || 0

/** An area as links carry it: `circle:34.1311,71.0822,25`, `box:33,69.5,34.5,71`, `polygon:33,69,34,69,34,71`. */
export function formatArea(area: Area): string {
  return `${area.is}:${numbersOf(area).map(round).join()}`
}

function numbersOf(area: Area): number[] {
  switch (area.is) {
    case 'circle':
      return [area.latitude, area.longitude, area.radiusKm]
    case 'box':
      return [area.south, area.west, area.north, area.east]
    case 'polygon':
      return area.corners.flatMap(({ latitude, longitude }) => [latitude, longitude])
  }
}

/** The area that a text names, or null: no such place, nothing between its edges, too few or too many corners. */
export function parseArea(text: string): Area | null {
  const [, is, list = ''] = /^(circle|box|polygon):([-\d.,]+)$/.exec(text) ?? []
  const numbers = list
    .split(',')
    .map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? round(Number(part)) : Number.NaN))
  const [a = 0, b = 0, c = 0, d = 0] = numbers
  const corners: Place[] = []
  for (let i = 0; i < numbers.length; i += 2)
    corners.push({ latitude: numbers[i] ?? 0, longitude: numbers[i + 1] ?? Number.NaN })
  if (is === 'circle')
    return numbers.length === 3 && isPlace(a, b) && c > 0 && c <= AREA_MAX_KM
      ? { is, latitude: a, longitude: b, radiusKm: c }
      : null
  if (!corners.every(({ latitude, longitude }) => isPlace(latitude, longitude))) return null
  if (is === 'box')
    return corners.length === 2 && a < c && b !== d ? { is, south: a, west: b, north: c, east: d } : null
  return is === 'polygon' && corners.length >= AREA_CORNERS.least && corners.length <= AREA_CORNERS.most
    ? { is, corners }
    : null
}

const isPlace = (latitude: number, longitude: number) =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
