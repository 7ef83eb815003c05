import { useSpeech } from '#format/speech.ts'

interface Props {
  readonly name: string
  /** what is chosen, in words; empty: everything */
  readonly chosen: readonly string[]
}

/** A chip's words: the filter's name, and what is chosen. */
export function ChipLabel({ name, chosen }: Props) {
  const { m, n } = useSpeech()
  const [first, ...more] = chosen
  const value =
    first === undefined
      ? m.filters.all
      : more.length === 0
        ? first
        : m.filters.several(first, n.count(more.length))
  return (
    <>
      <span>{name}</span> <b data-standing="glance">{value}</b>
    </>
  )
}
