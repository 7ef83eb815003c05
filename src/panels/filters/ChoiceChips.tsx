import { useId } from 'react'
import { TOLLS } from '#domain/event.ts'
import { useSpeech } from '#format/speech.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import type { FilterProps } from './FilterBar.tsx'

interface ChoiceProps<T extends string> {
  readonly legend: string
  readonly note?: string
  readonly options: readonly { readonly id: T; readonly label: string; readonly count?: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One of a few, as radio buttons in a chip's panel. */
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

export function FocusChip({ view, facets, change }: FilterProps) {
  const { m, n } = useSpeech()
  const options = facets.focus.map(({ id, events }) => ({
    id: id as 'hostilities' | 'all',
    label: m.filters.focusLong[id as 'hostilities'],
    count: n.count(events),
  }))
  return (
    <Disclosure
      isSet={view.focus !== 'hostilities'}
      label={
        <>
          <span>{m.filters.focus}</span> <b>{m.filters.focuses[view.focus]}</b>
        </>
      }
    >
      {() => (
        <Choice
          legend={m.filters.focus}
          options={options}
          value={view.focus}
          onChange={(focus) => {
            change({ focus })
          }}
        />
      )}
    </Disclosure>
  )
}

export function TollChip({ view, change }: FilterProps) {
  const { m } = useSpeech()
  return (
    <Disclosure
      isSet={view.toll !== 'best'}
      label={
        <>
          <span>{m.filters.toll}</span> <b>{m.words.tolls[view.toll]}</b>
        </>
      }
    >
      {() => (
        <Choice
          legend={m.filters.toll}
          note={m.filters.tollNote}
          options={TOLLS.map((id) => ({ id, label: m.filters.tolls[id] }))}
          value={view.toll}
          onChange={(toll) => {
            change({ toll })
          }}
        />
      )}
    </Disclosure>
  )
}
