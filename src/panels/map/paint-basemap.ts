import type { Pen } from '#ui/pen.ts'
import type { BasemapPaths } from './basemap.ts'
import { type Frame, type Sheet, widthAt } from './frame.ts'
import type { MapTheme } from './theme.ts'

/** A tint over a province. */
export interface ProvinceTint {
  readonly id: string
  readonly fill: string
}

/** What a layer lays between the land and its lines. */
export interface Cover {
  readonly of: 'points' | 'density' | 'regions'
  readonly tints: readonly ProvinceTint[]
  /** provinces of which too little is known for a tint */
  readonly hatched: readonly string[]
  /** provinces that the view is filtered by: outlined */
  readonly filtered: readonly string[]
  /** null: none */
  readonly field: ((sheet: Sheet<Pen>) => void) | null
}

export interface Ground {
  readonly paths: BasemapPaths
  readonly theme: MapTheme
  /** provinces that are selected, or hold what is selected: hatched and outlined */
  readonly selected: readonly string[]
  readonly cover: Cover
}

/** Land, water, provinces and boundaries. */
export function paintBasemap({ context, frame }: Sheet<Pen>, ground: Ground): void {
  const { paths, theme, selected } = ground
  const { tints, hatched, filtered, field } = ground.cover
  context.fillStyle = theme.paper
  context.fillRect(
    -frame.marginPx,
    -frame.marginPx,
    frame.widthPx + 2 * frame.marginPx,
    frame.heightPx + 2 * frame.marginPx,
  )
  context.save()
  enterWorld(context, frame, paths)
  const fill = (path: Path2D | undefined, style: string) => {
    if (!path) return
    context.fillStyle = style
    context.fill(path, 'evenodd')
  }
  fill(paths.extent, theme.sea)
  fill(paths.otherLand, theme.other)
  fill(paths.focusLand, theme.land)
  for (const { id, fill: style } of tints) fill(paths.provinces.get(id), style)
  fill(paths.lakes, theme.sea)
  context.restore()
  field?.({ context, frame })
  for (const id of hatched) hatchProvince({ context, frame }, paths, id, theme.hatch, 6, 0.7)
  for (const id of selected) hatchProvince({ context, frame }, paths, id, theme.accent, 5, 1.1)
  context.save()
  enterWorld(context, frame, paths)
  paintLines(context, frame, paths, theme, tints.length > 0 || field !== null)
  context.restore()
  for (const id of [...filtered, ...selected]) outlineProvince({ context, frame }, paths, id, theme.accent)
}

function paintLines(
  context: Pen,
  { zoom, scale }: Frame,
  paths: BasemapPaths,
  theme: MapTheme,
  isTinted: boolean,
) {
  const stroke = (path: Path2D | undefined, style: string, widthPx: number, dash: readonly number[] = []) => {
    if (!path) return
    context.strokeStyle = style
    context.lineWidth = widthPx / scale
    context.setLineDash(dash.map((length) => length / scale))
    context.stroke(path)
  }
  context.lineJoin = 'round'
  const water = widthAt(zoom, [0.8, 1, 1.2])
  stroke(paths.rivers, theme.river, water)
  stroke(paths.lakes, theme.river, water)
  stroke(paths.provinceLines, theme.province, widthAt(zoom, [0.6, 0.8, 1]))
  const unsettled = widthAt(zoom, [1, 1.3, 1.6])
  const durand = widthAt(zoom, [1.2, 1.5, 2])
  // A solid line of land colour under a dashed one, or the edges of provinces and land would close its gaps.
  stroke(paths.lines.get('control'), theme.land, unsettled + 1.8)
  stroke(paths.lines.get('unsettled'), theme.other, unsettled + 1.8)
  stroke(paths.lines.get('border'), theme.border, widthAt(zoom, [0.8, 1, 1.4]))
  stroke(paths.lines.get('durand'), theme.land, durand + (isTinted ? 1 : 2))
  stroke(paths.lines.get('control'), theme.border, unsettled, [2.5, 2.5])
  stroke(paths.lines.get('unsettled'), theme.border, unsettled, [2.5, 2.5])
  stroke(paths.lines.get('durand'), theme.ink2, durand, [7, 3])
}

function enterWorld(context: Pen, frame: Frame, { x, y }: BasemapPaths): void {
  const { scale, leftPx, topPx } = frame
  context.transform(scale, 0, 0, scale, x * scale - leftPx, y * scale - topPx)
}

/** Parallel lines at 45° inside a province. */
function hatchProvince(
  { context, frame }: Sheet<Pen>,
  paths: BasemapPaths,
  id: string,
  style: string,
  stepPx: number,
  widthPx: number,
): void {
  const path = paths.provinces.get(id)
  if (!path) return
  context.save()
  const before = context.getTransform()
  enterWorld(context, frame, paths)
  context.clip(path, 'evenodd')
  context.setTransform(before)
  const m = frame.marginPx
  const [left, top, right, bottom] = [-m, -m, frame.widthPx + m, frame.heightPx + m]
  // Lines keep their place on the ground while the map moves.
  const step = stepPx * Math.SQRT2
  const phase = (((frame.leftPx + frame.topPx) % step) + step) % step
  context.beginPath()
  for (let d = left + top - phase; d < right + bottom; d += step) {
    context.moveTo(d - top, top)
    context.lineTo(d - bottom, bottom)
  }
  context.strokeStyle = style
  context.globalAlpha = 0.75
  context.lineWidth = widthPx
  context.stroke()
  context.restore()
}

/** Outlines a province: dashed, or with a line of a width of its own. */
export function outlineProvince(
  { context, frame }: Sheet<Pen>,
  paths: BasemapPaths,
  id: string,
  style: string,
  widthPx?: number,
): void {
  const path = paths.provinces.get(id)
  if (!path) return
  context.save()
  enterWorld(context, frame, paths)
  context.strokeStyle = style
  context.lineWidth = (widthPx ?? 1.4) / frame.scale
  if (widthPx === undefined) context.setLineDash([4 / frame.scale, 2 / frame.scale])
  context.stroke(path)
  context.restore()
}
