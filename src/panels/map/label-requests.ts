import type { Dataset } from '#dataset/dataset.ts'
import type { MapModel } from '#engine/map.ts'
import { toWorld, type WorldPoint } from '#engine/map-points.ts'
import type { Box } from './disc-grid.ts'
import type { Pixel } from './frame.ts'
import { FLOATS, type LabelRequest, type Obstacle } from './labels.ts'
import type { Scene } from './scene.ts'

/** Where the names of countries may stand, best first: the frame seldom shows the whole of one. */
const COUNTRY_ANCHORS = {
  AF: [
    [33.95, 66.2],
    [34.45, 65.2],
    [33.4, 64.6],
    [32.6, 65.4],
    [35.4, 66.4],
  ],
  PK: [
    [30.6, 70.15],
    [29.6, 69.6],
    [28.4, 67],
    [30.2, 71.4],
    [31.6, 72.6],
  ],
  IN: [
    [30.9, 75.4],
    [30.9, 75.6],
    [29.2, 76],
    [27.2, 74],
    [26.4, 76],
  ],
  IR: [
    [32.4, 59.6],
    [30.5, 59.8],
    [28.4, 59.8],
  ],
  TM: [
    [37.6, 62.4],
    [38.6, 60.6],
  ],
  UZ: [
    [38.6, 66.2],
    [39.4, 65],
  ],
  TJ: [
    [38.7, 70.4],
    [38.4, 72.4],
  ],
  CN: [
    [37.3, 77.4],
    [38.4, 76.4],
  ],
} as const
export type LabelledCountry = keyof typeof COUNTRY_ANCHORS

const world = ([latitude, longitude]: readonly [number, number]) => toWorld(latitude, longitude)

/** Provinces named below zoom 7: those with most events. */
const AREAS_WHEN_FAR = 7

/** Countries, capitals, large towns, crossings, provinces, small towns: the order in which they take their places. */
export function labelRequests(
  { towns, crossings, provinces }: Dataset,
  { regions }: MapModel,
  countryNames: Readonly<Record<LabelledCountry, string>>,
  zoom: number,
): readonly LabelRequest[] {
  const countries = (Object.keys(COUNTRY_ANCHORS) as LabelledCountry[]).map((id) => ({
    style: 'country' as const,
    lines: [countryNames[id].toUpperCase()],
    anchors: COUNTRY_ANCHORS[id].map(world),
  }))
  const named = (style: LabelRequest['style'], name: string, at: WorldPoint): LabelRequest => ({
    style,
    lines: [name],
    anchors: [at],
  })
  const ofRank = (rank: number, leastPeople = 0) =>
    towns
      .filter((town) => town.rank === rank && (town.population ?? 0) >= leastPeople)
      .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
      .map(({ name, latitude, longitude }) =>
        named(rank === 0 ? 'capital' : 'town', name, toWorld(latitude, longitude)),
      )
  const gates = crossings.flatMap(({ name, point }) =>
    point ? [named('crossing', shortName(name), toWorld(point.latitude, point.longitude))] : [],
  )
  const weight = new Map(regions.map(({ id, events }) => [id, events]))
  // A province that is called like its town would be named twice side by side.
  const townNames = new Set(zoom < 8 ? towns.map(({ name }) => name) : [])
  const areas = provinces
    .filter(({ name }) => !townNames.has(name))
    .sort((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0))
    .map(({ name, latitude, longitude }) => ({
      style: 'province' as const,
      lines: twoLines(name),
      anchors: around(toWorld(latitude, longitude)),
    }))
  const areasShown = zoom < 6.25 ? 0 : zoom < 7 ? AREAS_WHEN_FAR : areas.length
  return [
    ...countries,
    ...ofRank(0),
    ...ofRank(1, zoom < 5.5 ? 1_000_000 : zoom < 7 ? 200_000 : 0),
    ...(zoom >= 6.5 ? gates : []),
    ...areas.slice(0, areasShown),
    ...(zoom >= 7.5 ? ofRank(2) : []),
  ]
}

/** A province's name may move a little off its middle, never out of it. */
function around({ x, y }: WorldPoint): WorldPoint[] {
  return [0, -0.09, 0.09, -0.18, 0.18].flatMap((dy) =>
    [0, -0.12, 0.12].map((dx) => ({ x: x + dx, y: y + dy })),
  )
}

/** "Chaman – Spin Boldak (Friendship Gate)" is known as the part before the bracket. */
function shortName(name: string): string {
  return name.replace(/\s*\(.*\)$/, '').replace(/\s+-\s+/, '–')
}

function twoLines(name: string): string[] {
  const cut = name.lastIndexOf(' ')
  return name.length > 14 && cut > 0 ? [name.slice(0, cut), name.slice(cut + 1)] : [name]
}

/** What labels keep clear of beside the marks of events: what floats over the map, and glyphs (`gates`: of crossings). */
export function obstaclesOf(
  { clusters }: Pick<Scene, 'clusters'>,
  floats: readonly Box[],
  gates: readonly Pixel[],
): Obstacle[] {
  const box = (x: number, y: number, r: number, weight: number, badge = 0): Obstacle => ({
    left: x - r,
    top: y - r - badge,
    right: x + r + 2 * badge,
    bottom: y + r,
    weight,
  })
  return [
    ...floats.map((float) => ({ ...float, weight: FLOATS })),
    ...gates.map(({ x, y }) => box(x, y, 7.5, 1)),
    ...clusters.map(({ x, y, incidents }) => box(x, y, 8.5, 1, incidents.length > 1 ? 5 : 0)),
  ]
}
