import { useId, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { Entry } from '#engine/search/entry.ts'
import { useSpeech } from '#format/speech.ts'
import type { ChangeView } from '#view/view-state.ts'
import { Lines } from './Lines.tsx'
import { type Line, linesFor } from './lines.ts'
import { PaletteDialog } from './PaletteDialog.tsx'
import { usePaletteWords } from './words.ts'

interface Props {
  readonly dataset: Dataset
  /** the last day of all data, whatever the view's as-of day */
  readonly last: number
  readonly commands: readonly Entry[]
  readonly change: ChangeView
  readonly onClose: () => void
}

/** Finds everything that has a name, dates and commands: a field with the list of what answers it. */
export function Palette({ dataset, last, commands, change, onClose }: Props) {
  const speech = useSpeech()
  const say = usePaletteWords()
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const groups = linesFor({ text, dataset, last, commands }, speech, say)
  const lines = groups.flatMap((group) => group.lines)
  const active = lines[at]
  const activeId = `${id}${at}`
  // The last line is no answer.
  const answers = lines.length - 1
  const choose = ({ entry }: Line, close: () => void) => {
    close()
    if (Object.keys(entry.change).length > 0) change(entry.change)
    entry.run?.()
  }
  return (
    <PaletteDialog title={speech.m.app.find} onClose={onClose}>
      {(close) => (
        <>
          <input
            type="text"
            role="combobox"
            className="text-field"
            aria-label={speech.m.app.find}
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls={id}
            aria-activedescendant={activeId}
            placeholder={say.hint}
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            dir="auto"
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setAt(0)
            }}
            onKeyDown={(event) => {
              const step = { ArrowDown: 1, ArrowUp: lines.length - 1 }[event.key]
              if (step) setAt((at + step) % lines.length)
              else if (event.key === 'Enter' && active && !event.nativeEvent.isComposing)
                choose(active, close)
              else return
              event.preventDefault()
            }}
          />
          <Lines
            id={id}
            groups={groups}
            active={active}
            activeId={activeId}
            onChoose={(line) => {
              choose(line, close)
            }}
          />
          <p role="status" className="visually-hidden">
            {text.trim() !== '' && (answers === 0 ? say.nothing : say.found(speech.n.count(answers)))}
          </p>
        </>
      )}
    </PaletteDialog>
  )
}
