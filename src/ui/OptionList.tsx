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

/** What the buttons of a line show, and what they are called. */
export interface OptionWays {
  readonly only: string
  readonly onlyThis: (option: string) => string
  readonly allBut: string
  readonly allButThis: (option: string) => string
}

interface Props {
  readonly legend: string
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
  /** says what the count of an option leads to */
  readonly onlyLabel: (option: string, count: string) => string
  readonly ways: OptionWays
  /** those left out by name, where the list can tell that from choosing all others */
  readonly without?: readonly string[]
  /** chooses one alone; by default of this list */
  readonly onOnly?: (id: string) => void
  /** leaves one out, or no longer; by default all others of the list are chosen */
  readonly onAllBut?: (id: string) => void
  readonly note?: ReactNode
}

/** Several of many: checkboxes, each with its count, which leads to the option alone, and the ways to it and round it. */
export function OptionList(props: Props) {
  const { legend, options, chosen, onChange, onlyLabel, ways, without = [], note } = props
  const toggle = (id: string) => {
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  }
  const only =
    props.onOnly ??
    ((id: string) => {
      onChange([id])
    })
  const allBut =
    props.onAllBut ??
    ((id: string) => {
      onChange(options.map((option) => option.id).filter((other) => other !== id))
    })
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
          <button
            type="button"
            className="option-way"
            aria-label={ways.onlyThis(label)}
            onClick={() => {
              only(id)
            }}
          >
            {ways.only}
          </button>
          <button
            type="button"
            className="option-way"
            aria-label={ways.allButThis(label)}
            aria-pressed={without.includes(id)}
            onClick={() => {
              allBut(id)
            }}
          >
            {ways.allBut}
          </button>
          <Trace value={value} query={query} label={onlyLabel(label, count)}>
            {count}
          </Trace>
        </div>
      ))}
    </fieldset>
  )
}
