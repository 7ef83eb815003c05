import type { Description } from '#engine/export/description.ts'
import type { Inks, Pen } from '#ui/pen.ts'
import { cutText, wrapText, writeText } from '#ui/pen-text.ts'

export const PICTURES = ['map', 'trend', 'whole'] as const
export type PictureOf = (typeof PICTURES)[number]

export interface BoxPx {
  readonly widthPx: number
  readonly heightPx: number
}

/** Draws from 0,0 on into a box. */
type Draw = (pen: Pen, box: BoxPx) => void

/** What pictures are made of: a drawing and a title for each panel. */
export interface PictureParts {
  readonly theme: Inks
  readonly titles: Readonly<Record<'map' | 'trend' | 'watch', string>>
  readonly map: Draw
  readonly trend: Draw
  readonly watch: Draw
}

/** What a picture says around its drawings. */
export interface PictureText {
  readonly description: Pick<Description, 'title' | 'filters' | 'link'>
  /** what is selected, with nouns */
  readonly counts: string
  /** lines of the foot: as-of day and dataset, sources */
  readonly foot: readonly string[]
}

/** Sizes in units of the drawing, which are pixels at 1×. */
export const PICTURE_PX: Readonly<Record<PictureOf, BoxPx>> = {
  map: { widthPx: 1280, heightPx: 720 },
  trend: { widthPx: 1280, heightPx: 720 },
  whole: { widthPx: 1600, heightPx: 900 },
}

const MARGIN_PX = 28
const FOOT_LINE_PX = 14
const MOST_ADDRESS_LINES = 2

/** Draws a whole picture: title, filters in words, counts, drawings, sources and address. */
export function drawPicture(pen: Pen, of: PictureOf, parts: PictureParts, text: PictureText): void {
  const page = PICTURE_PX[of]
  const { theme } = parts
  pen.fillStyle = theme.paper
  pen.fillRect(0, 0, page.widthPx, page.heightPx)
  const widthPx = page.widthPx - 2 * MARGIN_PX
  pen.save()
  pen.translate(MARGIN_PX, MARGIN_PX)
  const top = drawHead(pen, of === 'whole' ? text.description.title : parts.titles[of], text, widthPx, theme)
  const foot = footLines(pen, text, widthPx, theme)
  const heightPx = page.heightPx - 2 * MARGIN_PX - top - foot.length * FOOT_LINE_PX - 10
  pen.translate(0, top)
  if (of === 'whole') drawWhole(pen, parts, { widthPx, heightPx })
  else parts[of](pen, { widthPx, heightPx })
  pen.translate(0, heightPx + 10)
  drawFoot(pen, foot, widthPx, theme)
  pen.restore()
}

/** The height that the head takes. */
function drawHead(pen: Pen, title: string, text: PictureText, widthPx: number, theme: Inks): number {
  const large = `400 26px ${theme.serif}`
  writeText(pen, cutText(pen, title, widthPx, large), 0, 20, { font: large, fill: theme.ink })
  const strong = `600 14px ${theme.sans}`
  const plain = `400 14px ${theme.sans}`
  writeText(pen, text.counts, 0, 44, { font: strong, fill: theme.ink })
  const lines = wrapText(pen, text.description.filters, widthPx, plain)
  for (const [i, line] of lines.entries())
    writeText(pen, line, 0, 63 + 18 * i, { font: plain, fill: theme.ink2 })
  return 63 + 18 * lines.length
}

function footLines(pen: Pen, { foot, description }: PictureText, widthPx: number, { sans }: Inks): string[] {
  const font = `400 11px ${sans}`
  const address = wrapText(pen, description.link, widthPx, font)
  const shown = address.slice(0, MOST_ADDRESS_LINES)
  const last = shown.at(-1)
  if (address.length > shown.length && last) shown[shown.length - 1] = cutText(pen, `${last}…`, widthPx, font)
  return [...foot.flatMap((line) => wrapText(pen, line, widthPx, font)), ...shown]
}

function drawFoot(pen: Pen, lines: readonly string[], widthPx: number, theme: Inks): void {
  pen.open?.('foot')
  pen.fillStyle = theme.rule
  pen.fillRect(0, 0, widthPx, 1)
  const look = { font: `400 11px ${theme.sans}`, fill: theme.ink2 }
  for (const [i, line] of lines.entries()) writeText(pen, line, 0, FOOT_LINE_PX * (i + 1), look)
  pen.close?.()
}

const SIDE_PX = 420
const GAP_PX = 28

/** Map and indicators side by side, the trend below. */
function drawWhole(
  pen: Pen,
  { map, trend, watch, titles, theme }: PictureParts,
  { widthPx, heightPx }: BoxPx,
): void {
  const trendPx = Math.round(heightPx * 0.36)
  const upperPx = heightPx - trendPx - 12
  const mapPx = widthPx - SIDE_PX - GAP_PX
  const part = (title: string, draw: Draw, x: number, y: number, box: BoxPx) => {
    pen.save()
    pen.translate(x, y)
    writeText(pen, title, 0, 12, { font: `600 15px ${theme.sans}`, fill: theme.ink })
    pen.translate(0, 22)
    draw(pen, { ...box, heightPx: box.heightPx - 22 })
    pen.restore()
  }
  part(titles.map, map, 0, 0, { widthPx: mapPx, heightPx: upperPx })
  part(titles.watch, watch, mapPx + GAP_PX, 0, { widthPx: SIDE_PX, heightPx: upperPx })
  part(titles.trend, trend, 0, upperPx + 12, { widthPx, heightPx: trendPx })
}
