import type { Dataset } from '#dataset/dataset.ts'
import type { AnalysisFile } from '#dataset/schema/analysis.ts'
import type { Scene } from '#dataset/schema/briefs.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import { sumKilled, sumTolls } from '../toll.ts'
import { type BriefFault, briefFaults } from './check.ts'
import { type FigureModel, figureOf } from './figure.ts'
import { type Footnote, numberedEvidence } from './footnotes.ts'
import { pickScene, type ScenePick } from './pick.ts'
import type { SceneSay } from './say.ts'

/** What a scene is read against. */
export interface SceneGround {
  /** the whole dataset; the scene's own as-of day is applied here */
  readonly dataset: Dataset
  /** null: not at hand, or not readable; a figure of the ladder is then left out */
  readonly analysis: AnalysisFile | null
  readonly say: SceneSay
}

/** An incident that a scene names on its map. */
export interface SceneLabel {
  readonly incident: Incident
  readonly name: string
  /** null: the name stands alone */
  readonly note: string | null
}

/** A scene as it can be shown, exported or printed: words filled in, sources numbered, the figure reckoned. */
export interface SceneModel extends ScenePick {
  readonly scene: Scene
  readonly words: {
    /** null: none */
    readonly kicker: string | null
    readonly headline: string
    /** `notes`: numbers of the footnotes */
    readonly points: readonly { readonly text: string; readonly notes: readonly number[] }[]
  }
  readonly footnotes: readonly Footnote[]
  /** null: the scene has none, or what it names is not there (then `faults` say so) */
  readonly figure: FigureModel | null
  /** only of incidents that have a point and are known by the as-of day */
  readonly labels: readonly SceneLabel[]
  /** what cannot be shown as written; `scene` is always 1 here */
  readonly faults: readonly BriefFault[]
}

/** Reads a scene. What it names and the dataset lacks is left out and told in `faults`. */
export function readScene(ground: SceneGround, scene: Scene): SceneModel {
  const pick = pickScene(ground.dataset, scene)
  const { points, footnotes } = numberedEvidence(scene, pick, ground.say)
  const fill = fillWords(pick, ground.say)
  return {
    ...pick,
    scene,
    words: {
      kicker: scene.kicker === undefined ? null : fill(scene.kicker),
      headline: fill(scene.headline),
      points: scene.points.map(({ text }, i) => ({ text: fill(text), notes: points[i] ?? [] })),
    },
    footnotes,
    figure: scene.figure ? figureOf(scene.figure, pick, ground.analysis) : null,
    labels: labelsOf(scene, pick.dataset),
    faults: faultsOf(scene, pick, ground),
  }
}

function fillWords({ dataset, view, selection }: ScenePick, say: SceneSay): (text: string) => string {
  const { rows, killed, period } = selection
  const killedCount = () => say.count(sumKilled(rows, killed))
  const words: Readonly<Record<string, () => string>> = {
    events: () => say.count(rows.length),
    killed: killedCount,
    // The coder gives no range by side.
    'killed-range': () => {
      if (view.sides.length > 0) return killedCount()
      const { low, high } = sumTolls(dataset.events, rows)
      return say.range(low, high)
    },
    period: () => say.days(period),
  }
  return (text) => text.replace(/\{([^{}]*)\}/g, (whole, word: string) => words[word]?.() ?? whole)
}

function labelsOf({ labels = [] }: Scene, { incidents }: Dataset): readonly SceneLabel[] {
  return labels.flatMap(({ incident: id, name, note }) => {
    const incident = incidents.find((one) => one.id === id)
    return incident?.point ? [{ incident, name, note: note ?? null }] : []
  })
}

function faultsOf(
  scene: Scene,
  { dataset, view }: ScenePick,
  { analysis }: SceneGround,
): readonly BriefFault[] {
  const rungs = analysis && new Set(analysis.ladder.rungs.map(({ id }) => id))
  const faults = briefFaults({ scenes: [scene] }, { dataset, rungs })
  const isRangeless = view.sides.length > 0 && JSON.stringify(scene).includes('{killed-range}')
  return isRangeless ? [...faults, { scene: 1, what: 'word', names: 'killed-range' }] : faults
}
