import type { Dataset } from '#dataset/dataset.ts'
import { isDrawable, PRECISIONS, VICTIM_SIDES } from '#domain/event.ts'
import { DEFAULT_VIEW, queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { hasSide } from './dimensions.ts'
import type { Selection } from './selection.ts'
import { sumTolls } from './toll.ts'

/** A number and the view that shows what makes it up; null: no view can. */
export interface Counted {
  readonly value: number
  readonly query: string | null
}

/** A view of everything in the dataset, as the reader has set the day, the theme and the language. */
export function everything({ asof, theme, language }: ViewState): ViewState {
  return { ...DEFAULT_VIEW, asof, theme, language, focus: 'all', period: { is: 'all' } }
}

/** How complete the selected events are. */
export interface ViewCompleteness {
  readonly events: Counted
  /** with a place that may be drawn */
  readonly placed: Counted
  /** with dead of a coded side, or a side that the source says is not known */
  readonly sided: Counted
  /** dead, best estimate; of the chosen sides where some are chosen */
  readonly killed: Counted
  /** UCDP's range; null where sides are chosen: UCDP gives sides for the best estimate alone */
  readonly range: { readonly low: number; readonly high: number } | null
  /** rows without low and high, where best stands in */
  readonly rowsWithoutRange: number
  /** dead whose side is coded */
  readonly killedSided: Counted
}

const coded = VICTIM_SIDES.filter((side) => side !== 'not-coded')
const drawable = PRECISIONS.filter(isDrawable)

/** Counts the selection and its well-known parts. */
export function viewCompleteness(
  { events }: Dataset,
  view: ViewState,
  { rows }: Selection,
): ViewCompleteness {
  const within = <T>(chosen: readonly T[], all: readonly T[]) =>
    chosen.length === 0 ? all : all.filter((id) => chosen.includes(id))
  const sides = within(view.sides, coded)
  const precisions = within(view.precisions, drawable)
  const listed = (change: Partial<ViewState>) =>
    queryWith(view, { panel: 'all', selected: null, tables: ['events'], toll: 'best', ...change })
  // An empty list would filter nothing.
  const part = (ids: readonly unknown[], change: Partial<ViewState>) =>
    ids.length === 0 ? null : listed(change)
  let placed = 0
  let sided = 0
  let killedSided = 0
  for (const row of rows) {
    if (isDrawable(PRECISIONS[events.precision[row] ?? 0] ?? 'none')) placed++
    if (sides.some((side) => hasSide(events, row, side))) sided++
    for (const side of sides) killedSided += events.killed[side][row] ?? 0
  }
  const tolls = sumTolls(events, rows)
  const chosen = view.sides.reduce(
    (sum, side) => sum + rows.reduce((dead, row) => dead + (events.killed[side][row] ?? 0), 0),
    0,
  )
  const hasSides = view.sides.length > 0
  return {
    events: { value: rows.length, query: listed({}) },
    placed: { value: placed, query: part(precisions, { precisions }) },
    sided: { value: sided, query: part(sides, { sides }) },
    killed: { value: hasSides ? chosen : tolls.best, query: listed({}) },
    range: hasSides ? null : { low: tolls.low, high: tolls.high },
    rowsWithoutRange: tolls.rowsWithoutRange,
    killedSided: { value: killedSided, query: part(sides, { sides }) },
  }
}
