import type { Dataset } from '#dataset/dataset.ts'
import type { EventKind } from '#domain/event.ts'
import { BANDWIDTH_KM } from '#engine/map/density.ts'
import { populationSources } from '#engine/map/rates.ts'
import { type MapModel, markRadiusPx } from '#engine/map.ts'
import type { Pen } from '#ui/pen.ts'
import { hatchInside } from '#ui/pen-text.ts'
import type { ViewState } from '#view/view-state.ts'
import { densityOfModel } from '../density-of-model.ts'
import { densityText } from '../density-text.ts'
import { paintGlyph } from '../paint-incidents.ts'
import { regionScale, regionValues } from '../regions.ts'
import { smallText } from '../small-text.ts'
import type { MapTheme } from '../theme.ts'
import { tints } from '../tints.ts'
import type { KeyMark, KeyModel } from '../wall/key-of.ts'
import { paintCrossing } from './crossing-marks.ts'
import type { LegendBlock, LegendRow } from './legend.ts'
import { outline } from './paint-shapes.ts'
import type { PictureSpeech } from './picture-words.ts'

interface Asked {
  readonly dataset: Dataset
  readonly model: MapModel
  readonly view: ViewState
  readonly theme: MapTheme
  readonly speech: PictureSpeech
  /** what the marks in the picture need explained */
  readonly shown: KeyModel
}

/** Everything in the map's picture that needs explaining, and nothing else. */
export function legendBlocks(asked: Asked): readonly LegendBlock[] {
  const { layer } = asked.view
  const own =
    layer === 'points' ? pointBlocks(asked) : [layer === 'regions' ? regions(asked) : density(asked)]
  return [...own, crossings(asked), boundaries(asked)].filter(({ rows }) => rows.length > 0)
}

function pointBlocks({ model, theme, speech: { m, n }, shown }: Asked): LegendBlock[] {
  const say = m.map.legend
  const disc =
    (fill: string, stroke?: string, radius = 4.5) =>
    (pen: Pen) => {
      pen.beginPath()
      pen.arc(8, 0, radius, 0, 2 * Math.PI)
      pen.fillStyle = fill
      pen.fill()
      if (stroke === undefined) return
      pen.strokeStyle = stroke
      pen.stroke()
    }
  const line =
    (kind: EventKind, radius: number, dash: number[] = [], stroke = theme.ink2) =>
    (pen: Pen) => {
      pen.beginPath()
      outline(pen, kind, 8, 0, radius)
      pen.setLineDash(dash)
      pen.strokeStyle = stroke
      pen.stroke()
    }
  const near = (pen: Pen) => {
    line('state-based', 5.5, [], theme.ink3)(pen)
    disc(theme.ink3, undefined, 1.5)(pen)
  }
  const only = (mark: KeyMark, text: string, sign: LegendRow['sign']) =>
    shown.marks.includes(mark) && sign ? [{ text, sign }] : []
  return [
    {
      title: say.events(model.coder),
      rows: [
        ...sizes(model, shown.sizes, theme, { m, n }),
        ...shown.sides.map((side) => ({
          text: m.words.sides[side],
          sign: disc(
            theme.sides[side],
            side === 'unknown' || side === 'not-coded' ? theme.unknownLine : undefined,
          ),
        })),
        ...only('hollow', say.hollow, line('state-based', 3, [], theme.ink3)),
        ...(shown.sides.length > 1 ? [{ text: say.colour }] : []),
      ],
    },
    {
      title: m.words.measures.events,
      rows: [
        ...shown.shapes.map((kind) => ({ text: say.kinds[kind], sign: line(kind, 4.4) })),
        ...only('area', say.areaLong, line('state-based', 5, [2, 1.8])),
        ...only('near', say.near, near),
      ],
    },
    {
      title: say.incidents,
      rows: [
        ...shown.incidents.map((kind) => ({
          text: m.words.incidentKinds[kind],
          sign: (pen: Pen) => paintGlyph(pen, kind, 8, 0, 11, theme),
        })),
        ...(shown.stack > 1 ? [{ text: m.exportPicture.stack, sign: disc(theme.ink, undefined, 5) }] : []),
        ...(model.incidentsOffMap > 0
          ? [{ text: say.offMap(n.count(model.incidentsOffMap), model.incidentsOffMap === 1).join('') }]
          : []),
      ],
    },
  ]
}

