import type { Dataset, EventTable } from '#dataset/dataset.ts'
import { PRECISIONS, QUALITY_FLAGS } from '#domain/event.ts'
import type { Selection } from './selection.ts'
import { sumKilled, sumTolls, type TollTotal } from './toll.ts'

/** A way to be stricter about which rows count. */
export type Strictness =
  | { readonly is: 'as-selected' }
  /** known to the district or better */
  | { readonly is: 'sure-place' }
  /** UCDP date_prec 1 or 2: known to the day, or to a few days */
  | { readonly is: 'sure-date' }
  /** UCDP counts two sources or more */
  | { readonly is: 'several-sources' }
  /** UCDP has not marked the row for review, and it is one event, not several in one */
  | { readonly is: 'settled' }
  | { readonly is: 'without-release'; readonly release: string }

/** The selection's totals if only some of its rows counted. */
export interface SensitivityRow {
  readonly strictness: Strictness
  readonly events: number
  /** under the view's estimate and sides */
  readonly killed: number
  /** UCDP's three estimates over all sides */
  readonly toll: TollTotal
  /** rows left out because they do not say; part of those left out */
  readonly unstated: number
}

/** What the totals would be under stricter rules, each by itself. Incidents are counted apart, never added. */
export interface Sensitivity {
  readonly rows: readonly SensitivityRow[]
  readonly incidents: { readonly all: number; readonly severalPages: number }
}

const SURE_PLACES: ReadonlySet<number> = new Set(
  (['exact', 'near', 'district'] as const).map((precision) => PRECISIONS.indexOf(precision)),
)
const UNSTATED_PLACES: ReadonlySet<number> = new Set(
  (['unstated', 'none'] as const).map((precision) => PRECISIONS.indexOf(precision)),
)
const UNSETTLED = (1 << QUALITY_FLAGS.indexOf('under-review')) | (1 << QUALITY_FLAGS.indexOf('unclear'))

interface Rule {
  readonly strictness: Strictness
  readonly keeps: (row: number) => boolean
  /** whether the row has nothing to judge it by */
  readonly isUnstated: (row: number) => boolean
}

/** Recounts a selection under each stricter rule. */
export function countSensitivity(dataset: Dataset, selection: Selection): Sensitivity {
  const { events } = dataset
  const rows = rulesFor(events, selection).map(({ strictness, keeps, isUnstated }) => {
    const kept = selection.rows.filter(keeps)
    return {
      strictness,
      events: kept.length,
      killed: sumKilled(kept, selection.killed),
      toll: sumTolls(events, kept),
      unstated: selection.rows.filter(isUnstated).length,
    }
  })
  const severalPages = selection.incidents.filter(({ corroboration }) => corroboration === 'multiple').length
  return { rows, incidents: { all: selection.incidents.length, severalPages } }
}

function rulesFor(events: EventTable, selection: Selection): Rule[] {
  const never = () => false
  const present = new Set(Array.from(selection.rows, (row) => events.release[row] ?? 0))
  const withoutReleases = [...present]
    .sort((a, b) => a - b)
    .map(
      (code): Rule => ({
        strictness: { is: 'without-release', release: events.releases[code]?.id ?? '' },
        keeps: (row) => events.release[row] !== code,
        isUnstated: never,
      }),
    )
  return [
    { strictness: { is: 'as-selected' }, keeps: () => true, isUnstated: never },
    {
      strictness: { is: 'sure-place' },
      keeps: (row) => SURE_PLACES.has(events.precision[row] ?? -1),
      isUnstated: (row) => UNSTATED_PLACES.has(events.precision[row] ?? -1),
    },
    {
      strictness: { is: 'sure-date' },
      keeps: (row) => events.datePrecision[row] === 1 || events.datePrecision[row] === 2,
      isUnstated: (row) => events.datePrecision[row] === 0,
    },
    {
      strictness: { is: 'several-sources' },
      keeps: (row) => (events.sources[row] ?? -1) >= 2,
      isUnstated: (row) => (events.sources[row] ?? -1) < 0,
    },
    {
      strictness: { is: 'settled' },
      keeps: (row) => ((events.flags[row] ?? 0) & UNSETTLED) === 0,
      isUnstated: never,
    },
    ...(withoutReleases.length > 1 ? withoutReleases : []),
  ]
}
