import { isDrawable, PRECISIONS } from '#domain/event.ts'
import type { MapModel, Unmapped } from '#engine/map.ts'
import { type Speech, useSpeech } from '#format/speech.ts'
import { Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

interface Props {
  readonly model: MapModel
  readonly view: ViewState
  /** without the reasons */
  readonly isShort: boolean
}

/** How many of the selected events have a mark, and why not all. */
export function MapNote({ model: { total, mapped, unmapped }, view, isShort }: Props) {
  const speech = useSpeech()
  const { m, n } = speech
  if (total === 0) return m.map.noteEmpty
  const sentence = isShort
    ? m.map.noteShort(n.count(total))
    : m.map.note(n.count(total), m.map.reasonsJoin(reasonsFor(unmapped, speech)))
  const [before, after] = sentence.split('{mapped}')
  const drawable = PRECISIONS.filter(isDrawable)
  const precisions =
    view.precisions.length === 0
      ? drawable
      : drawable.filter((precision) => view.precisions.includes(precision))
  return (
    <span title={isShort ? undefined : sentence.replace('{mapped}', n.count(mapped))}>
      {before}
      {mapped === 0 ? (
        n.count(0)
      ) : (
        <Trace
          value={mapped}
          query={queryWith(view, { precisions })}
          label={m.map.mappedLabel(n.count(mapped))}
        >
          {n.count(mapped)}
        </Trace>
      )}
      {after}
    </span>
  )
}

function reasonsFor(
  { placeless, borderOnly, countryOnly, international }: Unmapped,
  { m, n }: Speech,
): string[] {
  const { reasons } = m.map
  const said: string[] = []
  let others = 0
  for (const { completeness, events, days } of placeless) {
    if (completeness !== 'thin') {
      others += events
      continue
    }
    const [first, last] = [n.year(days.from), n.year(days.to)]
    said.push(reasons.release(first === last ? first : `${first}–${last}`, n.count(events)))
  }
  if (others > 0) said.push(reasons.placeless(n.count(others)))
  if (borderOnly > 0 && countryOnly > 0) said.push(reasons.borderOrCountry(n.count(borderOnly + countryOnly)))
  else if (borderOnly > 0) said.push(reasons.border(n.count(borderOnly)))
  else if (countryOnly > 0) said.push(reasons.country(n.count(countryOnly)))
  if (international > 0) said.push(reasons.international(n.count(international)))
  return said
}
