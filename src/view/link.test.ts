import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Area } from '#domain/area.ts'
import { isoDate } from '#domain/date.ts'
import { EVENT_KINDS, PRECISIONS, TOLLS, VICTIM_SIDES } from '#domain/event.ts'
import { INCIDENT_KINDS } from '#domain/incident.ts'
import { LANGUAGES } from '#domain/language.ts'
import { DEFAULT_VIEW, formatQuery, parseQuery, queryWith } from './link.ts'
import {
  BASELINES,
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
  SORT_COLUMNS,
  type Sort,
  STACKS,
  STEPS,
  STRATEGIES,
  TABLE_PANELS,
  THEMES,
  type ViewState,
} from './view-state.ts'

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6})?$/)
const day = fc.integer({ min: 0, max: 25_000 }).map(isoDate)
const some = <T>(values: readonly T[]) => fc.subarray([...values])
const ids = (one: fc.Arbitrary<string>) => fc.uniqueArray(one, { maxLength: 4 }).map((list) => list.sort())

const latitude = fc.integer({ min: -900_000, max: 900_000 }).map((n) => n / 10_000)
const longitude = fc.integer({ min: -1_800_000, max: 1_800_000 }).map((n) => n / 10_000)
const place = fc.record({ latitude, longitude })
const anyArea: fc.Arbitrary<Area> = fc.oneof(
  fc
    .tuple(
      place,
      fc.integer({ min: 1, max: 200_000_000 }).map((n) => n / 10_000),
    )
    .map(([at, radiusKm]) => ({ is: 'circle' as const, ...at, radiusKm })),
  fc
    .tuple(latitude, longitude, latitude, longitude)
    .filter(([a, b, c, d]) => a !== c && b !== d)
    .map(([a, west, c, east]) => ({
      is: 'box' as const,
      ...{ south: Math.min(a, c), west, north: Math.max(a, c), east },
    })),
  fc.array(place, { minLength: 3, maxLength: 50 }).map((corners) => ({ is: 'polygon' as const, corners })),
)

const anyView: fc.Arbitrary<ViewState> = fc.record({
  focus: fc.constantFrom('hostilities' as const, 'all' as const),
  period: fc.oneof(
    fc.constant({ is: 'all' as const }),
    fc.integer({ min: 1, max: 9999 }).map((days) => ({ is: 'last-days' as const, days })),
    fc.integer({ min: 1, max: 9999 }).map((months) => ({ is: 'last-months' as const, months })),
    fc.tuple(day, day).map(([a, b]) => ({ is: 'range' as const, from: a < b ? a : b, to: a < b ? b : a })),
  ),
  at: fc.option(day),
  frame: fc.option(fc.integer({ min: 1, max: 9999 })),
  step: fc.constantFrom(...STEPS),
  asof: fc.option(day),
  kinds: some([...EVENT_KINDS, ...INCIDENT_KINDS]),
  actors: ids(slug),
  places: ids(fc.stringMatching(/^[A-Z]{2}(-[A-Z]{2,3})?$/)),
  withoutActors: ids(slug),
  withoutPlaces: ids(fc.stringMatching(/^[A-Z]{2}(-[A-Z]{2,3})?$/)),
  area: fc.option(anyArea),
  sides: some(VICTIM_SIDES),
  sources: ids(slug),
  precisions: some(PRECISIONS),
  q: fc.string({ maxLength: 40 }).map((text) => text.trim()),
  toll: fc.constantFrom(...TOLLS),
  measure: fc.constantFrom(...MEASURES),
  grain: fc.option(fc.constantFrom(...GRAINS)),
  stack: fc.constantFrom(...STACKS),
  multiples: fc.constantFrom(...MULTIPLES),
  scale: fc.constantFrom(...SCALES),
  isCumulative: fc.boolean(),
  average: fc.option(fc.integer({ min: 2, max: 99 })),
  baseline: fc.constantFrom(...BASELINES),
  series: fc.option(slug),
  camera: fc.option(
    fc
      .record({
        latitude: fc.integer({ min: -85, max: 85 }),
        longitude: fc.integer({ min: -180, max: 180 }),
        zoom: fc.integer({ min: 12, max: 56 }),
      })
      .map(({ zoom, ...rest }) => ({ ...rest, zoom: zoom / 4 })),
  ),
  layer: fc.constantFrom(...LAYERS),
  isRate: fc.boolean(),
  selected: fc.option(fc.record({ kind: fc.constantFrom(...SELECTION_KINDS), id: slug })),
  comparison: fc.option(
    fc.oneof(
      fc.tuple(day, day).map(([a, b]) => ({
        by: 'period' as const,
        period: { is: 'range' as const, from: a < b ? a : b, to: a < b ? b : a },
      })),
      fc.constant({ by: 'period' as const, period: { is: 'all' as const } }),
      fc.stringMatching(/^[A-Z]{2}(-[A-Z]{2,3})?$/).map((place) => ({ by: 'place' as const, place })),
    ),
  ),
  strategy: fc.constantFrom(...STRATEGIES),
  panel: fc.constantFrom(...PANELS),
  section: fc.option(fc.constantFrom(...SECTIONS)),
  tables: some(TABLE_PANELS),
  sort: fc
    .tuple(fc.constantFrom(...SORT_COLUMNS), fc.constantFrom('asc', 'desc'))
    .map(([column, way]): Sort => `${column}.${way}`),
  group: fc.constantFrom(...GROUPS),
  mode: fc.constantFrom(...MODES),
  brief: fc.option(slug),
  scene: fc.integer({ min: 1, max: 99 }),
  dwell: fc.option(fc.integer({ min: 5, max: 3600 })),
  isLooping: fc.boolean(),
  theme: fc.constantFrom(...THEMES),
  language: fc.constantFrom(...LANGUAGES),
  dataset: fc.option(fc.stringMatching(/^[0-9a-f]{12}$/)),
})

