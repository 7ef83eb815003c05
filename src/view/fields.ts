import { type IsoDate, parseIsoDate } from '#domain/date.ts'
import { EVENT_KINDS, FORCES, PRECISIONS, TOLLS, VICTIM_SIDES, type VictimSide } from '#domain/event.ts'
import { INCIDENT_KINDS } from '#domain/incident.ts'
import { LANGUAGES } from '#domain/language.ts'
import { formatArea, parseArea } from './area-text.ts'
import { formatPeriod, parsePeriod } from './period-text.ts'
import {
  BASELINES,
  type Camera,
  type Comparison,
  GRAINS,
  GROUPS,
  LAYERS,
  MEASURES,
  MODES,
  MULTIPLES,
  PANELS,
  SCALES,
  SECTIONS,
  SELECTION_KINDS,
  type SelectedItem,
  SORT_COLUMNS,
  STACKS,
  STEPS,
  STRATEGIES,
  TABLE_PANELS,
  THEMES,
  type ViewState,
} from './view-state.ts'

/** One key of the link. `parse` answers undefined for a value that means nothing. */
export interface Field<T> {
  readonly key: string
  readonly default: T
  readonly parse: (text: string) => T | undefined
  readonly format: (value: T) => string
}

function choice<const T extends string>(key: string, values: readonly T[], fallback: T): Field<T> {
  return {
    key,
    default: fallback,
    parse: (text) => values.find((value) => value === text),
    format: (value) => value,
  }
}

/** A comma list of ids from a closed set, in the set's order so that one selection has one link. */
function listOf<const T extends string>(key: string, values: readonly T[]): Field<readonly T[]> {
  return {
    key,
    default: [],
    parse: (text) => {
      const ids = text.split(',')
      if (!ids.every((id) => (values as readonly string[]).includes(id))) return undefined
      return values.filter((value) => ids.includes(value))
    },
    format: (ids) => ids.join(','),
  }
}

/** A comma list of ids that only the dataset knows; unknown ones are found when the dataset is at hand. */
function openList(key: string, shape: RegExp): Field<readonly string[]> {
  return {
    key,
    default: [],
    parse: (text) => {
      const ids = [...new Set(text.split(','))].sort()
      return ids.every((id) => shape.test(id)) ? ids : undefined
    },
    format: (ids) => [...ids].sort().join(','),
  }
}

const slugs = /^[a-z0-9]+(-[a-z0-9]+)*$/
const placeIds = /^[A-Z]{2}(-[A-Z]{2,3})?$/

const isForces = (side: VictimSide) => FORCES.includes(side)

/** `forces` stands for the three states' forces together. */
const sides: Field<readonly VictimSide[]> = {
  key: 'side',
  default: [],
  parse: (text) => listOf('side', VICTIM_SIDES).parse(text.replace(/(?<=^|,)forces(?=,|$)/, FORCES.join())),
  format: (ids) =>
    FORCES.every((side) => ids.includes(side))
      ? ['forces', ...ids.filter((side) => !isForces(side))].join()
      : ids.join(),
}

/** Decimals that one pixel can show at the zoom: about 1.4 degrees a pixel at zoom 0, halved with each step. */
const decimalsAt = (zoom: number) => Math.min(6, Math.max(1, Math.ceil(zoom * 0.301 - 0.15)))

const camera: Field<Camera | null> = {
  key: 'map',
  default: null,
  parse: (text) => {
    const parts = text.split(',')
    if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,6})?$/.test(part))) return undefined
    const [latitude = 0, longitude = 0, zoom = 0] = parts.map(Number)
    if (Math.abs(latitude) > 85 || Math.abs(longitude) > 180 || zoom < 3 || zoom > 14) return undefined
    return { latitude, longitude, zoom }
  },
  format: (value) => {
    if (!value) return ''
    const decimals = decimalsAt(value.zoom)
    const trim = (n: number, d: number) => String(Number(n.toFixed(d)))
    return [trim(value.latitude, decimals), trim(value.longitude, decimals), trim(value.zoom, 2)].join(',')
  },
}

const selected: Field<SelectedItem | null> = {
  key: 'sel',
  default: null,
  parse: (text) => {
    const cut = text.indexOf(':')
    const kind = SELECTION_KINDS.find((name) => name === text.slice(0, cut))
    const id = text.slice(cut + 1)
    return kind && /^[A-Za-z0-9-]{1,80}$/.test(id) ? { kind, id } : undefined
  },
  format: (value) => (value ? `${value.kind}:${value.id}` : ''),
}

const comparison: Field<Comparison | null> = {
  key: 'with',
  default: null,
  parse: (text) => {
    const [, by, rest = ''] = /^(period|place):(.+)/.exec(text) ?? []
    if (by === 'place') return placeIds.test(rest) ? { by, place: rest } : undefined
    const period = parsePeriod(rest)
    return period ? { by: 'period', period } : undefined
  },
  format: (value) => {
    if (!value) return ''
    return value.by === 'place' ? `place:${value.place}` : `period:${formatPeriod(value.period)}`
  },
}

