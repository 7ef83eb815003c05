import type { Pen } from './pen.ts'

export interface TextLook {
  readonly font: string
  readonly fill: string
  /** absent: left */
  readonly align?: 'left' | 'center' | 'right'
  /** drawn around the letters, px wide; absent: none */
  readonly halo?: { readonly colour: string; readonly widthPx: number }
}

/** One line of text on its baseline. */
export function writeText(pen: Pen, text: string, x: number, y: number, look: TextLook): void {
  pen.font = look.font
  pen.textAlign = look.align ?? 'left'
  pen.textBaseline = 'alphabetic'
  if (look.halo) {
    pen.lineJoin = 'round'
    pen.strokeStyle = look.halo.colour
    pen.lineWidth = look.halo.widthPx
    pen.strokeText(text, x, y)
  }
  pen.fillStyle = look.fill
  pen.fillText(text, x, y)
}

/** A text in lines no wider than `widthPx`; what has no space to break at, such as an address, is broken anywhere. */
export function wrapText(pen: Pen, text: string, widthPx: number, font: string): string[] {
  pen.font = font
  const fits = (line: string) => pen.measureText(line).width <= widthPx
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (!fits(line)) {
      const length = longestFit(line, fits)
      lines.push(line.slice(0, length))
      line = line.slice(length)
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** At least 1, so that it ends whatever the width. */
function longestFit(text: string, fits: (text: string) => boolean): number {
  let [least, most] = [1, text.length - 1]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (fits(text.slice(0, middle))) least = middle
    else most = middle - 1
  }
  return Math.max(1, least)
}

/** A text in one line, cut with an ellipsis where it is too wide. */
export function cutText(pen: Pen, text: string, widthPx: number, font: string): string {
  pen.font = font
  const fits = (line: string) => pen.measureText(line).width <= widthPx
  return fits(text)
    ? text
    : `${text
        .slice(
          0,
          longestFit(text, (part) => fits(`${part}…`)),
        )
        .trimEnd()}…`
}

/** Parallel lines at 45° over the paths or boxes that `clip` leaves open. */
export function hatchInside(
  pen: Pen,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  lines: {
    readonly stroke: string
    readonly stepPx: number
    readonly widthPx: number
    readonly rises: boolean
  },
): void {
  const step = lines.stepPx * Math.SQRT2
  const bottom = box.y + box.height
  const first = Math.floor((box.x - box.height) / step) * step
  pen.beginPath()
  for (let x = first; x < box.x + box.width + box.height; x += step) {
    pen.moveTo(x, lines.rises ? bottom : box.y)
    pen.lineTo(x + box.height, lines.rises ? box.y : bottom)
  }
  pen.strokeStyle = lines.stroke
  pen.lineWidth = lines.widthPx
  pen.stroke()
}
