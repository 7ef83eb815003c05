import { useState } from 'react'
import { dayNumber } from '#domain/date.ts'
import { LONGEST_NAME, openingQuery, type SavedView } from '#engine/saved-views/saved-view.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { Standing } from '#ui/Trace.tsx'
import { useShareSpeech } from './words.ts'

interface Props {
  readonly view: SavedView
  /** the dataset on the page */
  readonly dataset: string
  /** gets the button that takes the focus; null: none does */
  readonly takeFocus: ((element: HTMLElement | null) => void) | null
  /** null: the name stays */
  readonly onName: (name: string | null) => void
  readonly onRemove: () => void
}

const select = (field: HTMLInputElement | null) => {
  field?.select()
}

/** A saved view: a link that opens it, when and on what it was saved, and its name to change. */
export function SavedViewRow({ view, dataset, takeFocus, onName, onRemove }: Props) {
  const { m, n } = useShareSpeech()
  const say = m.share
  const [draft, setDraft] = useState<string | null>(null)
  const finish = (name: string | null) => {
    setDraft(null)
    onName(name)
  }
  if (draft !== null) {
    return (
      <li className="share-line">
        <input
          ref={select}
          className="share-field"
          aria-label={say.newName(view.name)}
          maxLength={LONGEST_NAME}
          value={draft}
          onChange={({ target }) => {
            setDraft(target.value)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return
            // Else Enter would press the button that takes the focus, and Escape close the dialog.
            event.preventDefault()
            finish(event.key === 'Enter' ? draft : null)
          }}
        />
        <TextButton
          onClick={() => {
            finish(draft)
          }}
        >
          {say.keepName}
        </TextButton>
      </li>
    )
  }
  return (
    <li>
      <a href={`?${openingQuery(view, dataset)}`}>
        <Standing is="quote">
          <bdi>{view.name}</bdi>
        </Standing>
      </a>
      <span className="share-saved">
        <time dateTime={view.savedOn}>{n.day(dayNumber(view.savedOn))}</time>
        {view.dataset !== dataset && <Standing is="code">{say.otherDataset(view.dataset)}</Standing>}
      </span>
      <button
        ref={takeFocus}
        type="button"
        className="text-button"
        aria-label={say.renameLong(view.name)}
        onClick={() => {
          setDraft(view.name)
        }}
      >
        {say.rename}
      </button>
      <TextButton label={say.removeLong(view.name)} onClick={onRemove}>
        {say.remove}
      </TextButton>
    </li>
  )
}
