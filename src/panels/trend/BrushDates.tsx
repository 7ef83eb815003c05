import { useId } from 'react'
import { type DayRange, dayNumber, isoDate, parseIsoDate } from '#domain/date.ts'
import { useSpeech } from '#format/speech.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { periodOfDays } from '#view/period-text.ts'
import type { ChangeView } from '#view/view-state.ts'

interface Props {
  readonly period: DayRange
  readonly bounds: DayRange
  readonly change: ChangeView
}

/** The period to the day, typed. A date that does not exist or lies outside the data changes nothing. */
export function BrushDates({ period, bounds, change }: Props) {
  const { m } = useSpeech()
  const id = useId()
  const set = (end: 'from' | 'to') => (text: string) => {
    const date = parseIsoDate(text)
    if (!date) return
    const day = dayNumber(date)
    if (day < bounds.from || day > bounds.to) return
    const next = { ...period, [end]: day }
    if (next.from <= next.to) change({ period: periodOfDays(next.from, next.to) }, 'replace')
  }
  const field = (end: 'from' | 'to', label: string) => (
    <label htmlFor={`${id}${end}`}>
      <span>{label}</span>
      <input
        id={`${id}${end}`}
        type="date"
        key={period[end]}
        defaultValue={isoDate(period[end])}
        min={isoDate(bounds.from)}
        max={isoDate(bounds.to)}
        onChange={({ target }) => {
          set(end)(target.value)
        }}
      />
    </label>
  )
  return (
    <div className="trend-dates">
      <Disclosure label={m.trend.dates} name={m.trend.dateButton}>
        {() => (
          <div className="trend-date-fields">
            {field('from', m.trend.dateFrom)}
            {field('to', m.trend.dateTo)}
          </div>
        )}
      </Disclosure>
    </div>
  )
}
