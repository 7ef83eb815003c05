import type { Dataset } from '#dataset/dataset.ts'
import type { ChangeSummary } from '#dataset/schema/changes.ts'
import { useChangesSpeech } from '#format/changes-speech.ts'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

interface Props {
  readonly incidents: ChangeSummary['incidents']
  readonly dataset: Dataset
  readonly view: ViewState
}

/** The incidents that changed; those that the dataset holds lead to their details. */
export function ChangedIncidents({ incidents, dataset, view }: Props) {
  const { m, n } = useChangesSpeech()
  if (incidents.listed.length === 0) return null
  return (
    <ul>
      {incidents.listed.map(({ id, short, what }) => (
        <li key={id}>
          {dataset.incidents.some((incident) => incident.id === id) ? (
            <a href={`?${queryWith(view, { panel: 'all', selected: { kind: 'event', id } })}`}>{short}</a>
          ) : (
            short
          )}{' '}
          <span className="change-what">{m.changes.incident[what]}</span>
        </li>
      ))}
      {incidents.unlisted > 0 && <li>{m.changes.unlisted(n.count(incidents.unlisted))}</li>}
    </ul>
  )
}
