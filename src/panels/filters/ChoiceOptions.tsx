import { useId } from 'react'
import { TOLLS } from '#domain/event.ts'
import { useSpeech } from '#format/speech.ts'
import type { ViewState } from '#view/view-state.ts'
import type { OptionsProps } from './FilterOptions.tsx'

interface ChoiceProps<T extends string> {
  readonly legend: string
  readonly note?: string
  readonly options: readonly { readonly id: T; readonly label: string; readonly count?: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One of a few, as radio buttons . */
function Choice<T extends string>({ legend, note, options, value, onChange }: ChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset className="option-list">
      <legend>{legend}</legend>
      {note !== undefined && <p className="option-note">{note}</p>}
      {options.map(({ id, label, count }) => (
        <div key={id} className="option">
          <label>
            <input
              type="radio"
              name={name}
              checked={id === value}
              onChange={() => {
                onChange(id)
              }}
            />
            <span className="option-label">{label}</span>
            {count !== undefined && <span className="number option-count">{count}</span>}
          </label>
        </div>
      ))}
    </fieldset>
  )
}

export function FocusOptions({ view, facets, change }: OptionsProps) {
  const { m, n } = useSpeech()
  return (
    <Choice
      legend={m.filters.focus}
      options={facets.focus.map(({ id, events }) => ({
        id: id as ViewState['focus'],
        label: m.filters.focusLong[id as ViewState['focus']],
        count: n.count(events),
      }))}
      value={view.focus}
      onChange={(focus) => {
        change({ focus })
      }}
    />
  )
}

export function TollOptions({ view, change }: OptionsProps) {
  const { m } = useSpeech()
  return (
    <Choice
      legend={m.filters.toll}
      note={m.filters.tollNote}
      options={TOLLS.map((id) => ({ id, label: m.filters.tolls[id] }))}
      value={view.toll}
      onChange={(toll) => {
        change({ toll })
      }}
    />
  )
}
