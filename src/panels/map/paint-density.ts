import { BANDWIDTH_KM, type Density, densityRaster } from '#engine/map/density.ts'
import { toWorld } from '#engine/map-points.ts'
import { classOf } from '#engine/map-steps.ts'
import type { Pen } from '#ui/pen.ts'
import type { Frame, Sheet } from './frame.ts'

/** Cells across the reach of an event, and the sizes a cell is kept between. */
const CELLS_A_REACH = 12
const CELL_PX = { least: 1, most: 4 }

/** Draws the classes of a field. Below the lowest the ground shows. */
export function paintDensity(
  { context, frame }: Sheet<Pen>,
  density: Density,
  colours: readonly string[],
): void {
  if (density.bounds.length === 0) return
  const cellPx = Math.min(CELL_PX.most, Math.max(CELL_PX.least, reachPx(frame) / CELLS_A_REACH))
  const { marginPx, scale, leftPx, topPx } = frame
  const columns = Math.ceil((frame.widthPx + 2 * marginPx) / cellPx)
  const rows = Math.ceil((frame.heightPx + 2 * marginPx) / cellPx)
  if (columns <= 0 || rows <= 0) return
  const field = densityRaster(density.points, {
    columns,
    rows,
    left: (leftPx - marginPx) / scale,
    top: (topPx - marginPx) / scale,
    cell: cellPx / scale,
  })
  const canvas = document.createElement('canvas')
  canvas.width = columns
  canvas.height = rows
  const small = canvas.getContext('2d')
  if (!small) return
  const image = small.createImageData(columns, rows)
  const inks = colours.map(channels)
  field.forEach((value, i) => {
    const ink = inks[classOf(value, density.bounds)]
    if (ink) image.data.set(ink, 4 * i)
  })
  small.putImageData(image, 0, 0)
  context.save()
  context.imageSmoothingQuality = 'high'
  context.drawImage(canvas, -marginPx, -marginPx, columns * cellPx, rows * cellPx)
  context.restore()
}

/** How far an event reaches in pixels, in the middle of a frame. */
function reachPx({ widthPx, heightPx, leftPx, topPx, scale }: Frame): number {
  const middle = { x: (leftPx + widthPx / 2) / scale, y: (topPx + heightPx / 2) / scale }
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - middle.y / 128))) * 180) / Math.PI
  const north = toWorld(Math.min(85, latitude + BANDWIDTH_KM / 111.2), 0)
  return (middle.y - north.y) * scale
}

/** #rrggbb as red, green, blue and full opacity. */
function channels(colour: string): [number, number, number, number] {
  const at = (i: number) => Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16)
  return [at(0), at(1), at(2), 255]
}
