import type { Citation } from '#dataset/schema/common.ts'
import type { EvidenceRow, Hypotheses } from '#dataset/schema/hypotheses.ts'
import type { Ladder } from '#dataset/schema/ladder.ts'
import type { Report } from './check-pages.ts'

const key = ({ publisher, url, date }: Citation) => `${publisher}\n${url}\n${date}`

function checkUnique(kind: string, ids: readonly string[], report: Report): void {
  for (const [i, id] of ids.entries()) if (ids.indexOf(id) < i) report(`${kind} ${id}`, 'the id stands twice')
}

/** A page has a date, or a note that says why it has none. */
function checkDated(record: string, { url, date, note }: Citation, report: Report): void {
  if (date === null && note === undefined)
    report(record, `the page ${url} has neither a date nor a note that says why`)
}

function collect(check: (report: Report) => void): string[] {
  const lines: string[] = []
  check((record, reason) => lines.push(`${record}: ${reason}`))
  return lines
}

/** What is wrong with the ladder: one line a fault, with record and reason. Empty: nothing. */
export function ladderProblems({ rungs, shift }: Ladder, incidentIds: ReadonlySet<string>): string[] {
  return collect((report) => {
    checkUnique(
      'rung',
      rungs.map(({ id }) => id),
      report,
    )
    for (const { id, crossings, singledOut, before } of rungs) {
      const name = `rung ${id}`
      const crossedBy = crossings.map(({ incident }) => incident)
      if (crossedBy.length === 0)
        report(name, 'no incident crosses it, so it has neither a date nor a source')
      checkUnique(`${name}, crossing`, crossedBy, report)
      for (const { incident, reason } of crossings) {
        if (!incidentIds.has(incident)) report(name, `names the unknown incident ${incident}`)
        if (reason.trim() === '') report(name, `does not say why ${incident} crosses it`)
      }
      if (singledOut && !crossedBy.includes(singledOut.incident))
        report(name, `singles out ${singledOut.incident}, which does not cross it`)
      for (const page of [singledOut?.source, before?.source]) if (page) checkDated(name, page, report)
    }
    for (const id of [shift.from, shift.to])
      if (!incidentIds.has(id)) report('shift', `names the unknown incident ${id}`)
    const turned = rungs.find(({ id }) => id === shift.rung)
    if (!turned) report('shift', `names the unknown rung ${shift.rung}`)
    else if (!turned.crossings.some(({ incident }) => incident === shift.to))
      report('shift', `${shift.to} does not cross its rung ${shift.rung}`)
  })
}

/** What the evidence of the hypotheses may name. */
export interface Known {
  readonly incidents: ReadonlySet<string>
  /** pages that incidents and evidence logs cite */
  readonly pages: readonly Citation[]
  /** last day that the data cover */
  readonly asOf: string
}

function checkEvidence(row: EvidenceRow, ids: readonly string[], known: Known, report: Report): void {
  const name = `evidence ${row.id}`
  const cited = new Set(known.pages.map(key))
  if (row.date > known.asOf) report(name, `its day ${row.date} is after the as-of day`)
  for (const id of row.incidents)
    if (!known.incidents.has(id)) report(name, `names the unknown incident ${id}`)
  if (row.sources.length === 0) report(name, 'has no source')
  for (const page of row.sources) {
    if (!cited.has(key(page))) report(name, `cites ${page.url}, which no incident or evidence log cites so`)
    checkDated(name, page, report)
  }
  for (const id of ids) {
    const cell = row.cells[id]
    if (!cell) report(name, `has no verdict on ${id}`)
    else if (cell.reason.trim() === '') report(name, `its verdict on ${id} has no reason`)
  }
  for (const id of Object.keys(row.cells))
    if (!ids.includes(id)) report(name, `has a verdict on the unknown hypothesis ${id}`)
}

/** What is wrong with the hypotheses and their evidence: one line a fault, with record and reason. Empty: nothing. */
export function hypothesesProblems(value: Hypotheses, known: Known): string[] {
  const ids = value.hypotheses.map(({ id }) => id)
  return collect((report) => {
    checkUnique('hypothesis', ids, report)
    if (ids.length < 2) report('hypotheses', 'one alone cannot be weighed against another')
    checkUnique(
      'evidence',
      value.evidence.map(({ id }) => id),
      report,
    )
    for (const row of value.evidence) checkEvidence(row, ids, known, report)
    for (const { observation, favours, against } of value.tellApart) {
      const name = `observation "${observation}"`
      for (const id of [...favours, ...against])
        if (!ids.includes(id)) report(name, `names the unknown hypothesis ${id}`)
      if (favours.some((id) => against.includes(id)))
        report(name, 'speaks for and against the same hypothesis')
      if (favours.length + against.length === 0) report(name, 'tells nothing apart')
    }
  })
}
