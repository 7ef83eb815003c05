import type { Pen } from '#ui/pen.ts'
import type { BoxPx } from './page.ts'
import { SvgPen } from './svg-pen.ts'
import { svgText } from './svg-text.ts'

/** The browser made no picture: it has no room for one of this size. */
export class PictureRefused extends Error {}

/** The faces of every drawing, loaded before it is measured: what the page has not shown yet is not there. */
export async function facesReady(): Promise<void> {
  const faces = ['400 12px "Source Sans 3"', '400 12px "Source Serif 4"', 'italic 400 12px "Source Serif 4"']
  // A face that does not come has a stand-in.
  await Promise.allSettled(faces.map((face) => document.fonts.load(face)))
}

/** A drawing as PNG, `scale` times its size. */
export async function pngOf(draw: (pen: Pen) => void, size: BoxPx, scale: number): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(size.widthPx * scale)
  canvas.height = Math.round(size.heightPx * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new PictureRefused()
  context.setTransform(scale, 0, 0, scale, 0, 0)
  draw(context)
  // A canvas beyond the browser's limits stays empty, and says nothing of it.
  const last = context.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data
  const blob =
    last[3] === 255 ? await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png')) : null
  if (!blob) throw new PictureRefused()
  return blob
}

let ruler: CanvasRenderingContext2D | null = null

function measure(text: string, font: string, letterSpacing: string): number {
  ruler ??= document.createElement('canvas').getContext('2d')
  if (!ruler) throw new PictureRefused()
  ruler.font = font
  if ('letterSpacing' in ruler) ruler.letterSpacing = letterSpacing
  return ruler.measureText(text).width
}

export interface SvgText {
  readonly title: string
  /** what the drawing is, in words */
  readonly description: string
  readonly language: string
  /** of its ids, where it shares a document with others */
  readonly prefix?: string
}

/** A drawing as a document of SVG that needs nothing else. */
export function svgOf(
  draw: (pen: Pen) => void,
  { widthPx, heightPx }: BoxPx,
  { title, description, language, prefix = '' }: SvgText,
  measureText = measure,
): string {
  const pen = new SvgPen(measureText, prefix)
  draw(pen)
  const ids = `${prefix}title ${prefix}desc`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" role="img" aria-labelledby="${ids}" xml:lang="${svgText(language)}">
<title id="${prefix}title">${svgText(title)}</title>
<desc id="${prefix}desc">${svgText(description)}</desc>
${pen.markup}
</svg>
`
}
