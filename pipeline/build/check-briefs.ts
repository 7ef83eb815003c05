import type { Dataset } from '#dataset/dataset.ts'
import type { Brief } from '#dataset/schema/briefs.ts'
import { briefFaults } from '#engine/brief/check.ts'

/** What the briefs name that the dataset does not have: one line a fault, with brief and scene. Empty: nothing. */
export function briefProblems(
  briefs: readonly Brief[],
  dataset: Dataset,
  rungs: ReadonlySet<string>,
): readonly string[] {
  const ids = briefs.map(({ id }) => id)
  const twice = ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `brief ${id}: the id stands twice`)
  const faults = briefs.flatMap((brief) =>
    briefFaults(brief, { dataset, rungs }).map(
      ({ scene, what, names }) => `brief ${brief.id}, scene ${scene}: ${what} ${names} is not there`,
    ),
  )
  return [...twice, ...faults]
}
