import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Dataset } from '#dataset/dataset.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { EVENT_KINDS, isDrawable, PRECISIONS, VICTIM_SIDES } from '#domain/event.ts'
import { buildMap } from '#engine/map.ts'
import { selectEvents } from '#engine/selection.ts'
import { settleView } from '#engine/settle.ts'
import { buildTrend } from '#engine/trend.ts'
import { buildWatch } from '#engine/watch.ts'
import { english } from '#format/speech.ts'
import type { PictureOf, PictureText } from '#panels/export/picture/page.ts'
import type { MapTheme } from '#panels/map/theme.ts'
import { parseQuery } from '#view/link.ts'

/** What a browser brings and this page here lacks; the drawing asks it for nothing but to exist. */
class NoPath {
  moveTo() {}
  lineTo() {}
  closePath() {}
  rect() {}
}
Object.assign(globalThis, { Path2D: NoPath })

const COLOURS = {
  ...{ paper: '#fdfcfa', ink: '#1b1b1a', ink2: '#4f4d48', ink3: '#706d66', accent: '#0a706c' },
  ...{ rule: '#e0ddd5', land: '#ffffff', other: '#f3f0e9', sea: '#e3eaec', border: '#8e8a80' },
  ...{ province: '#dad6cc', river: '#c9d9df', label: '#6b6860', halo: '#ffffff', hatch: '#a9a59b' },
  ...{ unknownLine: '#85827a', areaUnknown: '#edeae2', sans: '"Source Sans 3", sans-serif', serif: 'serif' },
}
const SIDES = VICTIM_SIDES.map((side, i) => [side, `#00000${i}`] as const)
const THEME = { ...COLOURS, sides: Object.fromEntries(SIDES) } as MapTheme

const HOSTILE = `<script>alert("1")</script> & ]]> ' \u0000\uD800 <b>`
const TEXT: PictureText = {
  description: {
    title: HOSTILE,
    filters: `search: ${HOSTILE}`,
    link: 'https://example.org/?q=%3Cb%3E&place=PK',
  },
  counts: '3 events, 2 incidents',
  foot: ['Data as of 31 Jul 2026', 'Sources: <i>UCDP</i>'],
}

let dataset: Dataset
let modules: {
  readonly picturesOf: typeof import('./pictures.ts').picturesOf
  readonly page: typeof import('#panels/export/picture/page.ts')
  readonly svgOf: typeof import('#panels/export/picture/surfaces.ts').svgOf
  readonly SvgPen: typeof import('#panels/export/picture/svg-pen.ts').SvgPen
}

beforeAll(async () => {
  dataset = await loadShippedDataset()
  modules = {
    picturesOf: (await import('./pictures.ts')).picturesOf,
    page: await import('#panels/export/picture/page.ts'),
    svgOf: (await import('#panels/export/picture/surfaces.ts')).svgOf,
    SvgPen: (await import('#panels/export/picture/svg-pen.ts')).SvgPen,
  }
}, 60_000)

const measure = (text: string, font: string) => text.length * 0.5 * Number(/([\d.]+)px/.exec(font)?.[1] ?? 10)

function parse(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(document.querySelector('parsererror')?.textContent ?? null).toBeNull()
  return document
}

function drawn(query: string, of: PictureOf, mostMarks = Number.POSITIVE_INFINITY) {
  const { view } = settleView(dataset, parseQuery(query).view)
  const selection = selectEvents(dataset, view)
  const models = {
    ...{ selection, map: buildMap(dataset, view, selection), trend: buildTrend(dataset, view, selection) },
    watch: buildWatch(dataset),
  }
  const parts = modules.picturesOf({ dataset, view, models, speech: english, theme: THEME, mostMarks })
  const svg = modules.svgOf(
    (pen) => modules.page.drawPicture(pen, of, parts, TEXT),
    modules.page.PICTURE_PX[of],
    { title: TEXT.description.title, description: TEXT.description.filters, language: 'en' },
    measure,
  )
  return { document: parse(svg), svg }
}

const numberOf = (element: Element, name: string) => Number(element.getAttribute(name))

