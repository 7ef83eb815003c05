import type { Dataset } from '#dataset/dataset.ts'
import type { Citation } from '#dataset/schema/common.ts'
import type { Cell, EvidenceRow, Hypotheses, Hypothesis } from '#dataset/schema/hypotheses.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import { type DayNumber, dayNumber, type IsoDate } from '#domain/date.ts'

/** The most that a row can weigh. */
const MOST_WEIGHT = 3

/** How a row stands to one hypothesis. */
export interface WeighedCell extends Cell {
  readonly hypothesis: string
}

/** A piece of evidence as it was known on the as-of day. */
export interface WeighedRow extends Omit<EvidenceRow, 'cells' | 'incidents'> {
  readonly day: DayNumber
  /** those known by the as-of day */
  readonly incidents: readonly Incident[]
  /** in the order of the hypotheses */
  readonly cells: readonly WeighedCell[]
  /** how much it tells apart: pairs in which it speaks against one hypothesis and not the other, times its weight */
  readonly diagnosticity: number
}

/** What speaks against a hypothesis. */
export interface Standing extends Hypothesis {
  /** sum of the weights of the rows that are inconsistent with it */
  readonly against: number
  /** number of these rows */
  readonly rows: number
}

/** Which hypothesis has the least against it. */
export interface Outcome {
  /** ids; several where they are level */
  readonly leading: readonly string[]
  /** ids of the next ones; empty: all are level */
  readonly next: readonly string[]
  /** how much more is against the next ones; 0: all are level */
  readonly margin: number
  /** the lead is no more than a single row can weigh */
  readonly isThin: boolean
  /** sums by hypothesis id */
  readonly against: ReadonlyMap<string, number>
}

/** What would lead without some rows. */
export interface Without {
  /** the publisher that is left out; null: a single row is */
  readonly publisher: string | null
  readonly removed: readonly WeighedRow[]
  readonly outcome: Outcome
}

export interface HypothesesModel extends Omit<Hypotheses, 'hypotheses' | 'evidence'> {
  readonly hypotheses: readonly Standing[]
  /** the most telling first */
  readonly rows: readonly WeighedRow[]
  /** null: no evidence was known by the as-of day */
  readonly outcome: Outcome | null
  readonly withoutSource: {
    /** publishers of the evidence, and how many of them alone carry a row */
    readonly publishers: number
    readonly alone: number
    /** publishers without which another hypothesis would lead, by name */
    readonly changing: readonly Without[]
  }
  readonly withoutRow: {
    /** rows without which another hypothesis would lead */
    readonly changing: readonly Without[]
  }
}

/** Evidence against hypotheses as of the dataset's as-of day: the least against it leads, what fits counts for nothing. */
export function weighHypotheses(dataset: Dataset, value: Hypotheses): HypothesesModel {
  const { hypotheses, evidence, ...rest } = value
  const incidents = new Map(dataset.incidents.map((incident) => [incident.id, incident]))
  const rows = evidence
    .flatMap((row) => rowKnownOn(row, hypotheses, incidents, dataset.asOf))
    .sort((a, b) => b.diagnosticity - a.diagnosticity || b.weight - a.weight || a.day - b.day)
  const outcome = outcomeOf(hypotheses, rows)
  const without = (publisher: string | null, removed: readonly WeighedRow[]): Without => ({
    publisher,
    removed,
    outcome: outcomeOf(
      hypotheses,
      rows.filter((row) => !removed.includes(row)),
    ),
  })
  const changes = (one: Without) => one.outcome.leading.join() !== outcome.leading.join()
  const publishers = [...new Set(rows.flatMap(({ sources }) => sources.map(({ publisher }) => publisher)))]
  const alone = publishers
    .sort((a, b) => (a < b ? -1 : 1))
    .map((publisher) =>
      without(
        publisher,
        rows.filter(({ sources }) => sources.every((page) => page.publisher === publisher)),
      ),
    )
    .filter(({ removed }) => removed.length > 0)
  return {
    ...rest,
    hypotheses: hypotheses.map((hypothesis) => ({
      ...hypothesis,
      against: outcome.against.get(hypothesis.id) ?? 0,
      rows: rows.filter((row) => isAgainst(row, hypothesis.id)).length,
    })),
    rows,
    outcome: rows.length > 0 ? outcome : null,
    withoutSource: {
      publishers: publishers.length,
      alone: alone.length,
      changing: alone.filter(changes),
    },
    withoutRow: { changing: rows.map((row) => without(null, [row])).filter(changes) },
  }
}

function isAgainst({ cells }: Pick<WeighedRow, 'cells'>, id: string): boolean {
  return cells.some(({ hypothesis, verdict }) => hypothesis === id && verdict === 'inconsistent')
}

function outcomeOf(hypotheses: readonly Hypothesis[], rows: readonly WeighedRow[]): Outcome {
  const against = new Map(
    hypotheses.map(({ id }) => [
      id,
      rows.reduce((sum, row) => sum + (isAgainst(row, id) ? row.weight : 0), 0),
    ]),
  )
  const [least = 0, second = least] = [...new Set(against.values())].sort((a, b) => a - b)
  const withSum = (sum: number) => hypotheses.flatMap(({ id }) => (against.get(id) === sum ? [id] : []))
  return {
    leading: withSum(least),
    next: second === least ? [] : withSum(second),
    margin: second - least,
    isThin: second - least <= MOST_WEIGHT,
    against,
  }
}

/** Evidence is known from the first page that carries it, and not before its own day (docs/data.md). */
function rowKnownOn(
  row: EvidenceRow,
  hypotheses: readonly Hypothesis[],
  incidents: ReadonlyMap<string, Incident>,
  asOf: DayNumber,
): WeighedRow[] {
  const day = dayNumber(row.date as IsoDate)
  const sources = pagesKnownOn(row.sources, day, asOf)
  if (day > asOf || sources.length === 0) return []
  const cells = hypotheses.flatMap(({ id }): WeighedCell[] => {
    const cell = row.cells[id]
    return cell ? [{ ...cell, hypothesis: id }] : []
  })
  const against = cells.filter(({ verdict }) => verdict === 'inconsistent').length
  return [
    {
      ...row,
      day,
      sources,
      incidents: row.incidents.flatMap((id) => incidents.get(id) ?? []),
      cells,
      diagnosticity: against * (cells.length - against) * row.weight,
    },
  ]
}

/** A page whose date was not seen counts as of the newest dated page beside it, else as of the record's own day. */
function pagesKnownOn(pages: readonly Citation[], own: DayNumber, asOf: DayNumber): Citation[] {
  const days = pages.map(({ date }) => (date === null ? null : dayNumber(date as IsoDate)))
  const otherwise = Math.max(own, ...days.filter((day) => day !== null))
  return pages.filter((_, i) => (days[i] ?? otherwise) <= asOf)
}
