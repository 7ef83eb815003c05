import type { WorldPoint } from '#engine/map-points.ts'
import type { Pen } from '#ui/pen.ts'

/** What is on screen: the flat world scaled and shifted, in CSS pixels of the map's box. */
export interface Frame {
  readonly widthPx: number
  readonly heightPx: number
  /** drawn beyond the box on every side, so that a drag shows no bare edge */
  readonly marginPx: number
  readonly zoom: number
  /** pixels a world unit */
  readonly scale: number
  /** world pixels of the box's top left corner */
  readonly leftPx: number
  readonly topPx: number
  readonly pixelRatio: number
}

/** Canvas, frame and theme at the moment of drawing; the context's unit is a CSS pixel of the box. */
export interface Sheet<Surface extends Pen = CanvasRenderingContext2D> {
  readonly context: Surface
  readonly frame: Frame
}

export interface Pixel {
  readonly x: number
  readonly y: number
}

export function toPixel(frame: Frame, { x, y }: WorldPoint): Pixel {
  return { x: x * frame.scale - frame.leftPx, y: y * frame.scale - frame.topPx }
}

/** Whether a pixel lies in what is drawn, margin included, give or take `slackPx`. */
export function isDrawn({ widthPx, heightPx, marginPx }: Frame, { x, y }: Pixel, slackPx = 0): boolean {
  const m = marginPx + slackPx
  return x >= -m && y >= -m && x <= widthPx + m && y <= heightPx + m
}

/** A width between those given for zoom 5, 6.5 and 8, in a straight line. */
export function widthAt(zoom: number, [far, middle, near]: readonly [number, number, number]): number {
  if (zoom <= 5) return far
  if (zoom >= 8) return near
  return zoom <= 6.5
    ? far + ((middle - far) * (zoom - 5)) / 1.5
    : middle + ((near - middle) * (zoom - 6.5)) / 1.5
}
