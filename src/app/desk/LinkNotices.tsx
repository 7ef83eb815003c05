import { useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { useSpeech } from '#format/speech.ts'
import { later, Part, useMissing } from '#ui/part.tsx'
import type { IgnoredPart } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import type { Visit } from '../visit.ts'

const ChangeNotices = later(async () => ({ default: (await import('./ChangeNotices.tsx')).ChangeNotices }))

interface Props {
  readonly ignored: readonly IgnoredPart[]
  readonly dataset: Dataset
  readonly view: ViewState
  readonly visit: Visit
}

/** What of the link could not be shown, and what changed in the data: said once, quietly, and put away by the reader. */
export function LinkNotices({ ignored, dataset, view, visit }: Props) {
  const { m, n } = useSpeech()
  const said = (why: IgnoredPart['why']) => {
    const parts = ignored
      .filter((part) => part.why === why)
      .map(({ key, value }) => `${key}=${value.slice(0, 40)}`)
    return parts.length > 0 ? m.app.ignored[why](n.list(parts)) : null
  }
  const sentences = [said('unknown'), said('not-yet')].filter((sentence) => sentence !== null)
  const isOther = view.dataset !== null && view.dataset !== dataset.manifest.sha256.slice(0, 12)
  const key = sentences.join(' ')
  const [dismissed, setDismissed] = useState('')
  const missing = useMissing()
  return (
    <div className="link-notices">
      {missing && (
        <p className="link-notice" role="alert">
          {m.app.missing.said} <span className="file-name">{missing.error.message}</span>{' '}
          <button type="button" className="text-button" onClick={missing.again}>
            {m.app.missing.again}
          </button>
        </p>
      )}
      <div role="status">
        {key !== '' && key !== dismissed && (
          <p className="link-notice">
            {key}{' '}
            <button
              type="button"
              className="text-button"
              onClick={() => {
                setDismissed(key)
              }}
            >
              {m.app.dismiss}
            </button>
          </p>
        )}
      </div>
      {(isOther || visit.lastSeen !== null) && (
        <Part>
          <ChangeNotices dataset={dataset} view={view} visit={visit} />
        </Part>
      )}
    </div>
  )
}
