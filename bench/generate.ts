import { decodeColumn, encodeColumn } from '#dataset/columns.ts'
import type { EventsFile } from '#dataset/schema/events.ts'
import { dayOf } from '#domain/date.ts'
import { byWeight, heavyTailed, makeRandom, normal, wholeBelow } from './random.ts'

/** Where provinces lie. */
export interface Ground {
  readonly provinces: readonly {
    readonly id: string
    readonly latitude: number
    readonly longitude: number
  }[]
}

interface Recipe {
  readonly count: number
  readonly seed: number
}

const FIRST_DAY = dayOf(1989, 1, 1)
const LAST_DAY = dayOf(2026, 7, 31)
/** Of a hundred places: exact, near, district, province, border, country, international, unstated, none. */
const PRECISION_WEIGHTS = [52, 22, 14, 7, 2, 2, 0, 1, 0]
const BORDER = 4
const CAMPAIGN_AT_MOST = 400
const MOST_KILLED = 3000

const SIDE_COLUMNS = ['forcesPk', 'forcesAf', 'forcesOther', 'militants', 'civilians', 'unknown'] as const
type SideColumn = (typeof SIDE_COLUMNS)[number]

interface MadeRow {
  readonly id: number
  readonly day: number
  readonly span: number
  readonly kind: number
  readonly country: number
  readonly conflict: number
  readonly dyad: number
  readonly place: number
  readonly best: number
  readonly low: number
  readonly high: number
  readonly sides: Readonly<Record<SideColumn, number>>
}

interface MadePlace {
  readonly latitude: number
  readonly longitude: number
  readonly precision: number
  readonly province: number
  readonly country: number
}

interface Hub {
  readonly latitude: number
  readonly longitude: number
  readonly province: number
  readonly country: number
  readonly places: number[]
}

/**
 * Invented events in the form of the shipped file, with its dictionaries. As in the real ones a few hubs hold most of
 * the places and events (weights fall with the rank), events come in campaigns of days to weeks by one dyad around one
 * hub, deaths have a heavy tail, and there are about 15 places for 100 events. Same base, count and seed: same file.
 */
export function generateEvents(base: EventsFile, ground: Ground, { count, seed }: Recipe): EventsFile {
  const random = makeRandom(seed)
  const { hubs, draw } = makeHubs(base, ground, random)
  const places = makePlaces(hubs, draw, count, random)
  const rows = makeRows({ base, hubs, draw, places, count, random })
  const column = (value: (row: MadeRow) => number) => encodeColumn(rows.map(value))
  const side = (name: SideColumn) => column(({ sides }) => sides[name])
  const { earlier: _none, ...dictionaries } = base
  const fullRelease = base.releases.findIndex(({ completeness }) => completeness === 'full')
  return {
    ...dictionaries,
    count,
    places: {
      count: places.length,
      name: places.map((_, i) => `Place ${i}`),
      codedProvince: places.map(() => null),
      district: places.map((_, i) => `District ${i % 97}`),
      columns: {
        latitude: encodeColumn(places.map(({ latitude }) => latitude)),
        longitude: encodeColumn(places.map(({ longitude }) => longitude)),
        precision: encodeColumn(places.map(({ precision }) => precision)),
        province: encodeColumn(places.map(({ province }) => province)),
      },
    },
    columns: {
      id: column(({ id }) => id),
      day: column(({ day }) => day),
      span: column(({ span }) => span),
      kind: column(({ kind }) => kind),
      country: column(({ country }) => country),
      conflict: column(({ conflict }) => conflict),
      dyad: column(({ dyad }) => dyad),
      place: column(({ place }) => place),
      datePrecision: column(({ span }) => (span > 0 ? 2 : 1)),
      best: column(({ best }) => best),
      low: column(({ low }) => low),
      high: column(({ high }) => high),
      sources: column(({ best }) => Math.min(9, 1 + (best >> 4))),
      release: column(() => fullRelease),
      firstRelease: column(() => fullRelease),
      flags: column(() => 0),
      forcesPk: side('forcesPk'),
      forcesAf: side('forcesAf'),
      forcesOther: side('forcesOther'),
      militants: side('militants'),
      civilians: side('civilians'),
      unknown: side('unknown'),
      notCoded: column(() => 0),
    },
  }
}

function makeHubs(base: EventsFile, ground: Ground, random: () => number) {
  const hubs: Hub[] = []
  for (const [province, id] of base.provinces.entries()) {
    const centre = ground.provinces.find((one) => one.id === id)
    if (!centre) continue
    const country = base.countries.findIndex((one) => id.startsWith(one))
    for (let i = 0; i < 3; i++) {
      hubs.push({
        latitude: centre.latitude + normal(random) * 0.35,
        longitude: centre.longitude + normal(random) * 0.35,
        province,
        country,
        places: [],
      })
    }
  }
  const weights = Array.from(shuffled(hubs.length, random), (rank) => rank ** -0.9)
  return { hubs, draw: byWeight(random, weights) }
}

