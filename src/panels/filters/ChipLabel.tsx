import type { Speech } from '#format/speech.ts'

interface Props {
  /** null: the value says enough */
  readonly name: string | null
  readonly value: string
}

/** A chip's words: the filter's name, and what is chosen. */
export function ChipLabel({ name, value }: Props) {
  return (
    <>
      {name !== null && <span>{name}</span>} <b data-standing="glance">{value}</b>
    </>
  )
}

/** The first of some names, and how many more there are. */
export function firstOf([first = '', ...more]: readonly string[], { m, n }: Speech): string {
  return more.length === 0 ? first : m.filters.several(first, n.count(more.length))
}
