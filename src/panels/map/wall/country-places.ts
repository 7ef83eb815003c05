import type { BasemapPaths } from '../basemap.ts'
import type { Box } from '../disc-grid.ts'
import type { Frame, Pixel } from '../frame.ts'
import type { BoxSize } from '../use-box.ts'
import { type Cells, roomIn } from './room-in.ts'

/** A cell of the sketch, in pixels of the desk. */
const CELL_PX = 5
/** Cells kept free around a name. */
const EDGE = 1
/** A country that takes less of the frame than this is not what the map is of. */
const LEAST_SHARE = 0.15

export interface PlacedCountry<Id> {
  readonly id: Id
  /** in pixels of the desk */
  readonly box: Box
}

/** Where the names of countries stand: wholly on their own land, clear of what is `taken`; left out where no room is. */
export function placeCountries<Id extends string>(
  names: readonly (BoxSize & { readonly id: Id })[],
  paths: BasemapPaths,
  frame: Frame,
  taken: readonly Box[],
): readonly PlacedCountry<Id>[] {
  return names.flatMap(({ id, widthPx, heightPx }) => {
    const land = [...paths.provinces].flatMap(([province, path]) => (province.startsWith(id) ? [path] : []))
    const cells = sketch(paths, frame, (pen) => {
      for (const path of land) pen.fill(path, 'evenodd')
    })
    if (cells.covered.filter(Boolean).length < LEAST_SHARE * cells.covered.length) return []
    const inCells = (px: number) => Math.ceil(px / CELL_PX) + 2 * EDGE
    const at = roomIn(without(cells, taken), inCells(widthPx), inCells(heightPx))
    return at ? [{ id, box: boxAt(at, widthPx, heightPx) }] : []
  })
}

/** Which kinds of lines the frame shows. */
export function linesIn(paths: BasemapPaths, frame: Frame): ReadonlySet<string> {
  const seen = [...paths.lines].filter(([, path]) => {
    const { covered } = sketch(paths, frame, (pen) => {
      pen.lineWidth = CELL_PX / frame.scale
      pen.stroke(path)
    })
    return covered.some(Boolean)
  })
  return new Set(seen.map(([kind]) => kind))
}

let held: CanvasRenderingContext2D | null = null

/** Draws in the world's own units and tells, cell by cell, what is wholly or half covered. */
function sketch(
  { x, y }: BasemapPaths,
  { widthPx, heightPx, scale, leftPx, topPx }: Frame,
  draw: (pen: CanvasRenderingContext2D) => void,
): Cells {
  const [columns, rows] = [Math.ceil(widthPx / CELL_PX), Math.ceil(heightPx / CELL_PX)]
  held ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!held || columns * rows === 0) return { columns: 0, rows: 0, covered: [] }
  Object.assign(held.canvas, { width: columns, height: rows })
  const by = scale / CELL_PX
  held.setTransform(by, 0, 0, by, x * by - leftPx / CELL_PX, y * by - topPx / CELL_PX)
  draw(held)
  const { data } = held.getImageData(0, 0, columns, rows)
  return {
    columns,
    rows,
    covered: Array.from({ length: columns * rows }, (_, i) => (data[4 * i + 3] ?? 0) > 127),
  }
}

function without({ columns, rows, covered }: Cells, taken: readonly Box[]): Cells {
  const isTaken = (i: number) => {
    const [left, top] = [(i % columns) * CELL_PX, Math.floor(i / columns) * CELL_PX]
    return taken.some((box) => {
      return box.left < left + CELL_PX && box.right > left && box.top < top + CELL_PX && box.bottom > top
    })
  }
  return { columns, rows, covered: covered.map((is, i) => is && !isTaken(i)) }
}

function boxAt({ x, y }: Pixel, widthPx: number, heightPx: number): Box {
  const [left, top] = [(x + EDGE) * CELL_PX, (y + EDGE) * CELL_PX]
  return { left, top, right: left + widthPx, bottom: top + heightPx }
}
