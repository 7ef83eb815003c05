import type { Dataset } from '#dataset/dataset.ts'
import { DatasetError } from '#dataset/errors.ts'
import { useSpeech } from '#format/speech.ts'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  /** why the newest dataset is not shown; null: it is */
  readonly error: Error | null
}

/** In a word who vouches for the data, or that new ones were refused; it leads to what was checked. */
export function IntegrityBadge({ dataset, view, error }: Props) {
  const { m } = useSpeech()
  const isRefused = error instanceof DatasetError && error.isRefusal
  return (
    <a href={`?${queryWith(view, { panel: 'about', section: 'integrity', selected: null })}`}>
      {m.app.signature[isRefused ? 'refused' : dataset.signature.is]}
    </a>
  )
}
