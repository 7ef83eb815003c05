import type { Recount } from '#engine/sensitivity.ts'
import { useSpeech } from '#format/speech.ts'
import { Parts, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

/** The estimate that the dead are counted by: UCDP gives sides for the best one alone. */
export function estimateOf({ toll, sides }: Pick<ViewState, 'toll' | 'sides'>): ViewState['toll'] {
  return sides.length > 0 ? 'best' : toll
}

interface PartProps {
  readonly value: number
  /** query of the view that counts it; null: no link can, and it is a part of `of`, which stands beside it */
  readonly query?: string | null
  readonly of?: number | undefined
}

/** A count that leads to its records, or says what it is a part of. */
export function Part({ value, query = null, of = 0 }: PartProps) {
  const { n } = useSpeech()
  const text = n.count(value)
  if (query === null || value === 0) return <Parts of={[of]}>{text}</Parts>
  return (
    <Trace value={value} query={query}>
      {text}
    </Trace>
  )
}

interface KilledProps {
  readonly recount: Recount
  readonly view: ViewState
  /** what makes a link to these rows; null: no link can, and they are a part of `of` */
  readonly narrow: Partial<ViewState> | null
  readonly of?: number | undefined
}

/** The dead of some rows, with the range where the best estimate is in use. */
export function Killed({ recount: { events, killed, toll }, view, narrow, of = 0 }: KilledProps) {
  const { n } = useSpeech()
  const hasRange = view.toll === 'best' && view.sides.length === 0
  const text = (
    <>
      <b>{n.count(killed)}</b>
      {hasRange && killed > 0 && ` ${n.range(toll.low, toll.high)}`}
    </>
  )
  if (!narrow) return <Parts of={[of]}>{text}</Parts>
  return (
    <Trace
      value={killed}
      range={hasRange && events > 0 ? toll : null}
      query={queryWith(view, { ...narrow, measure: 'killed', selected: null })}
    >
      {text}
    </Trace>
  )
}
