import { useId, useState } from 'react'
import { type DayNumber, type DayRange, dayNumber, isoDate, parseIsoDate } from '#domain/date.ts'
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
  const set = (end: 'from' | 'to') => (day: number) => {
    const next =
      end === 'from'
        ? { from: day, to: Math.max(period.to, day) }
        : { from: Math.min(period.from, day), to: day }
    change({ period: periodOfDays(next.from, next.to) }, 'replace')
  }
  return (
    <div className="trend-dates">
      <Disclosure label={m.trend.dates} name={m.trend.dateButton}>
        {() => (
          <div className="trend-date-fields">
            <DateField label={m.trend.dateFrom} day={period.from} bounds={bounds} onChange={set('from')} />
            <DateField label={m.trend.dateTo} day={period.to} bounds={bounds} onChange={set('to')} />
          </div>
        )}
      </Disclosure>
    </div>
  )
}

interface FieldProps {
  readonly label: string
  readonly day: DayNumber
  readonly bounds: DayRange
  readonly onChange: (day: DayNumber) => void
}

/** Holds what is being typed until the field is left, so that half a date is neither lost nor used. */
function DateField({ label, day, bounds, onChange }: FieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <label htmlFor={id}>
      <span>{label}</span>
      <input
        id={id}
        type="date"
        value={typed ?? isoDate(day)}
        min={isoDate(bounds.from)}
        max={isoDate(bounds.to)}
        onChange={({ target }) => {
          setTyped(target.value)
          const date = parseIsoDate(target.value)
          const next = date === null ? bounds.to + 1 : dayNumber(date)
          if (next >= bounds.from && next <= bounds.to) onChange(next)
        }}
        onBlur={() => {
          setTyped(null)
        }}
      />
    </label>
  )
}
