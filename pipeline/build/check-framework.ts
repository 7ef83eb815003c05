import type { Component, Framework } from '#dataset/schema/framework.ts'

/**
 * What breaks the rules of the legibility-and-speed framework: one line a fault, "record: reason". Empty: none.
 * `incidentIds` are those of the dataset.
 */
export function frameworkProblems(framework: Framework, incidentIds: ReadonlySet<string>): string[] {
  const { interview, components, leaderTargets, strikes } = framework
  const lines: string[] = []
  const report = (record: string, reason: string) => lines.push(`${record}: ${reason}`)
  const known = (record: string, id: string) => {
    if (!incidentIds.has(id)) report(record, `names the unknown incident ${id}`)
  }
  const once = (kind: string, ids: readonly string[]) => {
    for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i)))
      report(`${kind} ${id}`, 'stands twice')
  }
  if (interview.date === null) report('framework interview', 'has no date, from which change is told')
  once(
    'framework component',
    components.map(({ id }) => id),
  )
  once(
    'framework leader target',
    leaderTargets.map(({ incident }) => incident),
  )
  once(
    'framework strike',
    strikes.map(({ incident }) => incident),
  )
  for (const component of components) {
    for (const [record, reason] of componentProblems(component, framework)) report(record, reason)
    for (const [i, item] of component.newer.entries())
      for (const id of item.incidents) known(`framework component ${component.id}, evidence ${i + 1}`, id)
  }
  for (const { incident } of leaderTargets) known(`framework leader target ${incident}`, incident)
  for (const { incident } of strikes) known(`framework strike ${incident}`, incident)
  return lines
}

function* componentProblems(
  { id, newer, change }: Component,
  { interview, judgedOn }: Framework,
): Generator<readonly [record: string, reason: string]> {
  const name = `framework component ${id}`
  if (change === 'no-evidence' && newer.length > 0) yield [name, 'says no evidence, and has some']
  if (change !== 'no-evidence' && newer.length === 0) yield [name, `says ${change} without newer evidence`]
  for (const [i, { date, sources }] of newer.entries()) {
    const record = `${name}, evidence ${i + 1}`
    if (interview.date !== null && date <= interview.date)
      yield [record, `its day ${date} is not after the interview of ${interview.date}`]
    if (date > judgedOn) yield [record, `its day ${date} is after the judgement of ${judgedOn}`]
    if (sources.length === 0) yield [record, 'has no source']
    for (const { date: seen, note, url } of sources)
      if (seen === null && note === undefined)
        yield [record, `the page ${url} has neither a date nor a note that says why`]
  }
}
