import type { Dataset } from '#dataset/dataset.ts'
import type { ChangeEntry } from '#dataset/schema/changes.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { useChangesSpeech } from '#format/changes-speech.ts'
import type { ViewState } from '#view/view-state.ts'
import { ChangeLines } from './ChangeLines.tsx'
import './changes.css'

interface Props {
  /** newest first, or why there are none */
  readonly entries: readonly ChangeEntry[] | 'loading' | 'failed'
  readonly dataset: Dataset
  readonly view: ViewState
}

/** What changed in each version of the dataset. */
export function ChangeLog({ entries, dataset, view }: Props) {
  const { m, n } = useChangesSpeech()
  const say = m.changes
  if (typeof entries === 'string') return <p role="status">{say[entries]}</p>
  if (entries.length === 0) return <p className="change-note">{say.none}</p>
  return (
    <div className="change-log" data-standing="quote">
      {entries.length > 1 && <p className="change-note">{say.note}</p>}
      {entries.map((entry) => (
        <section key={entry.to.version}>
          <h4>{say.version(entry.to.version, n.day(dayNumber(entry.to.generatedOn as IsoDate)))}</h4>
          <p className="change-note">{say.after(entry.from.version, entry.from.dataset)}</p>
          <ChangeLines changes={entry.changes} dataset={dataset} view={view} />
        </section>
      ))}
    </div>
  )
}
