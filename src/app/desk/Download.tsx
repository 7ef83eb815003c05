import { useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { useSpeech } from '#format/speech.ts'
import { later, Part } from '#ui/part.tsx'
import type { ViewState } from '#view/view-state.ts'
import type { Pictured } from './pictures.ts'

const Export = later(async () => ({ default: (await import('./Export.tsx')).Export }))

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  readonly models: Pictured
  /** whether it stands in the header of a list and not in that of the page */
  readonly isInList?: boolean
}

/** A button that opens the selection as files; focus returns to it. */
export function Download({ isInList = false, ...shown }: Props) {
  const { m } = useSpeech()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={isInList ? 'text-button' : 'header-button'}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true)
        }}
      >
        {!isInList && (
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M7 2v7M4 6.5l3 3 3-3M2.5 12h9" />
          </svg>
        )}
        <span className={isInList ? undefined : 'header-word'}>{m.app.download}</span>
      </button>
      {isOpen && (
        <Part>
          <Export
            {...shown}
            onClose={() => {
              setOpen(false)
            }}
          />
        </Part>
      )}
    </>
  )
}
