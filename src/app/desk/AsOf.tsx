import { useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { isoDate, parseIsoDate } from '#domain/date.ts'
import { useSpeech } from '#format/speech.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import './as-of.css'

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  readonly change: ChangeView
}

/** The day that the data reach, and the way to set everything to what was known on an earlier one. */
export function AsOf({ dataset, view, change }: Props) {
  const { m, n } = useSpeech()
  return (
    <Disclosure
      isSet={view.asof !== null}
      label={
        <span>
          {view.asof === null ? m.app.asOf : m.app.asKnownOn} <b>{n.day(dataset.asOf)}</b>
        </span>
      }
    >
      {(close) => (
        <AsOfForm
          first={isoDate(dataset.start)}
          initial={isoDate(dataset.asOf)}
          onChoose={(day) => {
            change({ asof: parseIsoDate(day), selected: null })
            close()
          }}
        />
      )}
    </Disclosure>
  )
}

interface FormProps {
  readonly first: string
  readonly initial: string
  readonly onChoose: (day: string) => void
}

function AsOfForm({ first, initial, onChoose }: FormProps) {
  const { m } = useSpeech()
  const [day, setDay] = useState(initial)
  const isUsable = parseIsoDate(day) !== null && day >= first
  return (
    <form
      className="as-of-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isUsable) onChoose(day)
      }}
    >
      <p>{m.app.asOfNote}</p>
      <label>
        {m.app.asKnownOn}{' '}
        <input
          type="date"
          className="text-field"
          min={first}
          value={day}
          onChange={(event) => {
            setDay(event.target.value)
          }}
        />
      </label>{' '}
      <button type="submit" className="button" disabled={!isUsable}>
        {m.app.asOfShow}
      </button>
    </form>
  )
}
