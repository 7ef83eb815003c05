import type { HypothesesModel } from '#engine/analysis/hypotheses.ts'

/** Names of hypotheses by id, in the order of the ids, in quotation marks since they stand in sentences. */
export function namesOf(
  ids: readonly string[],
  { hypotheses }: Pick<HypothesesModel, 'hypotheses'>,
): string[] {
  return ids.flatMap((id) => {
    const found = hypotheses.find((hypothesis) => hypothesis.id === id)
    return found ? [`“${found.name}”`] : []
  })
}
