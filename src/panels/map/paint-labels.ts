import type { Pen } from '#ui/pen.ts'
import type { Sheet } from './frame.ts'
import { hasPin, type LabelStyle, LINE_PX, type Measure, type PlacedLabel } from './labels.ts'
import type { MapTheme } from './theme.ts'

const COUNTRY_SPACING_EM = 0.28

function fontOf(style: LabelStyle, theme: MapTheme): string {
  switch (style) {
    case 'country':
      return `400 13px ${theme.serif}`
    case 'capital':
      return `400 12px ${theme.sans}`
    case 'province':
      return `italic 400 11px ${theme.sans}`
    default:
      return `400 11px ${theme.sans}`
  }
}

function setFont(context: Pen, style: LabelStyle, theme: MapTheme): void {
  context.font = fontOf(style, theme)
  // Safari before 17 does not know it and sets country names tight.
  if ('letterSpacing' in context)
    context.letterSpacing = style === 'country' ? `${13 * COUNTRY_SPACING_EM}px` : '0px'
}

/** Measures lines in the faces that they will be drawn with. */
export function measureWith(context: Pen, theme: MapTheme): Measure {
  const widths = new Map<string, number>()
  return (line, style) => {
    const key = `${style} ${line}`
    let width = widths.get(key)
    if (width === undefined) {
      setFont(context, style, theme)
      width = context.measureText(line).width
      widths.set(key, width)
    }
    return width
  }
}

/** Draws labels with a halo in the colour of land, and the dot or diamond of what they name. */
export function paintLabels({ context }: Sheet<Pen>, labels: readonly PlacedLabel[], theme: MapTheme): void {
  context.save()
  context.lineJoin = 'round'
  context.textBaseline = 'alphabetic'
  for (const label of labels) if (hasPin(label)) paintPin(context, label, theme)
  for (const { style, lines, text, align } of labels) {
    setFont(context, style, theme)
    context.textAlign = align
    context.strokeStyle = theme.halo
    context.lineWidth = 3
    context.fillStyle = style === 'country' || style === 'capital' ? theme.ink2 : theme.label
    lines.forEach((line, i) => {
      const baseline = text.y + LINE_PX[style] * (i + 0.76)
      context.strokeText(line, text.x, baseline)
      context.fillText(line, text.x, baseline)
    })
  }
  context.restore()
}

function paintPin(context: Pen, { style, at }: PlacedLabel, theme: MapTheme): void {
  context.beginPath()
  if (style === 'crossing') {
    context.moveTo(at.x, at.y - 3.4)
    context.lineTo(at.x + 3.4, at.y)
    context.lineTo(at.x, at.y + 3.4)
    context.lineTo(at.x - 3.4, at.y)
    context.closePath()
    context.fillStyle = theme.land
    context.fill()
    context.strokeStyle = theme.ink2
    context.lineWidth = 1
    context.stroke()
    return
  }
  context.arc(at.x, at.y, style === 'capital' ? 2.2 : 1.7, 0, 2 * Math.PI)
  context.strokeStyle = theme.halo
  context.lineWidth = 2
  context.stroke()
  context.fillStyle = theme.ink2
  context.fill()
}
