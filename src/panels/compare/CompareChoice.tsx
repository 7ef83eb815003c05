import { useState } from 'react'
import { dayNumber, isoDate, parseIsoDate } from '#domain/date.ts'
import { COUNTRIES } from '#domain/event.ts'
import { PRESETS, presetFor } from '#engine/compare/presets.ts'
import { useSpeech } from '#format/speech.ts'
import { FIELDS } from '#view/fields.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { CompareProps } from './ComparePanel.tsx'
import { placeName, useCompareWords } from './words.ts'

const { parse, format } = FIELDS.comparison

/** What the view is compared with: earlier days, days to choose, a country or a province. */
export function CompareChoice({ model, dataset, view, change }: CompareProps) {
  const speech = useSpeech()
  const { m } = speech
  const say = useCompareWords()
  const chosen = format(view.comparison)
  const presets = PRESETS.map(
    (preset) => [format(presetFor(preset, model.a.days, dataset.start)), say.presets[preset]] as const,
  ).filter(([value]) => value !== '')
  const isOther = model.by === 'period' && presets.every(([value]) => value !== chosen)
  const option = ([value, name]: readonly [string, string]) => (
    <option key={value} value={value}>
      {name}
    </option>
  )
  const place = (id: string) => option([`place:${id}`, placeName(id, dataset, speech)])
  return (
    <div className="compare-choice">
      <label>
        {say.choice}
        <select
          value={chosen}
          onChange={({ target }) => {
            change({ comparison: parse(target.value) ?? null }, 'replace')
          }}
        >
          <optgroup label={say.periods}>
            {isOther && option([chosen, say.otherDays])}
            {presets.map(option)}
          </optgroup>
          <optgroup label={m.filters.countries}>{COUNTRIES.map(place)}</optgroup>
          <optgroup label={m.filters.provinces}>{dataset.provinces.map(({ id }) => place(id))}</optgroup>
        </select>
      </label>
      {model.by === 'period' &&
        (['from', 'to'] as const).map((end) => (
          <DayField key={end} end={end} model={model} dataset={dataset} change={change} />
        ))}
    </div>
  )
}

/** Holds what is being typed until the field is left, so that half a date is neither lost nor used. */
function DayField({
  end,
  model,
  dataset,
  change,
}: Omit<CompareProps, 'view'> & { readonly end: 'from' | 'to' }) {
  const say = useCompareWords()
  const [typed, setTyped] = useState<string | null>(null)
  const { from, to } = model.b.days
  const { start, asOf } = dataset
  return (
    <label>
      {say[end]}
      <input
        type="date"
        value={typed ?? isoDate(model.b.days[end])}
        min={isoDate(start)}
        max={isoDate(asOf)}
        onChange={({ target }) => {
          setTyped(target.value)
          const date = parseIsoDate(target.value)
          const day = date ? dayNumber(date) : Number.NaN
          if (!(day >= start && day <= asOf)) return
          const period =
            end === 'from' ? periodOfDays(day, Math.max(to, day)) : periodOfDays(Math.min(from, day), day)
          change({ comparison: { by: 'period', period } }, 'replace')
        }}
        onBlur={() => {
          setTyped(null)
        }}
      />
    </label>
  )
}
