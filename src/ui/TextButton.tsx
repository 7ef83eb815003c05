import type { ReactNode } from 'react'
import './text-button.css'

interface Props {
  readonly onClick: () => void
  /** given for a toggle */
  readonly pressed?: boolean
  readonly children: ReactNode
  /** accessible name, where the words shown need more */
  readonly label?: string
}

/** A button that reads as text in a line, at least 24 px high. */
export function TextButton({ onClick, pressed, children, label }: Props) {
  return (
    <button type="button" className="text-button" aria-pressed={pressed} aria-label={label} onClick={onClick}>
      {children}
    </button>
  )
}