const day = (key: string): Field<IsoDate | null> => ({
  key,
  default: null,
  parse: (text) => parseIsoDate(text) ?? undefined,
  format: (value) => value ?? '',
})

const query: Field<string> = {
  key: 'q',
  default: '',
  parse: (text) => (text.length <= 100 ? text.trim() : undefined),
  format: (value) => value,
}

/** Every key that the desk reads, by the field of the view state that it sets. The order is the link's. */
export const FIELDS: { readonly [K in keyof ViewState]: Field<ViewState[K]> } = {
  focus: choice('focus', ['hostilities', 'all'], 'hostilities'),
  period: {
    key: 'period',
    default: { is: 'last-months', months: 12 },
    parse: (text) => parsePeriod(text) ?? undefined,
    format: formatPeriod,
  },
  at: day('at'),
  frame: {
    key: 'frame',
    default: null,
    parse: (text) => (/^[1-9]\d{0,3}d$/.test(text) ? Number.parseInt(text, 10) : undefined),
    format: (value) => (value === null ? '' : `${value}d`),
  },
  step: choice('step', STEPS, 'week'),
  asof: day('asof'),
  kinds: listOf('kind', [...EVENT_KINDS, ...INCIDENT_KINDS]),
  actors: openList('actor', slugs),
  places: openList('place', placeIds),
  withoutActors: openList('notactor', slugs),
  withoutPlaces: openList('notplace', placeIds),
  area: {
    key: 'area',
    default: null,
    parse: (text) => parseArea(text) ?? undefined,
    format: (value) => (value ? formatArea(value) : ''),
  },
  sides,
  sources: openList('source', slugs),
  precisions: listOf('precision', PRECISIONS),
  q: query,
  toll: choice('toll', TOLLS, 'best'),
  measure: choice('measure', MEASURES, 'killed'),
  grain: {
    key: 'grain',
    default: null,
    parse: (text) => GRAINS.find((grain) => grain === text),
    format: (value) => value ?? '',
  },
  stack: choice('stack', STACKS, 'side'),
  multiples: choice('multiples', MULTIPLES, 'none'),
  scale: choice('scale', SCALES, 'linear'),
  isCumulative: {
    key: 'cumulative',
    default: false,
    parse: (text) => text === '1' || undefined,
    format: (value) => (value ? '1' : ''),
  },
  average: {
    key: 'average',
    default: null,
    parse: (text) => (/^([2-9]|[1-9]\d)$/.test(text) ? Number(text) : undefined),
    format: (value) => String(value ?? ''),
  },
  baseline: choice('baseline', BASELINES, 'none'),
  series: {
    key: 'series',
    default: null,
    parse: (text) => (slugs.test(text) ? text : undefined),
    format: (value) => value ?? '',
  },
  camera,
  layer: choice('layer', LAYERS, 'points'),
  isRate: {
    key: 'rate',
    default: false,
    parse: (text) => text === '1' || undefined,
    format: (value) => (value ? '1' : ''),
  },
  selected,
  comparison,
  strategy: choice('strategy', STRATEGIES, 'both'),
  panel: choice('panel', PANELS, 'all'),
  section: {
    key: 'section',
    default: null,
    parse: (text) => SECTIONS.find((id) => id === text),
    format: (value) => value ?? '',
  },
  tables: listOf('table', TABLE_PANELS),
  sort: choice(
    'sort',
    SORT_COLUMNS.flatMap((column) => [`${column}.asc`, `${column}.desc`] as const),
    'date.desc',
  ),
  group: choice('group', GROUPS, 'none'),
  mode: choice('mode', MODES, 'desk'),
  brief: {
    key: 'brief',
    default: null,
    parse: (text) => (slugs.test(text) ? text : undefined),
    format: (value) => value ?? '',
  },
  scene: {
    key: 'scene',
    default: 1,
    parse: (text) => (/^[1-9]\d?$/.test(text) ? Number(text) : undefined),
    format: String,
  },
  dwell: {
    key: 'dwell',
    default: null,
    parse: (text) =>
      /^([5-9]|[1-9]\d{1,2}|[1-2]\d{3}|3[0-5]\d\d|3600)$/.test(text) ? Number(text) : undefined,
    format: (value) => String(value ?? ''),
  },
  isLooping: {
    key: 'loop',
    default: false,
    parse: (text) => text === '1' || undefined,
    format: (value) => (value ? '1' : ''),
  },
  theme: choice('theme', THEMES, 'auto'),
  language: choice('lang', LANGUAGES, 'en'),
  dataset: {
    key: 'ds',
    default: null,
    parse: (text) => (/^[0-9a-f]{12}$/.test(text) ? text : undefined),
    format: (value) => value ?? '',
  },
}
