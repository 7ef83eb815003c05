import { type ReactNode, type Ref, useState } from 'react'
import { useShareSpeech } from './words.ts'

interface Props {
  /** what can be copied, by the name of its button */
  readonly of: readonly { readonly name: string; readonly text: string }[]
  readonly first?: Ref<HTMLButtonElement>
  /** stands before the buttons */
  readonly children?: ReactNode
}

const select = (field: HTMLTextAreaElement | null) => {
  field?.select()
}

/** Buttons that copy a text each. Where the browser refuses, the text stands selected in a field. */
export function Copies({ of, first, children }: Props) {
  const say = useShareSpeech().m.share
  const [copied, setCopied] = useState('')
  const [refused, setRefused] = useState('')
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(text)
      setRefused('')
    } catch {
      setCopied('')
      setRefused(text)
    }
  }
  const isCopied = of.some(({ text }) => text === copied)
  const isRefused = of.some(({ text }) => text === refused)
  return (
    <>
      <p className="share-line">
        {children}
        {of.map(({ name, text }, i) => (
          <button
            key={name}
            ref={i === 0 ? first : undefined}
            type="button"
            className="button"
            onClick={() => void copy(text)}
          >
            {name}
          </button>
        ))}
        <span role="status">{isCopied ? say.copied : isRefused && say.byHand}</span>
      </p>
      {isRefused && (
        <textarea
          key={refused}
          ref={select}
          className="share-field"
          aria-label={say.byHandText}
          readOnly
          rows={3}
          value={refused}
        />
      )}
    </>
  )
}
