import type { IncidentKind } from '#domain/incident.ts'
import { INCIDENT_GLYPH_LINE, incidentShape } from '#ui/IncidentGlyph.tsx'
import { type Pen, pathWith } from '#ui/pen.ts'
import type { Sheet } from './frame.ts'
import { FADED } from './paint-events.ts'
import type { IncidentCluster, Scene } from './scene.ts'
import type { MapTheme } from './theme.ts'

/** Width of a mark in pixels, and where it is selected. */
const SIZE_PX = 11
const SIZE_SELECTED_PX = 13
/** Width of the glyphs' own box. */
const BOX = 12.5

const NONE: ReadonlySet<string> = new Set()

/** How often wider the ring of an incident is that stands there by name. */
const NAMED_RING = 1.75

const RING_PX = { district: 12, province: 20, exact: 0, town: 0 } as const

/** Draws the marks of incidents with how many lie under each; `faded`: another thing is selected. */
export function paintIncidents(
  { context }: Sheet<Pen>,
  { clusters }: Scene,
  theme: MapTheme,
  isSelected: (cluster: IncidentCluster) => boolean,
  isFaded: boolean,
  named: ReadonlySet<string> = NONE,
): void {
  for (const cluster of clusters) {
    context.globalAlpha = isFaded && !isSelected(cluster) ? FADED : 1
    const isNamed = cluster.incidents.some(({ incident }) => named.has(incident.id))
    paintRing(context, cluster, theme, isNamed)
  }
  for (const cluster of clusters.toReversed()) {
    const selected = isSelected(cluster)
    context.globalAlpha = isFaded && !selected ? FADED : 1
    const size = selected ? SIZE_SELECTED_PX : SIZE_PX
    paintGlyph(context, cluster.incidents[0].incident.kind, cluster.x, cluster.y, size, theme)
    if (cluster.incidents.length > 1) paintBadge(context, cluster, theme)
  }
  context.globalAlpha = 1
}

function paintRing(context: Pen, { x, y, incidents }: IncidentCluster, theme: MapTheme, isNamed: boolean) {
  const radius = RING_PX[incidents[0].incident.precision] * (isNamed ? NAMED_RING : 1)
  if (radius === 0) return
  const { globalAlpha } = context
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fillStyle = isNamed ? theme.accent : theme.ink
  context.globalAlpha = globalAlpha * (isNamed ? 0.14 : 0.05)
  context.fill()
  context.globalAlpha = globalAlpha
  context.strokeStyle = isNamed ? theme.accent : theme.ink2
  context.lineWidth = 0.9
  context.setLineDash([2, 2.4])
  context.stroke()
  context.setLineDash([])
}

const paths = new Map<string, Path2D>()

function pathOf(data: string): Path2D {
  let path = paths.get(data)
  if (!path) {
    path = pathWith(data)
    paths.set(data, path)
  }
  return path
}

export function paintGlyph(
  context: Pen,
  kind: IncidentKind,
  x: number,
  y: number,
  sizePx: number,
  theme: MapTheme,
) {
  const { outline, detail, isFilled } = incidentShape(kind)
  const shape = pathOf(outline)
  context.save()
  context.translate(x, y)
  context.scale(sizePx / BOX, sizePx / BOX)
  context.lineJoin = 'round'
  context.strokeStyle = theme.halo
  context.lineWidth = 4.4
  context.stroke(shape)
  context.fillStyle = isFilled ? theme.ink : theme.paper
  context.fill(shape)
  context.strokeStyle = theme.ink
  context.lineWidth = INCIDENT_GLYPH_LINE
  context.stroke(shape)
  if (detail) context.stroke(pathOf(detail))
  context.restore()
}

function paintBadge(context: Pen, { x, y, incidents }: IncidentCluster, theme: MapTheme) {
  const text = String(incidents.length)
  context.font = `600 10px ${theme.sans}`
  const width = Math.max(10, Math.ceil(context.measureText(text).width) + 5)
  const left = x + 5.5
  context.beginPath()
  context.roundRect(left, y - 13, width, 12, 6)
  context.strokeStyle = theme.halo
  context.lineWidth = 2
  context.stroke()
  context.fillStyle = theme.ink
  context.fill()
  // Where the rest fades the count stays readable on its faded ground.
  if (context.globalAlpha < 1) context.globalAlpha = 0.9
  context.fillStyle = theme.paper
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.fillText(text, left + width / 2, y - 3.5)
}
