import { hypothesesProblems, ladderProblems } from './check-analysis.ts'
import { frameworkProblems } from './check-framework.ts'
import type { Data } from './load.ts'

/** What breaks the rules of the analyses: rungs, hypotheses, components, strategies. One line a violation. */
export function analysisProblems(data: Data): string[] {
  const { ladder, hypotheses, framework, strategies, dataset } = data
  const incidents = data.incidents.map(({ value }) => value)
  const indicators = data.indicators.map(({ value }) => value)
  const ids = new Set(incidents.map(({ id }) => id))
  const pages = [
    ...incidents.flatMap(({ sources }) => sources),
    ...indicators.flatMap(({ evidence }) => evidence.flatMap(({ sources }) => sources)),
  ]
  const indicatorIds = new Set(indicators.map(({ id }) => id))
  const unknown = strategies.flatMap(({ id, keyIndicators }) =>
    keyIndicators
      .filter((key) => !indicatorIds.has(key))
      .map((key) => `strategy ${id}: names the unknown indicator ${key}`),
  )
  return [
    ...ladderProblems(ladder, ids),
    ...hypothesesProblems(hypotheses, { incidents: ids, pages, asOf: dataset.asOf }),
    ...frameworkProblems(framework, ids),
    ...unknown,
  ]
}
