import { type Description, exportFileName } from '#engine/export/description.ts'
import type { ExportFile } from '../make-file.ts'
import { drawPicture, PICTURE_PX, type PictureOf, type PictureParts, type PictureText } from './page.ts'
import { facesReady, pngOf, svgOf } from './surfaces.ts'

export const SIZES = ['one', 'two', 'large'] as const
export type PictureSize = (typeof SIZES)[number]

/** Width of a 4K screen, px. */
const LARGE_PX = 3840

/** How many pixels a unit of a drawing takes. */
export function scaleFor(of: PictureOf, size: PictureSize): number {
  return size === 'one' ? 1 : size === 'two' ? 2 : LARGE_PX / PICTURE_PX[of].widthPx
}

export interface PictureSource {
  readonly of: PictureOf
  readonly description: Description
  readonly text: PictureText
  /** what it is made of; `isDrawing`: for SVG, which has a limit of marks */
  readonly parts: (isDrawing: boolean) => PictureParts
  readonly language: string
}

const NAMES: Readonly<Record<PictureSize, string>> = { one: '', two: '-2x', large: '-4k' }
const HOLDS: Readonly<Record<PictureOf, string>> = { map: 'map', trend: 'trend', whole: 'view' }

/** A picture as PNG, with the name of its file. */
export async function makePng({ of, description, text, parts }: PictureSource, size: PictureSize) {
  await facesReady()
  const made = parts(false)
  const blob = await pngOf((pen) => drawPicture(pen, of, made, text), PICTURE_PX[of], scaleFor(of, size))
  return { blob, name: exportFileName(description, HOLDS[of] + NAMES[size], 'png') }
}

/** A picture as SVG. */
export async function makeSvg({
  of,
  description,
  text,
  parts,
  language,
}: PictureSource): Promise<ExportFile> {
  await facesReady()
  const made = parts(true)
  const title = of === 'whole' ? description.title : made.titles[of]
  const words = [text.counts, description.filters, ...text.foot, description.link].join('\n')
  const svg = svgOf((pen) => drawPicture(pen, of, made, text), PICTURE_PX[of], {
    ...{ title, description: words, language },
  })
  return {
    name: exportFileName(description, HOLDS[of], 'svg'),
    type: 'image/svg+xml',
    pieces: [{ part: svg, rows: 0 }],
    rows: 0,
  }
}
