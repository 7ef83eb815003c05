import type { ReactNode } from 'react'
import { Trace } from './Trace.tsx'
import './option-list.css'

export interface Option {
  readonly id: string
  readonly label: string
  /** how many records it holds in this view; an option without any is faded but within reach */
  readonly value: number
  /** the value in words */
  readonly count: string
  /** query of the view with this option alone, which the count leads to */
  readonly query: string
}

interface Props {
  readonly legend: string
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
  /** says what the count of an option leads to */
  readonly onlyLabel: (option: string, count: string) => string
  readonly note?: ReactNode
}

/** Several of many: checkboxes, each with its count, which leads to the option alone. */
export function OptionList({ legend, options, chosen, onChange, onlyLabel, note }: Props) {
  const toggle = (id: string) => {
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  }
  return (
    <fieldset className="option-list">
      <legend>{legend}</legend>
      {note !== undefined && <p className="option-note">{note}</p>}
      {options.map(({ id, label, value, count, query }) => (
        <div key={id} className={value === 0 ? 'option option-empty' : 'option'}>
          <label>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => {
                toggle(id)
              }}
            />
            <span className="option-label">{label}</span>
          </label>
          <Trace value={value} query={query} label={onlyLabel(label, count)}>
            {count}
          </Trace>
        </div>
      ))}
    </fieldset>
  )
}