describe('the map', () => {
  /** Events of 2026 in all violence: few enough for one map, with areas and points, read row by row. */
  const QUERY = 'focus=all&period=2026-01-01..2026-07-31&kind=state-based&map=32.5,69,5'

  /** Killed by place and kind of place, counted here from the rows. */
  function places() {
    const { events } = dataset
    const found = new Map<string, { killed: number; isArea: boolean; latitude: number; longitude: number }>()
    for (let row = 0; row < events.count; row++) {
      const date = new Date((events.day[row] ?? 0) * 86_400_000).toISOString().slice(0, 10)
      const place = events.place[row] ?? -1
      const precision = events.places.precision[place] ?? 'none'
      if (date < '2026-01-01' || date > '2026-07-31' || EVENT_KINDS[events.kind[row] ?? 0] !== 'state-based')
        continue
      if (
        place < 0 ||
        !isDrawable(precision) ||
        !isDrawable(PRECISIONS[events.precision[row] ?? 0] ?? 'none')
      )
        continue
      const [latitude, longitude] = [events.places.latitude[place] ?? 0, events.places.longitude[place] ?? 0]
      const isArea = precision === 'district' || precision === 'province'
      const key = `${latitude} ${longitude} ${isArea}`
      const held = found.get(key) ?? { killed: 0, isArea, latitude, longitude }
      found.set(key, { ...held, killed: held.killed + (events.best[row] ?? 0) })
    }
    return [...found.values()]
  }

  it('has a mark for each place that has selected events, its area true to the dead', () => {
    const { document } = drawn(QUERY, 'map')
    const all = places()
    expect(all.length).toBeGreaterThan(50)
    const marks = (name: string) => [...document.querySelectorAll(`#${name} > *`)]
    expect(marks('points').length).toBe(all.filter(({ isArea }) => !isArea).length)
    expect(marks('areas').length).toBe(all.filter(({ isArea }) => isArea).length)
    const radii = marks('points').map((mark) => numberOf(mark, 'r'))
    const wanted = all
      .filter(({ isArea, killed }) => !isArea && killed >= 4)
      .map(({ killed }) => 1.25 * Math.sqrt(killed))
      .sort((a, b) => b - a)
    expect(wanted.length).toBeGreaterThan(5)
    for (const [i, radius] of wanted.entries()) expect(radii[i]).toBeCloseTo(radius, 1)
    // pixels a degree: one east, one north
    const [first] = [...all].filter(({ isArea }) => !isArea).sort((a, b) => b.killed - a.killed)
    const largest = marks('points')[0]
    const left = ((first?.longitude ?? 0) - 69) * (256 / 360) * 2 ** 5
    const box = document.querySelector('#map clipPath path')?.getAttribute('d') ?? ''
    const widthPx = Number(/h([\d.]+)/.exec(box)?.[1])
    expect(largest && numberOf(largest, 'cx') - widthPx / 2).toBeCloseTo(left, 1)
  })

  it('says how many marks it leaves out', () => {
    const { document } = drawn(QUERY, 'map', 7)
    const drawnMarks = document.querySelectorAll('#points > *, #areas > *').length
    expect(drawnMarks).toBe(7)
    expect(document.documentElement.textContent).toContain(`Only the 7 largest of ${places().length} marks`)
  })

  it('names the boundaries that are not settled, and whose they are', () => {
    const text = drawn('', 'map').document.querySelector('#legend')?.textContent ?? ''
    for (const part of [
      'Durand Line (status disputed)',
      'Line of Control',
      'Natural Earth',
      'Cross-border strike',
    ])
      expect(text).toContain(part)
  })
})

describe('the trend', () => {
  it('has bars as high as the events of their months, counted row by row', () => {
    const { document } = drawn(
      'focus=all&period=2020-01-01..2021-12-31&measure=events&stack=none&grain=month',
      'trend',
    )
    const months = new Array<number>(24).fill(0)
    for (const day of dataset.events.day) {
      const date = new Date(day * 86_400_000)
      const month = (date.getUTCFullYear() - 2020) * 12 + date.getUTCMonth()
      if (months[month] !== undefined) months[month]++
    }
    const [path] = [...document.querySelectorAll('#bars path')].slice(-1)
    const bars = [...(path?.getAttribute('d') ?? '').matchAll(/M([\d.]+),([\d.]+)V([\d.]+)H/g)]
    const heights = bars.map(([, , bottom, top]) => Number(bottom) - Number(top))
    expect(heights.length).toBe(months.filter((count) => count > 0).length)
    const most = Math.max(...months)
    const highest = Math.max(...heights)
    for (const [i, count] of months.filter((value) => value > 0).entries())
      expect((heights[i] ?? 0) / highest).toBeCloseTo(count / most, 2)
  })

  it('hatches what has no data and says so', () => {
    const { document } = drawn('', 'trend')
    expect(document.querySelectorAll('#gaps > g').length).toBeGreaterThan(0)
    const text = document.documentElement.textContent
    for (const part of ['hatched: no data, which is not zero', 'no data from May', 'UCDP best'])
      expect(text).toContain(part)
    expect(drawn('toll=high', 'trend').document.documentElement.textContent).toContain('UCDP high')
  })
})

const VIEWS = [
  '',
  'layer=regions',
  'stack=kind&measure=events&scale=share',
  'scale=log&average=4&baseline=year',
  'stack=none&cumulative=1',
  'multiples=side',
  'focus=all&period=all',
  'source=incidents',
  'sel=event:kabul-strike&map=34.5,69.2,9',
]

describe.each(['map', 'trend', 'whole'] as const)('a picture of %s', (of) => {
  it.each(VIEWS)('is one document that needs nothing else and holds no markup of the data: ?%s', (query) => {
    const { document, svg } = drawn(query, of)
    expect(document.querySelectorAll('script, foreignObject, style, use, a').length).toBe(0)
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^style$|^xlink/)
        if (name === 'href') expect(value).toMatch(/^data:image\/png/)
      }
    }
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    const said = HOSTILE.replaceAll('\u0000', '').replaceAll('\uD800', '')
    expect(document.querySelector('title')?.textContent).toBe(said)
    expect(document.querySelector('desc')?.textContent).toContain(said)
    const text = [...document.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ')
    for (const part of [
      '3 events, 2 incidents',
      'Data as of 31 Jul 2026',
      '<i>UCDP</i>',
      'https://example.org/',
    ])
      expect(text).toContain(part)
  })

  it('says in words that nothing is selected', () => {
    const { document } = drawn('focus=all&period=2026-05-01..2026-07-31&place=PK&source=ucdp', of)
    expect(document.documentElement.textContent).toContain('No event is selected')
  })
})

const LETTER = fc.oneof(
  fc.constantFrom('<', '>', '&', '"', ']]>', '&lt;', '\u0000', '\r'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
)

it('writes any text as it is, without what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: LETTER, maxLength: 60 }), (text) => {
      const pen = new modules.SvgPen(measure)
      pen.fillText(text, 1, 2)
      const written = parse(`<svg xmlns="http://www.w3.org/2000/svg">${pen.markup}</svg>`)
      // a reader of XML makes every break of line a plain one
      const plain = text
        .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
        .replace(/\r\n?/g, '\n')
      expect(written.documentElement.textContent.trim()).toBe(plain.trim())
    }),
  )
})