test('a view survives its link, and a link its view', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const query = formatQuery(view)
      const read = parseQuery(query)
      expect(read.ignored).toEqual([])
      expect(formatQuery(read.view)).toBe(query)
      // All three forces together are written `forces`, and read back as the three.
      expect({ ...read.view, sides: new Set(read.view.sides) }).toEqual({
        ...view,
        sides: new Set(view.sides),
      })
    }),
  )
})

test('no text makes the parser throw, and what it reads is written back the same', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { view } = parseQuery(text)
      expect(formatQuery(parseQuery(formatQuery(view)).view)).toBe(formatQuery(view))
    }),
  )
})

test('the default view has an empty link', () => {
  expect(formatQuery(DEFAULT_VIEW)).toBe('')
  expect(parseQuery('').view).toEqual(DEFAULT_VIEW)
})

test('the full form of a link', () => {
  const query =
    'focus=all&period=2025-08-01..2025-11-30&kind=one-sided,militant-attack&actor=pak-gov,ttp&place=AF,PK-KP' +
    '&side=forces,civilians&source=ucdp&precision=exact,none&q=dera+ismail+khan&toll=high&measure=events&grain=month' +
    '&stack=kind&map=32.72,68.75,6.5&layer=regions&sel=event:ucdp-372969&panel=map&table=map,trend&theme=dark' +
    '&ds=2e39055710ec'
  expect(parseQuery(query).ignored).toEqual([])
  expect(formatQuery(parseQuery(query).view)).toBe(query)
})

test.each([
  ['period=2025-02-30..2025-03-01', 'period'],
  ['period=2025-03-02..2025-03-01', 'period'],
  ['period=last-0d', 'period'],
  ['period=yesterday', 'period'],
  ['at=2025-02-29', 'at'],
  ['frame=0d', 'frame'],
  ['frame=30', 'frame'],
  ['step=year', 'step'],
  ['kind=battle', 'kind'],
  ['kind=one-sided,', 'kind'],
  ['side=forces-xx', 'side'],
  ['place=pk', 'place'],
  ['actor=<script>', 'actor'],
  ['map=91,0,5', 'map'],
  ['map=32.7,68.7', 'map'],
  ['map=32.7,68.7,NaN', 'map'],
  ['sel=event', 'sel'],
  ['sel=thing:1', 'sel'],
  ['sel=event:a/../b', 'sel'],
  ['area=circle:NaN,70,5', 'area'],
  ['area=circle:91,70,5', 'area'],
  ['area=circle:34,180.1,5', 'area'],
  ['area=circle:34,70,0', 'area'],
  ['area=circle:34,70,-5', 'area'],
  ['area=circle:34,70,0.00001', 'area'],
  ['area=circle:34,70,20001', 'area'],
  ['area=circle:34,70,1e3', 'area'],
  ['area=circle:34,70', 'area'],
  ['area=circle:34,70,5,', 'area'],
  ['area=circle:34,,5', 'area'],
  ['area=box:34,69,33,70', 'area'],
  ['area=box:33,69,34,69', 'area'],
  ['area=box:33,69,34,70,1', 'area'],
  ['area=polygon:33,69,34,70', 'area'],
  ['area=polygon:33,69,34,70,35', 'area'],
  ['area=polygon:33,69,34,70,91,70', 'area'],
  [`area=polygon:${Array.from({ length: 51 }, () => '33,69').join()}`, 'area'],
  ['area=disc:34,70,5', 'area'],
  ['area=circle:34,70,5:6', 'area'],
  ['toll=median', 'toll'],
  ['scale=root', 'scale'],
  ['multiples=province', 'multiples'],
  ['cumulative=0', 'cumulative'],
  ['average=1', 'average'],
  ['series=PICSS', 'series'],
  ['average=04', 'average'],
  ['rate=0', 'rate'],
  ['with=PK', 'with'],
  ['with=place:', 'with'],
  ['with=place:pk', 'with'],
  ['with=period:2025-02-30..2025-03-01', 'with'],
  ['with=period:2025-03-02..2025-03-01', 'with'],
  ['with=actor:ttp', 'with'],
  ['ds=xyz', 'ds'],
  [`q=${'a'.repeat(101)}`, 'q'],
])('junk falls back to the default and is reported: %s', (query, key) => {
  const { view, ignored } = parseQuery(query)
  expect(view).toEqual(DEFAULT_VIEW)
  expect(ignored).toEqual([{ key, value: new URLSearchParams(query).get(key), why: 'unknown' }])
})

test('junk in one key leaves the others alone', () => {
  const { view, ignored } = parseQuery('toll=median&measure=events&unheard=of')
  expect(view).toEqual({ ...DEFAULT_VIEW, measure: 'events' })
  expect(ignored).toHaveLength(1)
})

test('an area is written to four decimals, and never as minus nought', () => {
  const area = { is: 'circle' as const, latitude: 34.131_061, longitude: -0.000_01, radiusKm: 25.000_04 }
  expect(queryWith(DEFAULT_VIEW, { area })).toBe('area=circle:34.1311,0,25')
  expect(parseQuery('area=circle:34.131061,-0.00001,25.00004').view.area).toEqual({
    ...area,
    ...{ latitude: 34.1311, longitude: 0, radiusKm: 25 },
  })
})

test('a camera is written to what a pixel shows', () => {
  const camera = { latitude: 32.123456, longitude: 68.987654, zoom: 6.5 }
  expect(queryWith(DEFAULT_VIEW, { camera })).toBe('map=32.12,68.99,6.5')
})
