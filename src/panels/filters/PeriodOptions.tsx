import { useState } from 'react'
import { isoDate, parseIsoDate } from '#domain/date.ts'
import { useSpeech } from '#format/speech.ts'
import { formatPeriod, parsePeriod } from '#view/period-text.ts'
import type { Period } from '#view/view-state.ts'
import type { OptionsProps } from './FilterOptions.tsx'

const RELATIVE = ['last-30d', 'last-90d', 'last-12m', 'last-60m'] as const
const SINCE = ['2021-08-15', '2025-10-09'] as const

/** The period: presets, or two typed days. */
export function PeriodOptions({ dataset, view, selection, change, close }: OptionsProps) {
  const { m } = useSpeech()
  const key = formatPeriod(view.period)
  const choose = (period: Period | null) => {
    if (period) change({ period })
    close()
  }
  const since = (day: string) => parsePeriod(`${day}..${isoDate(dataset.asOf)}`)
  const presets = [
    ...RELATIVE.map((id) => ({ id, period: parsePeriod(id) })),
    ...SINCE.map((id) => ({ id, period: since(id) })),
    { id: 'all' as const, period: parsePeriod('all') },
  ]
  return (
    <>
      <ul className="preset-list">
        {presets.map(({ id, period }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={period !== null && formatPeriod(period) === key}
              onClick={() => {
                choose(period)
              }}
            >
              {m.filters.presets[id]}
            </button>
          </li>
        ))}
      </ul>
      <TypedPeriod
        key={key}
        from={isoDate(selection.period.from)}
        to={isoDate(selection.period.to)}
        min={isoDate(dataset.start)}
        max={isoDate(dataset.asOf)}
        onApply={choose}
      />
    </>
  )
}

interface TypedProps {
  readonly from: string
  readonly to: string
  readonly min: string
  readonly max: string
  readonly onApply: (period: Period) => void
}

function TypedPeriod({ from, to, min, max, onApply }: TypedProps) {
  const { m } = useSpeech()
  const [first, setFirst] = useState(from)
  const [last, setLast] = useState(to)
  const a = parseIsoDate(first)
  const b = parseIsoDate(last)
  const isUsable = a !== null && b !== null && a <= b
  return (
    <form
      className="typed-period"
      onSubmit={(event) => {
        event.preventDefault()
        if (isUsable) onApply({ is: 'range', from: a, to: b })
      }}
    >
      <DayField label={m.filters.from} value={first} min={min} max={max} onChange={setFirst} />
      <DayField label={m.filters.to} value={last} min={min} max={max} onChange={setLast} />
      <p role="status" className="stale">
        {isUsable ? '' : m.filters.badRange}
      </p>
      <button type="submit" className="button" disabled={!isUsable}>
        {m.filters.apply}
      </button>
    </form>
  )
}

interface DayProps {
  readonly label: string
  readonly value: string
  readonly min: string
  readonly max: string
  readonly onChange: (value: string) => void
}

function DayField({ label, value, min, max, onChange }: DayProps) {
  return (
    <label>
      {label}
      <input
        type="date"
        className="text-field"
        value={value}
        min={min}
        max={max}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      />
    </label>
  )
}
