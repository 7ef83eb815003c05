import type { ReactNode } from 'react'
import './panel-header.css'

interface Props {
  /** id of the heading, for aria-labelledby of the region */
  readonly id: string
  readonly title: ReactNode
  /** one honest sentence: what is shown, and why not all; truncates last */
  readonly note?: ReactNode
  readonly children?: ReactNode
}

/** A panel's title, its sentence, and its controls at the end of the line. */
export function PanelHeader({ id, title, note, children }: Props) {
  return (
    <header className="panel-header">
      <h2 id={id}>{title}</h2>
      {note !== undefined && <div className="panel-note">{note}</div>}
      <div className="panel-actions">{children}</div>
    </header>
  )
}
