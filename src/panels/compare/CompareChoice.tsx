import { useId, useState } from 'react'
import { type DayRange, dayNumber, isoDate, parseIsoDate } from '#domain/date.ts'
import { COUNTRIES } from '#domain/event.ts'
import { PRESETS, presetFor } from '#engine/compare/presets.ts'
import { resolvePeriod } from '#engine/period.ts'
import { useSpeech } from '#format/speech.ts'
import { FIELDS } from '#view/fields.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { Comparison } from '#view/view-state.ts'
import type { CompareProps } from './ComparePanel.tsx'
import { placeName, useCompareWords } from './words.ts'

const { parse, format } = FIELDS.comparison

/** What the view is compared with: earlier days, days to choose, a country or a province. */
export function CompareChoice({ model, dataset, view, change }: CompareProps) {
  const speech = useSpeech()
  const { m, n } = speech
  const say = useCompareWords()
  const id = useId()
  const chosen = format(view.comparison)
  const presets = PRESETS.flatMap((preset) => {
    const made = presetFor(preset, model.a.days, dataset.start)
    if (made?.by !== 'period') return []
    return { value: format(made), name: say.presets[preset](n.days(resolvePeriod(made.period, dataset))) }
  })
  const isOther = model.by === 'period' && presets.every(({ value }) => value !== chosen)
  const place = (one: string) => (
    <option key={one} value={`place:${one}`}>
      {placeName(one, dataset, speech)}
    </option>
  )
  const choose = (comparison: Comparison | null | undefined) => {
    if (comparison) change({ comparison }, 'replace')
  }
  return (
    <div className="compare-choice">
      <label htmlFor={id}>
        {say.choice}
        <select id={id} value={chosen} onChange={({ target }) => choose(parse(target.value))}>
          <optgroup label={say.periods}>
            {isOther && <option value={chosen}>{say.otherDays(n.days(model.b.days))}</option>}
            {presets.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label={m.filters.countries}>{[...COUNTRIES].reverse().map(place)}</optgroup>
          <optgroup label={m.filters.provinces}>{dataset.provinces.map((one) => place(one.id))}</optgroup>
        </select>
      </label>
      {model.by === 'period' && (
        <Days
          days={model.b.days}
          bounds={{ from: dataset.start, to: dataset.asOf }}
          onChange={({ from, to }) => {
            choose({ by: 'period', period: periodOfDays(from, to) })
          }}
        />
      )}
    </div>
  )
}

interface DaysProps {
  readonly days: DayRange
  readonly bounds: DayRange
  readonly onChange: (days: DayRange) => void
}

function Days({ days, bounds, onChange }: DaysProps) {
  const say = useCompareWords()
  const { from, to } = days
  const field = (end: 'from' | 'to', set: (day: number) => DayRange) => (
    <DayField label={say[end]} day={days[end]} bounds={bounds} onChange={(day) => onChange(set(day))} />
  )
  return (
    <>
      {field('from', (day) => ({ from: day, to: Math.max(to, day) }))}
      {field('to', (day) => ({ from: Math.min(from, day), to: day }))}
    </>
  )
}

interface DayProps {
  readonly label: string
  readonly day: number
  readonly bounds: DayRange
  readonly onChange: (day: number) => void
}

/** Holds what is being typed until the field is left, so that half a date is neither lost nor used. */
function DayField({ label, day, bounds, onChange }: DayProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <label htmlFor={id}>
      {label}
      <input
        id={id}
        type="date"
        value={typed ?? isoDate(day)}
        min={isoDate(bounds.from)}
        max={isoDate(bounds.to)}
        onChange={({ target }) => {
          setTyped(target.value)
          const date = parseIsoDate(target.value)
          if (date && dayNumber(date) >= bounds.from && dayNumber(date) <= bounds.to)
            onChange(dayNumber(date))
        }}
        onBlur={() => {
          setTyped(null)
        }}
      />
    </label>
  )
}
