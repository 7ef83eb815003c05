import { createContext, type ReactNode, use } from 'react'
import type { Section as SectionId } from '#view/view-state.ts'

/** What is long is closed until the reader opens it, as in a frame, whose height is that of its content. */
export const Folded = createContext(false)

type Id = SectionId | 'published' | 'this-view'

const headingId = (id: Id) => `about-${id}`

/** Brings a section into view, opened; its heading takes the focus. */
export function goToSection(id: Id) {
  const heading = document.getElementById(headingId(id))
  const fold = heading?.closest('details')
  if (fold) fold.open = true
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}

interface Props {
  readonly id: Id
  readonly title: string
  /** open, where the others are closed */
  readonly isOpen?: boolean
  readonly children: ReactNode
}

/** A part of the page that links and section buttons lead to. */
export function Section({ id, title, isOpen = false, children }: Props) {
  const isFolded = use(Folded) && !isOpen
  const heading = (
    <h3 id={headingId(id)} tabIndex={-1}>
      {title}
    </h3>
  )
  return (
    <section className="about-section" aria-labelledby={headingId(id)}>
      {isFolded ? (
        <details className="about-fold">
          <summary>{heading}</summary>
          {children}
        </details>
      ) : (
        <>
          {heading}
          {children}
        </>
      )}
    </section>
  )
}
