import type { Dataset } from '#dataset/dataset.ts'
import type { Brief } from '#dataset/schema/briefs.ts'
import { briefFaults } from '#engine/brief/check.ts'
import { labelFaults } from '#engine/brief/labels.ts'
import { formFaults } from '#engine/brief/parse.ts'
import { formFaultWords, namedFaultWords } from './fault-words.ts'
import type { EditorSpeech } from './words.ts'

/** What is wrong with a draft, in words. */
interface Faults {
  /** of the brief as a whole */
  readonly whole: readonly string[]
  /** of each scene */
  readonly scenes: readonly (readonly string[])[]
  /** it has the form of a brief, so that it can be played; what it names and the dataset lacks is left out */
  readonly isFinished: boolean
}

/** Every fault of a draft, each at its scene. `rungs` null: not at hand, and not looked at. */
export function faultsOf(
  draft: Brief,
  dataset: Dataset,
  rungs: readonly string[] | null,
  speech: EditorSpeech,
): Faults {
  const form = formFaults(draft)
  const named = briefFaults(draft, { dataset, rungs: rungs && new Set(rungs) })
  const ofForm = (number: number | null) =>
    form.filter(({ scene }) => scene === number).map((fault) => formFaultWords(fault, speech))
  return {
    whole: ofForm(null),
    scenes: draft.scenes.map((scene, i) => [
      ...ofForm(i + 1),
      ...named.filter(({ scene }) => scene === i + 1).map((fault) => namedFaultWords(fault, speech)),
      ...labelFaults(dataset, scene).map(({ is, name }) => speech.m.briefEditor.fault.label[is](name)),
    ]),
    isFinished: form.length === 0,
  }
}