/** Discs of some values, as large as on the map up to zoom 6.5. */
function sizes(
  { measure }: MapModel,
  samples: readonly number[],
  theme: MapTheme,
  { m, n }: Pick<PictureSpeech, 'm' | 'n'>,
): LegendRow[] {
  if (samples.length === 0) return []
  const isKilled = measure === 'killed'
  const radii = samples.map((value) => markRadiusPx(value, measure, 0))
  const signPx = radii.reduce((sum, radius) => sum + 2 * radius + 5, 0)
  const counts = samples
    .map((value, i) => (isKilled && i === samples.length - 1 ? n.range(1, value) : n.count(value)))
    .join(', ')
  const sign = (pen: Pen) => {
    let x = 0
    pen.fillStyle = theme.ink3
    pen.globalAlpha = 0.45
    for (const radius of radii) {
      pen.beginPath()
      pen.arc(x + radius, 0, radius, 0, 2 * Math.PI)
      pen.fill()
      x += 2 * radius + 5
    }
  }
  const text = isKilled ? m.map.legend.sizes(counts) : m.map.legend.sizesEvents(counts)
  return [{ text, signPx, heightPx: Math.max(15, 2 * Math.max(...radii) + 4), sign }]
}

function tintRow(text: string, fill: string, theme: MapTheme, isHatched = false): LegendRow {
  return {
    text,
    signPx: 20,
    sign: (pen) => {
      pen.beginPath()
      pen.rect(0.5, -5.5, 18, 11)
      pen.fillStyle = fill
      pen.fill()
      pen.strokeStyle = theme.rule
      pen.stroke()
      if (!isHatched) return
      pen.save()
      pen.clip()
      hatchInside(
        pen,
        { x: 0, y: -6, width: 19, height: 12 },
        { stroke: theme.hatch, stepPx: 4, widthPx: 0.7, rises: true },
      )
      pen.restore()
    },
  }
}

function regions({ dataset, model, view, theme, speech: { m, n } }: Asked): LegendBlock {
  const { isRate } = view
  const say = m.mapRegions
  const { bounds, colours, max } = regionScale(regionValues(dataset, model, view), isRate, theme)
  const least = bounds[0]
  const years = populationSources(dataset.provinces).map(({ kind, year }) => `${kind} ${year}`)
  const steps = bounds.map((bound, i) => {
    const next = bounds[i + 1]
    const from = smallText(bound, n)
    const rates = next === undefined ? say.top(from) : say.step(from, smallText(next, n))
    const counts = say.step(n.count(bound), n.count((next ?? max + 1) - 1))
    return tintRow(isRate ? rates : counts, colours[i] ?? theme.land, theme)
  })
  return {
    title: say.title[isRate ? 'rate' : 'count'][model.measure],
    rows: [
      ...steps,
      tintRow(isRate && least !== undefined ? say.below(smallText(least, n)) : say.none, theme.land, theme),
      tintRow(isRate ? say.unknown : say.unlocated, theme.land, theme, true),
      ...(isRate ? [{ text: say.population(n.list(years)) }] : []),
    ],
  }
}

function density({ dataset, model, theme, speech: { m, n } }: Asked): LegendBlock {
  const say = m.mapDensity
  const { bounds, counted } = densityOfModel(dataset, model)
  const colours = tints(bounds.length, theme)
  const text = (bound: number) => densityText(bound, n)
  const [least] = bounds
  return {
    title: say.title,
    rows: [
      ...bounds.map((bound, i) => {
        const next = bounds[i + 1]
        const words = next === undefined ? say.top(text(bound)) : say.step(text(bound), text(next))
        return tintRow(words, colours[i] ?? theme.land, theme)
      }),
      least === undefined ? { text: say.empty } : tintRow(say.below(text(least)), theme.land, theme),
      { text: say.made(n.count(counted), n.count(model.total)).join('') },
      { text: say.kernel(n.count(BANDWIDTH_KM)) },
    ],
  }
}

function crossings({ dataset, theme, speech: { m, n } }: Asked): LegendBlock {
  const say = m.mapCrossings
  return {
    title: say.title(n.day(dataset.asOf)),
    rows: (['closed', 'open', 'unknown'] as const).map((is) => ({
      text: say.states[is],
      sign: (pen: Pen) => paintCrossing(pen, is, 8, 0, theme),
    })),
  }
}

function boundaries({ theme, speech: { m } }: Asked): LegendBlock {
  const say = m.map.legend
  const line = (stroke: string, dash: number[]) => (pen: Pen) => {
    pen.beginPath()
    pen.moveTo(0, 0)
    pen.lineTo(24, 0)
    pen.strokeStyle = stroke
    pen.lineWidth = 1.4
    pen.setLineDash(dash)
    pen.stroke()
  }
  return {
    title: say.lines,
    rows: [
      { text: say.durand, signPx: 26, sign: line(theme.ink2, [7, 3]) },
      { text: say.control, signPx: 26, sign: line(theme.border, [2.5, 2.5]) },
      { text: say.source },
    ],
  }
}
