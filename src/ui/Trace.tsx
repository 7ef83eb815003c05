import type { ReactNode } from 'react'
import './trace.css'

/** Low and high estimates that stand beside a number, as machine values. */
interface Range {
  readonly low: number
  readonly high: number
}

interface Props {
  /** the machine value */
  readonly value: number
  /** where the text also says how sure the number is */
  readonly range?: Range | null | undefined
  /** query of the view whose records make up the number */
  readonly query: string
  readonly children: ReactNode
  /** accessible name, where the number alone says too little */
  readonly label?: string
  /** -1: reached by the keys of the grid it stands in, not by Tab */
  readonly tabIndex?: number
}

/** A number that can be walked back: a link to the view that it counts. The app's one link listener follows it. */
export function Trace({ value, range, query, children, label, tabIndex }: Props) {
  return (
    <a
      className="trace"
      href={`?${query}`}
      data-trace={query}
      data-value={value}
      data-low={range?.low}
      data-high={range?.high}
      aria-label={label}
      tabIndex={tabIndex}
    >
      {children}
    </a>
  )
}

/** Where the walk of a number arrives: it stands beside the records that make it up. */
export function Total({ value, range, children }: Pick<Props, 'value' | 'range' | 'children'>) {
  return (
    <span data-total={value} data-low={range?.low} data-high={range?.high}>
      {children}
    </span>
  )
}

interface PartsProps {
  /** the counts that it is reckoned from; each stands in the same region with a walk of its own */
  readonly of: readonly number[]
  readonly children: ReactNode
}

/** A number that is arithmetic on counts beside it: a share, a difference. */
export function Parts({ of, children }: PartsProps) {
  return <span data-parts={of.join(' ')}>{children}</span>
}

interface StandingProps {
  /**
   * Why a text with digits needs no walk. `quote`: words of the data as they stand; `code`: names or measures a file,
   * row, release or licence; `scale`: a label of a drawing's scale; `rule`: a constant of a method; `glance`: what the
   * pointer is on, whose numbers the table or the list holds with their walks.
   */
  readonly is: 'quote' | 'code' | 'scale' | 'rule' | 'glance'
  readonly children: ReactNode
}

/** A text with digits that states no count of this view. The words are explained in docs/architecture.md, "Numbers". */
export function Standing({ is, children }: StandingProps) {
  return <span data-standing={is}>{children}</span>
}
