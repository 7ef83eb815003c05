import type { SceneLabel } from '#engine/brief/scene.ts'
import type { Pen } from '#ui/pen.ts'
import { writeText } from '#ui/pen-text.ts'
import type { Box } from '../disc-grid.ts'
import { type Frame, isDrawn, type Pixel } from '../frame.ts'
import type { IncidentCluster } from '../scene.ts'
import type { MapTheme } from '../theme.ts'
import { type PlacedName, placeNames } from '../wall/place-names.ts'
import { RING_REACH_PX } from '../wall/use-placed-names.ts'

/** Sizes of a name and of the line below it, px. */
const NAME_PX = 13
const NOTE_PX = 11
const LINE = 1.2
/** From the middle of a mark to its name. */
const REACH_PX = RING_REACH_PX.exact
const HALO_PX = 4

/** A label of a scene where it will stand, in pixels of the map. */
export interface StandingName extends PlacedName {
  readonly label: SceneLabel
}

interface Ground {
  readonly clusters: readonly IncidentCluster[]
  readonly frame: Frame
  readonly theme: Pick<MapTheme, 'sans'>
  /** what stands there already */
  readonly taken: readonly Box[]
}

const fonts = ({ sans }: Pick<MapTheme, 'sans'>) => ({
  name: `600 ${NAME_PX}px ${sans}`,
  note: `400 ${NOTE_PX}px ${sans}`,
})

/** Where the names of a scene stand: beside their marks, apart from one another; what lies outside the frame has none. */
export function placeSceneNames(
  pen: Pen,
  labels: readonly SceneLabel[],
  { clusters, frame, theme, taken }: Ground,
): readonly StandingName[] {
  const font = fonts(theme)
  const widthOf = (text: string, of: string) => {
    pen.font = of
    return pen.measureText(text).width
  }
  const requests = labels.flatMap(({ incident, name, note }) => {
    const at = clusters.find((one) => one.incidents.some((mark) => mark.incident.id === incident.id))
    if (!at || !isDrawn(frame, at)) return []
    const badge = at.incidents.length > 1 ? 8 : 0
    const ring = RING_REACH_PX[at.incidents[0].incident.precision]
    return {
      id: incident.id,
      at: { x: at.x, y: at.y },
      reachPx: Math.max(REACH_PX + badge, ring),
      widthPx: Math.max(widthOf(name, font.name), note === null ? 0 : widthOf(note, font.note)) + 2,
      heightPx: (NAME_PX + (note === null ? 0 : NOTE_PX)) * LINE,
    }
  })
  const named = new Set(labels.map(({ incident }) => incident.id))
  const glyphs = clusters
    .filter(({ incidents }) => incidents.every(({ incident }) => !named.has(incident.id)))
    .map((at) => around(at, REACH_PX))
  return placeNames(requests, frame, [...taken, ...glyphs]).flatMap((placed) => {
    const label = labels.find(({ incident }) => incident.id === placed.id)
    return label ? { ...placed, label } : []
  })
}

/** Writes the names, each line towards its mark. */
export function drawSceneNames(pen: Pen, names: readonly StandingName[], theme: MapTheme): void {
  const font = fonts(theme)
  pen.open?.('names')
  for (const { label, side, box } of names) {
    const [x, align] = side === 'right' ? ([box.left, 'left'] as const) : ([box.right, 'right'] as const)
    const look = { align, halo: { colour: theme.halo, widthPx: HALO_PX } }
    writeText(pen, label.name, x, box.top + NAME_PX, { font: font.name, fill: theme.ink, ...look })
    if (label.note === null) continue
    writeText(pen, label.note, x, box.top + NAME_PX * LINE + NOTE_PX, {
      font: font.note,
      fill: theme.ink2,
      ...look,
    })
  }
  pen.close?.()
}

/** The square around a point. */
export const around = ({ x, y }: Pixel, r: number): Box => ({
  left: x - r,
  top: y - r,
  right: x + r,
  bottom: y + r,
})
