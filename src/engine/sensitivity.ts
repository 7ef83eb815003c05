import type { Dataset, EventTable } from '#dataset/dataset.ts'
import { PRECISIONS, QUALITY_FLAGS } from '#domain/event.ts'
import type { ViewState } from '#view/view-state.ts'
import type { Selection } from './selection.ts'
import { sumKilled, sumTolls, type TollTotal } from './toll.ts'

/** A way to be stricter about which rows count. */
export const STRICTNESSES = [
  'as-selected',
  /** rows of UCDP alone */
  'only-ucdp',
  /** known to the district or better */
  'sure-place',
  /** UCDP date_prec 1 or 2: known to the day, or to a few days */
  'sure-date',
  /** UCDP counts two sources or more */
  'several-sources',
  /** UCDP has not marked the row for review, and it is one event, not several in one */
  'settled',
  /** every one of these */
  'all-at-once',
] as const
export type Strictness = (typeof STRICTNESSES)[number]

/** Totals of some rows of the selection. */
export interface Recount {
  readonly events: number
  /** under the view's estimate and sides */
  readonly killed: number
  /** UCDP's three estimates over all sides */
  readonly toll: TollTotal
}

/** The selection's totals if only some of its rows counted. */
export interface SensitivityRow extends Recount {
  readonly strictness: Strictness
  /** rows left out */
  readonly left: number
  /** rows left out because they do not say; part of those left out */
  readonly unstated: number
  readonly narrow: Narrowing
}

/** What makes a link to the view of the rows kept, left out and unstated; null: no link can. */
type Narrowing = Readonly<Record<'kept' | 'left' | 'unstated', Partial<ViewState> | null>>

/** What the totals would be under stricter rules, each by itself. Incidents are counted apart, never added. */
export interface Sensitivity {
  readonly rows: readonly SensitivityRow[]
  readonly incidents: { readonly all: number; readonly severalPages: number }
}

const codesOf = (precisions: readonly (typeof PRECISIONS)[number][]): ReadonlySet<number> =>
  new Set(precisions.map((precision) => PRECISIONS.indexOf(precision)))
const SURE_CODES = codesOf(['exact', 'near', 'district'])
const UNSTATED_CODES = codesOf(['unstated', 'none'])
const UNSETTLED = (1 << QUALITY_FLAGS.indexOf('under-review')) | (1 << QUALITY_FLAGS.indexOf('unclear'))

interface Rule {
  readonly keeps: (row: number) => boolean
  /** whether the row has nothing to judge it by; absent: every row has */
  readonly isUnstated?: (row: number) => boolean
}

/** Recounts a selection under each stricter rule. */
export function countSensitivity(
  { events }: Pick<Dataset, 'events'>,
  view: Pick<ViewState, 'precisions' | 'sources'>,
  selection: Selection,
): Sensitivity {
  const rules = rulesFor(events)
  const isSame = selection.rows.every(rules['only-ucdp'].keeps)
  const rows = STRICTNESSES.map((strictness): SensitivityRow => {
    const { keeps, isUnstated = () => false } = rules[strictness]
    const kept = selection.rows.filter(keeps)
    return {
      strictness,
      ...recount(events, kept, selection),
      left: selection.rows.length - kept.length,
      unstated: selection.rows.filter(isUnstated).length,
      narrow: narrowTo(strictness, view, isSame),
    }
  })
  const severalPages = selection.incidents.filter(({ corroboration }) => corroboration === 'multiple').length
  return { rows, incidents: { all: selection.incidents.length, severalPages } }
}

/** The totals of some rows. */
export function recount(events: EventTable, rows: ArrayLike<number>, { killed }: Selection): Recount {
  return { events: rows.length, killed: sumKilled(rows, killed), toll: sumTolls(events, rows) }
}

function rulesFor(events: EventTable): Record<Strictness, Rule> {
  // Rows of these releases came without UCDP's code_status and event_clarity.
  const saysIfSettled = (row: number) => {
    const { completeness } = events.releases[events.release[row] ?? 0] ?? {}
    return completeness !== 'thin' && completeness !== 'no-id'
  }
  const single = {
    'only-ucdp': {
      keeps: (row) => events.releases[events.release[row] ?? 0]?.provider === 'ucdp',
    },
    'sure-place': {
      keeps: (row) => SURE_CODES.has(events.precision[row] ?? -1),
      isUnstated: (row) => UNSTATED_CODES.has(events.precision[row] ?? -1),
    },
    'sure-date': {
      keeps: (row) => events.datePrecision[row] === 1 || events.datePrecision[row] === 2,
      isUnstated: (row) => events.datePrecision[row] === 0,
    },
    'several-sources': {
      keeps: (row) => (events.sources[row] ?? -1) >= 2,
      isUnstated: (row) => (events.sources[row] ?? -1) < 0,
    },
    settled: {
      keeps: (row) => saysIfSettled(row) && ((events.flags[row] ?? 0) & UNSETTLED) === 0,
      isUnstated: (row) => !saysIfSettled(row),
    },
  } satisfies Partial<Record<Strictness, Rule>>
  const all: readonly Rule[] = Object.values(single)
  return {
    ...single,
    'as-selected': { keeps: () => true },
    'all-at-once': {
      keeps: (row) => all.every(({ keeps }) => keeps(row)),
      isUnstated: (row) => all.some(({ isUnstated }) => isUnstated?.(row)),
    },
  }
}

const NO_LINK: Narrowing = { kept: null, left: null, unstated: null }

function narrowTo(
  strictness: Strictness,
  { precisions, sources }: Pick<ViewState, 'precisions' | 'sources'>,
  isAllUcdp: boolean,
): Narrowing {
  if (strictness === 'as-selected') return { ...NO_LINK, kept: {} }
  if (strictness === 'only-ucdp') {
    const isLink = isAllUcdp && (sources.length === 0 || sources.includes('ucdp'))
    return { ...NO_LINK, kept: isLink ? { sources: ['ucdp'] } : null }
  }
  if (strictness !== 'sure-place') return NO_LINK
  const only = (wanted: (code: number) => boolean) => {
    const chosen = PRECISIONS.filter(
      (one, code) => wanted(code) && (precisions.length === 0 || precisions.includes(one)),
    )
    return chosen.length === 0 ? null : { precisions: chosen }
  }
  return {
    kept: only((code) => SURE_CODES.has(code)),
    left: only((code) => !SURE_CODES.has(code)),
    unstated: only((code) => UNSTATED_CODES.has(code)),
  }
}
