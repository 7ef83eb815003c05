import { useId, useState } from 'react'
import { dayOf } from '#domain/date.ts'
import type { RecordMeasure, RecordsModel } from '#engine/analysis/records.ts'
import { useSpeech } from '#format/speech.ts'
import { TextButton } from '#ui/TextButton.tsx'
import type { ViewState } from '#view/view-state.ts'
import { RecordFigures } from './RecordFigures.tsx'
import { RecordSentence } from './RecordSentence.tsx'
import { RecordsChart } from './RecordsChart.tsx'
import { RecordsTable } from './RecordsTable.tsx'
import { groupOf, useMeasureName } from './record-names.ts'
import { useRecordWords } from './record-words.ts'
import './records.css'

/** 13 October 2025: before it, nobody had said it. */
const INTERVIEW = dayOf(2025, 10, 13)

interface Props {
  readonly model: RecordsModel
  readonly view: ViewState
}

/** The record tracker: one measure, one year against all earlier ones, in words, as a drawing and as a table. */
export function RecordsView({ model, view }: Props) {
  const { m } = useSpeech()
  const say = useRecordWords().records
  const [id, setId] = useState<string | null>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const [isTable, setTable] = useState(false)
  const measure = model.measures.find((one) => one.id === id) ?? model.measures[0]
  if (!measure) return <p>{say.none}</p>
  const year = measure.years.find((one) => one.year === (chosen ?? model.thisYear)) ?? measure.years.at(-1)
  if (!year) return <p>{say.none}</p>
  return (
    <article className="records" aria-labelledby="records-title">
      <header className="records-head">
        <h2 id="records-title">{say.title}</h2>
        <TextButton
          pressed={isTable}
          onClick={() => {
            setTable(!isTable)
          }}
        >
          {m.words.showAsTable}
        </TextButton>
      </header>
      <p className="records-note">{say.note}</p>
      <Choices
        model={model}
        measure={measure}
        year={year.year}
        onMeasure={setId}
        onYear={(value) => {
          setChosen(value)
        }}
      />
      <RecordSentence measure={measure} year={year} thisYear={model.thisYear} view={view} />
      {isTable ? (
        <RecordsTable measure={measure} year={year} view={view} />
      ) : (
        <RecordsChart measure={measure} year={year} asOf={model.asOf} />
      )}
      <RecordFigures measure={measure} />
      {model.asOf >= INTERVIEW && <p className="records-note">{say.interview}</p>}
    </article>
  )
}

interface ChoicesProps {
  readonly model: RecordsModel
  readonly measure: RecordMeasure
  readonly year: number
  readonly onMeasure: (id: string) => void
  readonly onYear: (year: number) => void
}

function Choices({ model, measure, year, onMeasure, onYear }: ChoicesProps) {
  const say = useRecordWords().records
  const nameOf = useMeasureName()
  const ids = useId()
  const groups = [...new Set(model.measures.map(groupOf))]
  const groupNames: Readonly<Record<string, string>> = say.groups
  return (
    <div className="records-choices">
      <label htmlFor={`${ids}-what`}>{say.what}</label>
      <select
        id={`${ids}-what`}
        value={measure.id}
        onChange={({ target }) => {
          onMeasure(target.value)
        }}
      >
        {groups.map((group) => (
          <optgroup key={group} label={groupNames[group] ?? group}>
            {model.measures
              .filter((one) => groupOf(one) === group)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {groupNames[group] ?? group}: {nameOf(one)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <label htmlFor={`${ids}-year`}>{say.year}</label>
      <select
        id={`${ids}-year`}
        value={year}
        onChange={({ target }) => {
          onYear(Number(target.value))
        }}
      >
        {measure.years.toReversed().map((one) => (
          <option key={one.year} value={one.year}>
            {one.year}
          </option>
        ))}
      </select>
    </div>
  )
}
