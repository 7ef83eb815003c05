import { type ReactNode, useId } from 'react'
import { useSpeech } from '#format/speech.ts'
import { useToolWords } from './tool-words.ts'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What a tool of the map opens. Escape closes it. */
export function ToolPanel({ title, onClose, children }: Props) {
  const { direction } = useSpeech()
  const say = useToolWords()
  const id = useId()
  return (
    <section
      className="map-float map-panel-tool"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <header dir={direction}>
        <h3 id={id}>{title}</h3>
        <button type="button" className="map-list-close" aria-label={say.close} onClick={onClose}>
          ✕
        </button>
      </header>
      {children}
    </section>
  )
}
