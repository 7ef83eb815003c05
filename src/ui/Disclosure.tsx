import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import './disclosure.css'

interface Props {
  /** what the button shows */
  readonly label: ReactNode
  /** accessible name, where the button's own words are not enough */
  readonly name?: string
  readonly isSet?: boolean
  /** what opens; gets a function that closes it again */
  readonly children: (close: () => void) => ReactNode
}

/** A chip that opens a small panel. Esc and a press outside close it; focus returns to the chip. */
export function Disclosure({ label, name, isSet = false, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(
    function closeFromElsewhere() {
      const element = box.current
      if (!isOpen || !element) return
      const listening = new AbortController()
      const { signal } = listening
      const isInside = (target: EventTarget | null) => target instanceof Node && element.contains(target)
      document.addEventListener('pointerdown', ({ target }) => !isInside(target) && setOpen(false), {
        signal,
      })
      element.addEventListener(
        'focusout',
        ({ relatedTarget }) => relatedTarget && !isInside(relatedTarget) && setOpen(false),
        { signal },
      )
      element.addEventListener(
        'keydown',
        (event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          setOpen(false)
          button.current?.focus()
        },
        { signal },
      )
      return function stopListening() {
        listening.abort()
      }
    },
    [isOpen],
  )
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div className="disclosure" ref={box}>
      <button
        ref={button}
        type="button"
        className={isSet ? 'chip chip-set' : 'chip'}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={name}
        onClick={() => {
          setOpen(!isOpen)
        }}
      >
        {label}
        <span className="chip-caret" aria-hidden="true">
          ▼
        </span>
      </button>
      <div id={id} className="disclosure-panel" hidden={!isOpen}>
        {isOpen && children(close)}
      </div>
    </div>
  )
}
