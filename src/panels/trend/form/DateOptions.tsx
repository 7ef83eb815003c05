import { useId, useState } from 'react'
import { type DayNumber, type DayRange, dayNumber, isoDate, parseIsoDate } from '#domain/date.ts'
import { formatPeriod, parsePeriod, periodOfDays } from '#view/period-text.ts'
import type { ChangeView, Period } from '#view/view-state.ts'
import { useFormWords } from './form-words.ts'
import './dates.css'

interface Props {
  readonly period: DayRange
  readonly bounds: DayRange
  readonly change: ChangeView
}

const RELATIVE = ['last-30d', 'last-90d', 'last-365d'] as const
const SINCE = ['2021-08-15', '2025-10-09'] as const

/** The period to the day, typed or from a list. A date that does not exist or lies outside the data changes nothing. */
export default function DateOptions({ period, bounds, change }: Props) {
  const say = useFormWords()
  const set = (end: 'from' | 'to') => (day: number) => {
    const next =
      end === 'from'
        ? { from: day, to: Math.max(period.to, day) }
        : { from: Math.min(period.from, day), to: day }
    change({ period: periodOfDays(next.from, next.to) }, 'replace')
  }
  return (
    <>
      <div className="trend-date-fields">
        <DateField label={say.dateFrom} day={period.from} bounds={bounds} onChange={set('from')} />
        <DateField label={say.dateTo} day={period.to} bounds={bounds} onChange={set('to')} />
      </div>
      <Presets period={period} bounds={bounds} change={change} />
    </>
  )
}

/** Periods that are often asked for; those that begin before the data or after them are left out. */
function Presets({ period, bounds, change }: Props) {
  const say = useFormWords()
  const presets = [
    ...RELATIVE.map((id) => ({ id, period: parsePeriod(id) })),
    ...SINCE.map((id) => ({ id, period: parsePeriod(`${id}..${isoDate(bounds.to)}`) })),
  ]
  const chosen = formatPeriod(periodOfDays(period.from, period.to))
  return (
    <ul className="trend-presets">
      {presets.map(({ id, period: preset }) => {
        const from = preset && firstDay(preset, bounds)
        if (!preset || from === null || from < bounds.from) return null
        return (
          <li key={id}>
            <button
              type="button"
              className="text-button"
              aria-pressed={formatPeriod(periodOfDays(from, bounds.to)) === chosen}
              onClick={() => {
                change({ period: preset }, 'replace')
              }}
            >
              {say.periods[id]}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function firstDay(preset: Period, { to }: DayRange): DayNumber | null {
  if (preset.is === 'last-days') return to - preset.days + 1
  return preset.is === 'range' ? dayNumber(preset.from) : null
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
