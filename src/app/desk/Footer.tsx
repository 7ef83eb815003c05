import type { Dataset } from '#dataset/dataset.ts'
import { coderOf } from '#engine/coder.ts'
import { useSpeech } from '#format/speech.ts'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

/** Where the figures are from, and the dataset's fingerprint. */
export function Footer({ dataset, view }: { readonly dataset: Dataset; readonly view: ViewState }) {
  const { m } = useSpeech()
  const releases = dataset.events.releases.map(({ id }) => id)
  const { name, licence } = coderOf(dataset)
  return (
    <footer className="desk-footer">
      <p>{m.app.sourcesLine(name, `${releases[0] ?? ''} – ${releases.at(-1) ?? ''}`, licence)}</p>
      <p className="footer-end">
        <a href={`?${queryWith(view, { panel: 'about', selected: null })}`}>{m.app.about}</a>
        <span>{m.app.dataset(dataset.manifest.sha256.slice(0, 12))}</span>
      </p>
    </footer>
  )
}
