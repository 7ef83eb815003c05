import type { Dataset } from '#dataset/dataset.ts'
import type { Scene } from '#dataset/schema/briefs.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import { fold } from '../fold.ts'
import { BRIEF_LIMITS } from './editor.ts'
import { pickScene } from './pick.ts'

/** An incident that a scene names on its map, as it is written. */
export type WrittenLabel = NonNullable<Scene['labels']>[number]

/** Why a label is not drawn, or not as it is meant. */
export interface LabelFault {
  readonly is: 'no-place' | 'not-yet' | 'twice'
  /** what the label calls its incident */
  readonly name: string
}

/** What an incident is called first: its place without what explains it, and its day, which the caller says. */
export function labelFor({ id, place, short }: Incident, day: string): WrittenLabel {
  const [named = ''] = place.split(/,| \(|; | \/ | and /)
  const name = cutAtWord(named.trim() || short, BRIEF_LIMITS.labelName)
  return { incident: id, name, note: cutAtWord(day, BRIEF_LIMITS.labelNote) }
}

function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 0) || most)
}

/** The incidents that the view of a scene selects and a map can show; newest first. */
export function incidentsInView(dataset: Dataset, scene: Pick<Scene, 'state'>): readonly Incident[] {
  const { selection } = pickScene(dataset, scene)
  return selection.incidents.filter(({ point }) => point !== null).toReversed()
}

/** Those that have every word of `said` in their name or place and no label yet; what the points rest on first. */
export function labelChoices(
  incidents: readonly Incident[],
  { points, labels = [] }: Pick<Scene, 'points' | 'labels'>,
  said: string,
): readonly Incident[] {
  const words = fold(said).split(/\s+/)
  const labelled = new Set(labels.map(({ incident }) => incident))
  const told = new Set(
    points.flatMap(({ evidence }) => evidence.map((one) => ('incident' in one ? one.incident : ''))),
  )
  const found = incidents.filter(({ id, short, title, place }) => {
    const text = fold(`${short} ${title} ${place}`)
    return !labelled.has(id) && words.every((word) => text.includes(word))
  })
  return [...found.filter(({ id }) => told.has(id)), ...found.filter(({ id }) => !told.has(id))]
}

/** The labels of a scene that its map will not show, or shows only once. Unknown incidents are told by `briefFaults`. */
export function labelFaults(dataset: Dataset, scene: Pick<Scene, 'state' | 'labels'>): readonly LabelFault[] {
  const { labels = [] } = scene
  if (labels.length === 0) return []
  const known = new Set(pickScene(dataset, scene).dataset.incidents.map(({ id }) => id))
  return labels.flatMap(({ incident: id, name }, i): LabelFault[] => {
    const incident = dataset.incidents.find((one) => one.id === id)
    if (!incident) return []
    if (incident.point === null) return [{ is: 'no-place', name }]
    if (!known.has(id)) return [{ is: 'not-yet', name }]
    const isTwice = labels.slice(0, i).some((before) => before.incident === id)
    return isTwice ? [{ is: 'twice', name }] : []
  })
}
