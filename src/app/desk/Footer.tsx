import type { Dataset } from '#dataset/dataset.ts'
import { coderOf } from '#engine/coder.ts'
import { useSpeech } from '#format/speech.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { IntegrityBadge } from '../IntegrityBadge.tsx'

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  /** why the newest dataset is not shown; null: it is */
  readonly error: Error | null
  /** opens the editor of briefings */
  readonly onBrief: () => void
}

/** Where the figures are from, the dataset's fingerprint, and who vouches for it. */
export function Footer({ dataset, view, error, onBrief }: Props) {
  const { m } = useSpeech()
  const releases = dataset.events.releases.map(({ id }) => id)
  const { name, licence } = coderOf(dataset)
  const about = `?${queryWith(view, { panel: 'about', section: null, selected: null })}`
  return (
    <footer className="desk-footer">
      <p>{m.app.sourcesLine(name, `${releases[0] ?? ''} – ${releases.at(-1) ?? ''}`, licence)}</p>
      <p className="footer-end">
        <TextButton onClick={onBrief}>{m.app.writeBrief}</TextButton>
        <a href={about}>{m.app.about}</a>
        <span>{m.app.dataset(dataset.manifest.sha256.slice(0, 12))}</span>
        <IntegrityBadge dataset={dataset} view={view} error={error} />
      </p>
    </footer>
  )
}
