import type { ReactNode } from 'react'
import './trace.css'

interface Props {
  /** the machine value */
  readonly value: number
  /** query of the view whose records make up the number */
  readonly query: string
  readonly children: ReactNode
  /** accessible name, where the number alone says too little */
  readonly label?: string
}

/** A number that can be walked back: a link to the view that it counts. The app's one link listener follows it. */
export function Trace({ value, query, children, label }: Props) {
  return (
    <a className="trace" href={`?${query}`} data-trace={query} data-value={value} aria-label={label}>
      {children}
    </a>
  )
}
