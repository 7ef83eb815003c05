import { type ReactNode, useState } from 'react'
import { useSpeech } from '#format/speech.ts'
import { countSet } from '#panels/filters/no-filters.ts'
import type { ViewState } from '#view/view-state.ts'
import { useMedia } from '../use-media.ts'

/** Below 900 px the filters fold into one button. */
export function FilterFold({ view, children }: { readonly view: ViewState; readonly children: ReactNode }) {
  const { m, n } = useSpeech()
  const isNarrow = useMedia('(width < 900px)')
  const [isOpen, setOpen] = useState(false)
  const set = countSet(view)
  if (!isNarrow) return children
  return (
    <>
      <button
        type="button"
        className={set > 0 ? 'chip chip-set' : 'chip'}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen)
        }}
      >
        {m.filters.showFilters(set > 0 ? n.count(set) : m.filters.none)}
        <span className="chip-caret" aria-hidden="true">
          ▼
        </span>
      </button>
      {isOpen && children}
    </>
  )
}
