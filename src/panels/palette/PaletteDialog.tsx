import { type ReactNode, useEffect, useRef } from 'react'
import { TextButton } from '#ui/TextButton.tsx'
import { usePaletteWords } from './words.ts'
import './palette.css'

interface Props {
  /** accessible name */
  readonly title: string
  readonly onClose: () => void
  /** gets a function that closes it */
  readonly children: (close: () => void) => ReactNode
}

/** A dialog over the page. Escape and a press beside it close it; the focus goes back where it was. */
export function PaletteDialog({ title, onClose, children }: Props) {
  const say = usePaletteWords()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(function open() {
    ref.current?.showModal()
  }, [])
  const close = () => {
    ref.current?.close()
  }
  return (
    <dialog
      ref={ref}
      className="palette"
      aria-label={title}
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) close()
      }}
      onKeyDown={(event) => {
        // What lies below has an Escape of its own.
        event.stopPropagation()
      }}
    >
      {children(close)}
      <TextButton onClick={close}>{say.close}</TextButton>
    </dialog>
  )
}
