import { type RefObject, useId } from 'react'
import { Standing } from '#ui/Trace.tsx'
import { CHOICES, type Choice } from './make-file.ts'
import { useExportSpeech } from './words.ts'
import '#ui/option-list.css'

interface Props {
  readonly format: Choice
  readonly onFormat: (format: Choice) => void
  readonly hasMark: boolean
  readonly onMark: (hasMark: boolean) => void
  /** the chosen button, for the focus */
  readonly chosen: RefObject<HTMLInputElement | null>
}

/** The formats, each with a line on it, and the mark for Excel under CSV. */
export function FormatChoice({ format, onFormat, hasMark, onMark, chosen }: Props) {
  const { m } = useExportSpeech()
  const id = useId()
  return (
    <fieldset className="option-list">
      <legend>{m.exports.format}</legend>
      {CHOICES.map((one) => (
        <div key={one} className="option">
          <label>
            <input
              ref={one === format ? chosen : null}
              type="radio"
              name={id}
              checked={one === format}
              aria-labelledby={`${id}${one}`}
              aria-describedby={`${id}${one}-note`}
              onChange={() => {
                onFormat(one)
              }}
            />
            <span className="option-label">
              <b id={`${id}${one}`}>{m.exports.formats[one]}</b>{' '}
              <span id={`${id}${one}-note`} className="option-note">
                <Standing is="rule">{m.exports.formatNotes[one]}</Standing>
              </span>
            </span>
          </label>
        </div>
      ))}
      {format === 'csv' && (
        <div className="option">
          <label>
            <input
              type="checkbox"
              checked={hasMark}
              onChange={() => {
                onMark(!hasMark)
              }}
            />
            <span className="option-label">{m.exports.mark}</span>
          </label>
        </div>
      )}
    </fieldset>
  )
}
