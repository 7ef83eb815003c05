import { useId } from 'react'
import { Standing } from '#ui/Trace.tsx'
import { useEditorSpeech } from './words.ts'

interface Props {
  readonly label: string
  readonly value: string
  /** characters that there is room for */
  readonly most: number
  /** lines that are seen; absent: it is a single line */
  readonly lines?: number
  readonly onValue: (value: string) => void
}

/** A field for text with a limit, and how much of it is used. */
export function TextField({ label, value, most, lines, onValue }: Props) {
  const { m, n } = useEditorSpeech()
  const id = useId()
  const field = {
    id,
    maxLength: most,
    value,
    dir: 'auto',
    'aria-describedby': `${id}left`,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      onValue(target.value)
    },
  }
  return (
    <div className="brief-field">
      <label htmlFor={id}>{label}</label>
      {lines === undefined ? <input {...field} /> : <textarea {...field} rows={lines} />}
      <span id={`${id}left`} className="option-note">
        <Standing is="rule">{m.briefEditor.left(n.count(value.length), n.count(most))}</Standing>
      </span>
    </div>
  )
}
