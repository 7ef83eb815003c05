import { useMemo } from 'react'
import { countSensitivity, type SensitivityRow, type Strictness } from '#engine/sensitivity.ts'
import { type Speech, useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import type { OptionsProps } from './FilterOptions.tsx'

/** The totals under stricter rules, each by itself: how much of a figure rests on what. */
export function SensitivityOptions({ dataset, view, selection }: OptionsProps) {
  const speech = useSpeech()
  const { m, n } = speech
  const { rows, incidents } = useMemo(() => countSensitivity(dataset, selection), [dataset, selection])
  const hasRange = view.toll === 'best' && view.sides.length === 0
  const columns: Column<SensitivityRow>[] = [
    { id: 'rule', head: m.filters.sensitivity.rule, cell: ({ strictness }) => ruleName(strictness, speech) },
    { id: 'events', head: m.words.measures.events, isNumber: true, cell: ({ events }) => n.count(events) },
    {
      id: 'killed',
      head: m.words.measures.killed,
      isNumber: true,
      cell: ({ killed, toll }) => (
        <>
          <b>{n.count(killed)}</b>
          {hasRange && killed > 0 && ` ${n.range(toll.low, toll.high)}`}
        </>
      ),
    },
    {
      id: 'unstated',
      head: m.filters.sensitivity.unstated,
      isNumber: true,
      cell: ({ unstated }) => (unstated === 0 ? '–' : n.count(unstated)),
    },
  ]
  return (
    <div className="sensitivity">
      <DataTable
        caption={m.filters.sensitivity.caption}
        isCaptionShown
        columns={columns}
        rows={rows}
        rowKey={({ strictness }) => ruleName(strictness, speech)}
      />
      <p className="option-note">
        {m.filters.sensitivity.incidents(n.count(incidents.severalPages), n.count(incidents.all))}
      </p>
    </div>
  )
}

function ruleName(strictness: Strictness, { m }: Speech): string {
  return strictness.is === 'without-release'
    ? m.filters.sensitivity.withoutRelease(strictness.release)
    : m.filters.sensitivity.rules[strictness.is]
}
