import { useEffect, useRef } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { Compared } from '#engine/compare/compare.ts'
import { useSpeech } from '#format/speech.ts'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { CompareChoice } from './CompareChoice.tsx'
import { CompareNotes } from './CompareNotes.tsx'
import { CompareTable } from './CompareTable.tsx'
import { useCompareWords, useSideName } from './words.ts'
import './compare.css'

export interface CompareProps {
  readonly model: Compared
  readonly dataset: Dataset
  readonly view: ViewState
  readonly change: ChangeView
}

/** The view beside itself on other days or in another place, where the details stand otherwise. Esc closes it. */
export function ComparePanel({ model, dataset, view, change }: CompareProps) {
  const { n } = useSpeech()
  const say = useCompareWords()
  const nameOf = useSideName(model, dataset)
  const panel = useRef<HTMLElement>(null)
  useEffect(
    function readOnHere() {
      if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true })
      const onKey = (event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.defaultPrevented) change({ comparison: null })
      }
      document.addEventListener('keydown', onKey)
      return function stopListening() {
        document.removeEventListener('keydown', onKey)
      }
    },
    [change],
  )
  const { a, b } = model
  return (
    <section className="compare" aria-label={say.title} ref={panel} tabIndex={-1}>
      <header>
        <p>{model.by === 'place' ? `${say.title}: ${n.days(a.days)}` : say.title}</p>
        <button
          type="button"
          className="text-button"
          onClick={() => {
            change({ comparison: null })
          }}
        >
          {say.close} <kbd>Esc</kbd>
        </button>
      </header>
      <h2>{say.heading(nameOf(a), nameOf(b))}</h2>
      <CompareChoice model={model} dataset={dataset} view={view} change={change} />
      <CompareNotes model={model} dataset={dataset} view={view} />
      <CompareTable model={model} dataset={dataset} view={view} />
      <p className="compare-note" data-standing="rule">
        {say.method}
      </p>
    </section>
  )
}
