import { useState } from 'react'
import { useSpeech } from '#format/speech.ts'
import type { IgnoredPart } from '#view/link.ts'

interface Props {
  readonly ignored: readonly IgnoredPart[]
  /** first 12 hex digits, from the link */
  readonly linkedDataset: string | null
  readonly loadedDataset: string
}

/** What of the link could not be shown: said once, quietly, and put away by the reader. */
export function LinkNotices({ ignored, linkedDataset, loadedDataset }: Props) {
  const { m, n } = useSpeech()
  const said = (why: IgnoredPart['why']) => {
    const parts = ignored
      .filter((part) => part.why === why)
      .map(({ key, value }) => `${key}=${value.slice(0, 40)}`)
    return parts.length > 0 ? m.app.ignored[why](n.list(parts)) : null
  }
  const isOther = linkedDataset !== null && linkedDataset !== loadedDataset
  const sentences = [
    said('unknown'),
    said('not-yet'),
    isOther ? m.app.otherDataset(linkedDataset, loadedDataset) : null,
  ].filter((sentence) => sentence !== null)
  const key = sentences.join(' ')
  const [dismissed, setDismissed] = useState('')
  return (
    <div role="status" className="link-notices">
      {key !== '' && key !== dismissed && (
        <p>
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
  )
}
