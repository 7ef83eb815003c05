import type { Dataset } from '#dataset/dataset.ts'
import type { Brief, Evidence, Figure, Scene } from '#dataset/schema/briefs.ts'
import { parseQuery } from '#view/link.ts'
import { settleView } from '../settle.ts'

/** The words in a brief's text that stand for what its state selects. */
export const FIGURES_IN_WORDS = ['events', 'killed', 'killed-range', 'period'] as const

/** What of a scene cannot be shown as it was written. */
export interface BriefFault {
  /** number of the scene, from 1 */
  readonly scene: number
  readonly what: 'state' | 'word' | 'incident' | 'indicator' | 'series' | 'rung' | 'scene-id'
  /** what it names: `key=value` of the state, the word, an id */
  readonly names: string
}

/** Names that a dataset has. `rungs` null: the analyses are not at hand, and rungs are not looked at. */
interface Known {
  readonly dataset: Dataset
  readonly rungs: ReadonlySet<string> | null
}

/** What a brief names that the dataset does not have, or that means nothing. Empty: all of it can be shown. */
export function briefFaults(brief: Pick<Brief, 'scenes'>, known: Known): readonly BriefFault[] {
  const ids = brief.scenes.map(({ id }) => id)
  return brief.scenes.flatMap((scene, at) => {
    const fault = (what: BriefFault['what'], names: string): BriefFault => ({ scene: at + 1, what, names })
    const twice = ids.indexOf(scene.id) < at ? [fault('scene-id', scene.id)] : []
    return [
      ...twice,
      ...stateFaults(scene, known.dataset).map((names) => fault('state', names)),
      ...unknownWords(scene).map((names) => fault('word', names)),
      ...namesIn(scene)
        .filter(({ what, names }) => !has(known, what, names))
        .map(({ what, names }) => fault(what, names)),
    ]
  })
}

/** The parts of a scene's state that mean nothing here, as `key=value`. */
export function stateFaults({ state }: Pick<Scene, 'state'>, dataset: Dataset): readonly string[] {
  const parsed = parseQuery(state)
  const settled = settleView(dataset, parsed.view)
  return [...parsed.ignored, ...settled.ignored].map(({ key, value }) => `${key}=${value}`)
}

function unknownWords({ headline, kicker = '', points }: Scene): readonly string[] {
  const texts = [headline, kicker, ...points.map(({ text }) => text)].join('\n')
  return [...texts.matchAll(/\{([^{}]*)\}/g)]
    .map(([, word = '']) => word)
    .filter((word) => !(FIGURES_IN_WORDS as readonly string[]).includes(word))
}

interface Name {
  readonly what: 'incident' | 'indicator' | 'series' | 'rung'
  readonly names: string
}

function namesIn({ points, labels = [], figure }: Scene): readonly Name[] {
  return [
    ...points.flatMap(({ evidence }) => evidence.flatMap(nameOfEvidence)),
    ...labels.map(({ incident }): Name => ({ what: 'incident', names: incident })),
    ...(figure ? namesOfFigure(figure) : []),
  ]
}

function nameOfEvidence(evidence: Evidence): readonly Name[] {
  if ('incident' in evidence) return [{ what: 'incident', names: evidence.incident }]
  if ('indicator' in evidence) return [{ what: 'indicator', names: evidence.indicator }]
  return 'series' in evidence ? [{ what: 'series', names: evidence.series }] : []
}

function namesOfFigure(figure: Figure): readonly Name[] {
  switch (figure.is) {
    case 'claims':
      return [{ what: 'incident', names: figure.incident }]
    case 'watch':
      return figure.indicators.map((names) => ({ what: 'indicator', names }))
    case 'ladder':
      return figure.rungs.map((names) => ({ what: 'rung', names }))
    case 'series':
      return [{ what: 'series', names: figure.series }]
    case 'counts':
      return []
  }
}

function has({ dataset, rungs }: Known, what: Name['what'], id: string): boolean {
  switch (what) {
    case 'incident':
      return dataset.incidents.some((incident) => incident.id === id)
    case 'indicator':
      return dataset.indicators.some((indicator) => indicator.id === id)
    case 'series':
      return dataset.series.series.some((series) => series.id === id)
    case 'rung':
      return rungs === null || rungs.has(id)
  }
}
