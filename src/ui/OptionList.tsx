import type { ReactNode } from 'react'
import './option-list.css'

export interface Option {
  readonly id: string
  readonly label: string
  /** what stands at the end of the line: the live count */
  readonly count: string
  /** nothing in this view: faded but within reach */
  readonly isEmpty: boolean
}

interface Props {
  readonly legend: string
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
  readonly onlyLabel: string
  readonly note?: ReactNode
}

/** Several of many: checkboxes with a count each, and "only" for the one. */
export function OptionList({ legend, options, chosen, onChange, onlyLabel, note }: Props) {
  const toggle = (id: string) => {
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  }
  return (
    <fieldset className="option-list">
      <legend>{legend}</legend>
      {note !== undefined && <p className="option-note">{note}</p>}
      {options.map(({ id, label, count, isEmpty }) => (
        <div key={id} className={isEmpty ? 'option option-empty' : 'option'}>
          <label>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => {
                toggle(id)
              }}
            />
            <span className="option-label">{label}</span>
            <span className="number option-count">{count}</span>
          </label>
          <button
            type="button"
            className="option-only"
            aria-label={`${label}: ${onlyLabel}`}
            onClick={() => {
              onChange([id])
            }}
          >
            {onlyLabel}
          </button>
        </div>
      ))}
    </fieldset>
  )
}
