import { useId } from 'react'
import { TOLLS } from '#domain/event.ts'
import { useSpeech } from '#format/speech.ts'
import type { Option } from '#ui/OptionList.tsx'
import { Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import type { OptionsProps } from './FilterOptions.tsx'

interface ChoiceProps<T extends string> {
  readonly legend: string
  readonly note?: string
  readonly options: readonly ({ readonly id: T; readonly label: string } & Partial<Option>)[]
  readonly chosen: T
  readonly onChange: (value: T) => void
}

/** One of a few, as radio buttons. */
function Choice<T extends string>({ legend, note, options, chosen, onChange }: ChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset className="option-list">
      <legend>{legend}</legend>
      {note !== undefined && <p className="option-note">{note}</p>}
      {options.map(({ id, label, value, count, query }) => (
        <div key={id} className="option">
          <label>
            <input
              type="radio"
              name={name}
              checked={id === chosen}
              onChange={() => {
                onChange(id)
              }}
            />
            <span className="option-label">{label}</span>
          </label>
          {value !== undefined && query !== undefined && (
            <Trace value={value} query={query}>
              {count}
            </Trace>
          )}
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
      options={facets.focus.map(({ id, count }) => ({
        id: id as ViewState['focus'],
        label: m.filters.focusLong[id as ViewState['focus']],
        value: count,
        count: n.count(count),
        query: queryWith(view, { focus: id as ViewState['focus'] }),
      }))}
      chosen={view.focus}
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
      chosen={view.toll}
      onChange={(toll) => {
        change({ toll })
      }}
    />
  )
}
