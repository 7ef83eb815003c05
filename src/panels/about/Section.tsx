import type { ReactNode } from 'react'

export const SECTIONS = [
  'coverage',
  'sources',
  'definitions',
  'method',
  'gaps',
  'corrections',
  'changes',
  'downloads',
  'cite',
] as const
export type SectionId = (typeof SECTIONS)[number]

/** The id of a section's heading in the page. */
export const headingId = (id: SectionId) => `about-${id}`

interface Props {
  readonly id: SectionId
  readonly title: string
  readonly children: ReactNode
}

/** A part of the page that the section buttons lead to: its heading takes the focus. */
export function Section({ id, title, children }: Props) {
  return (
    <section className="about-section" aria-labelledby={headingId(id)}>
      <h3 id={headingId(id)} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  )
}
