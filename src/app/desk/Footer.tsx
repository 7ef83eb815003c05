import type { Dataset } from '#dataset/dataset.ts'
import { coderOf } from '#engine/coder.ts'
import { useSpeech } from '#format/speech.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  /** opens the editor of briefings */
  readonly onBrief: () => void
}

/** Where the figures are from, and the dataset's fingerprint. */
export function Footer({ dataset, view, onBrief }: Props) {
  const { m } = useSpeech()
  const releases = dataset.events.releases.map(({ id }) => id)
  const { name, licence } = coderOf(dataset)
  return (
    <footer className="desk-footer">
      <p>{m.app.sourcesLine(name, `${releases[0] ?? ''} – ${releases.at(-1) ?? ''}`, licence)}</p>
      <p className="footer-end">
        <TextButton onClick={onBrief}>{m.app.writeBrief}</TextButton>
        <a href={`?${queryWith(view, { panel: 'about', selected: null })}`}>{m.app.about}</a>
        <span>{m.app.dataset(dataset.manifest.sha256.slice(0, 12))}</span>
      </p>
    </footer>
  )
}