function makePlaces(hubs: readonly Hub[], draw: () => number, count: number, random: () => number) {
  const drawPrecision = byWeight(random, PRECISION_WEIGHTS)
  const wanted = Math.max(hubs.length, Math.round(count * 0.15))
  return Array.from({ length: wanted }, (_, i): MadePlace => {
    const hub = hubs[i < hubs.length ? i : draw()] as Hub
    hub.places.push(i)
    const away = 0.05 * Math.exp(normal(random) * 1.3)
    const angle = random() * 2 * Math.PI
    const precision = drawPrecision()
    return {
      latitude: scaled(hub.latitude + away * Math.sin(angle), 23, 39),
      longitude: scaled(hub.longitude + away * Math.cos(angle), 60, 78),
      precision,
      province: precision >= BORDER && precision < 7 ? -1 : hub.province,
      country: hub.country,
    }
  })
}

const scaled = (degrees: number, min: number, max: number) =>
  Math.round(Math.min(max, Math.max(min, degrees)) * 1e5)

interface Making {
  readonly base: EventsFile
  readonly hubs: readonly Hub[]
  readonly draw: () => number
  readonly places: readonly MadePlace[]
  readonly count: number
  readonly random: () => number
}

/** Campaigns: some days of one dyad's violence around one hub, more of them in later years. */
function makeRows({ base, hubs, draw, places, count, random }: Making): MadeRow[] {
  const parties = partiesOf(base)
  const ids = shuffled(count, random)
  const rows: MadeRow[] = []
  while (rows.length < count) {
    const size = Math.min(count - rows.length, heavyTailed(random, 1.1, CAMPAIGN_AT_MOST))
    const start = FIRST_DAY + Math.floor((LAST_DAY - FIRST_DAY) * random() ** 0.7)
    const hub = hubs[draw()] as Hub
    const party = parties[wholeBelow(random, parties.length)] as Party
    for (let i = 0; i < size; i++) {
      const day = Math.min(LAST_DAY, start + Math.floor(-Math.log(1 - random()) * 12))
      const place = hub.places[Math.floor(hub.places.length * random() ** 2.2)] ?? 0
      const span = random() < 0.05 ? heavyTailed(random, 1, 20) : 0
      const id = ids[rows.length] ?? 0
      rows.push({
        ...{ id, day, span, place, ...party, ...deathsOf(base, party, random) },
        country: places[place]?.country ?? 0,
      })
    }
  }
  return rows.sort((a, b) => a.day - b.day || a.id - b.id)
}

interface Party {
  readonly kind: number
  readonly conflict: number
  readonly dyad: number
}

/** Kind, conflict and dyad go together: those of the base's own rows, so that the common ones stay common. */
function partiesOf({ columns, count }: EventsFile): Party[] {
  const read = (key: 'kind' | 'conflict' | 'dyad') =>
    decodeColumn(columns[key], { name: key, count, min: -1, max: 32_767 })
  const [kind, conflict, dyad] = [read('kind'), read('conflict'), read('dyad')]
  return Array.from(kind, (code, row) => ({
    kind: code,
    conflict: conflict[row] ?? 0,
    dyad: dyad[row] ?? -1,
  })).filter((party) => party.dyad >= 0)
}

/** 1 to `count` in an order of chance. */
function shuffled(count: number, random: () => number): Int32Array {
  const ids = Int32Array.from({ length: count }, (_, i) => i + 1)
  for (let i = count - 1; i > 0; i--) {
    const other = wholeBelow(random, i + 1)
    const id = ids[i] ?? 0
    ids[i] = ids[other] ?? 0
    ids[other] = id
  }
  return ids
}

const COLUMN_OF = {
  'forces-pk': 'forcesPk',
  'forces-af': 'forcesAf',
  'forces-other': 'forcesOther',
  militants: 'militants',
  civilians: 'civilians',
  unknown: 'unknown',
} as const

function deathsOf(base: EventsFile, { dyad, kind }: Party, random: () => number) {
  const best = random() < 0.06 ? 0 : heavyTailed(random, 1.35, MOST_KILLED)
  const sides = { forcesPk: 0, forcesAf: 0, forcesOther: 0, militants: 0, civilians: 0, unknown: 0 }
  const { a = 0, b = 0 } = base.dyads[dyad] ?? {}
  const columnOf = (side: number) => COLUMN_OF[base.sides[side]?.class ?? 'unknown']
  const isOneSided = kind === base.kinds.indexOf('one-sided')
  const ofCivilians = isOneSided ? best : Math.floor(best * (random() < 0.15 ? random() : 0))
  const unknown = random() < 0.1 ? best - ofCivilians : 0
  const ofA = Math.floor((best - ofCivilians - unknown) * random())
  sides.civilians += ofCivilians
  sides.unknown += unknown
  sides[columnOf(a)] += ofA
  sides[columnOf(b)] += best - ofCivilians - unknown - ofA
  const isCertain = random() < 0.7
  const low = isCertain ? best : Math.floor(best * (0.5 + random() / 2))
  return { best, low, high: isCertain ? best : Math.ceil(best * (1 + random())), sides }
}
