import type { Dataset } from '#dataset/dataset.ts'
import type { ChangeSummary, MovedIndicator } from '#dataset/schema/changes.ts'
import { type ChangesSpeech, useChangesSpeech } from '#format/changes-speech.ts'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

interface Props {
  readonly moved: ChangeSummary['indicators']['moved']
  readonly dataset: Dataset
  readonly view: ViewState
}

type Flip = MovedIndicator['flips'][number]

/** A value of the data in the app's word for it, where it has one. */
function valueText(what: Flip['what'], value: string | null, m: ChangesSpeech['m']): string {
  if (value === null) return m.changes.notGiven
  if (what === 'level') return value
  const words: Readonly<Record<string, string>> = what === 'movement' ? m.watch.movement : m.watch.modes
  return words[value] ?? value
}

/** The indicators whose reading moved, from what to what; each leads to its details. */
export function MovedIndicators({ moved, dataset, view }: Props) {
  const { m, n } = useChangesSpeech()
  const said = ({ what, from, to }: Flip) =>
    m.changes.flip(m.changes.flips[what], valueText(what, from, m), valueText(what, to, m))
  if (moved.listed.length === 0) return null
  return (
    <ul>
      {moved.listed.map(({ id, name, flips }) => (
        <li key={id}>
          {dataset.indicators.some((indicator) => indicator.id === id) ? (
            <a href={`?${queryWith(view, { panel: 'all', selected: { kind: 'indicator', id } })}`}>{name}</a>
          ) : (
            name
          )}{' '}
          <span className="change-what">{m.changes.together(flips.map(said))}</span>
        </li>
      ))}
      {moved.unlisted > 0 && <li>{m.changes.unlisted(n.count(moved.unlisted))}</li>}
    </ul>
  )
}
