import { createElement, Fragment, type ReactNode, useMemo } from 'react'
import { countSensitivity, type SensitivityRow } from '#engine/sensitivity.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import type { OptionsProps } from './FilterOptions.tsx'
import { estimateOf, Killed, Part } from './recount-cells.tsx'
import { WithoutSource } from './WithoutSource.tsx'

/** The totals under stricter rules, each by itself: how much of a figure rests on what. */
export function SensitivityOptions({ dataset, view, selection }: OptionsProps) {
  const { m } = useSpeech()
  const say = m.filters.sensitivity
  const { rows, incidents } = useMemo(
    () => countSensitivity(dataset, view, selection),
    [dataset, view, selection],
  )
  const [all] = rows
  const isUcdpAlone = rows.some(({ strictness, left }) => strictness === 'only-ucdp' && left === 0)
  const part = (value: number, narrow: Partial<ViewState> | null) => (
    <Part value={value} of={all?.events} query={narrow && queryWith(view, { ...narrow, selected: null })} />
  )
  const columns: Column<SensitivityRow>[] = [
    { id: 'rule', head: say.rule, cell: ({ strictness }) => say.rules[strictness] },
    {
      id: 'events',
      head: m.words.measures.events,
      isNumber: true,
      cell: ({ events, narrow }) => part(events, narrow.kept),
    },
    {
      id: 'killed',
      head: say.killed(m.words.measures.killed, m.filters.tolls[estimateOf(view)]),
      isNumber: true,
      cell: (row) => <Killed recount={row} of={all?.killed} view={view} narrow={row.narrow.kept} />,
    },
    {
      id: 'left',
      head: say.left,
      isNumber: true,
      cell: ({ left, narrow }) => part(left, narrow.left),
    },
    {
      id: 'unstated',
      head: say.unstated,
      isNumber: true,
      cell: ({ unstated, narrow }) => part(unstated, narrow.unstated),
    },
  ]
  return (
    <div className="sensitivity">
      <DataTable
        caption={say.caption}
        isCaptionShown
        columns={columns}
        rows={rows}
        rowKey={({ strictness }) => strictness}
      />
      <p className="option-note">
        {say.unstatedNote} {isUcdpAlone && say.onlyUcdp}
      </p>
      <p className="option-note">
        {createElement(
          Fragment,
          null,
          ...say.incidents<ReactNode>(
            <Part value={incidents.severalPages} of={incidents.all} />,
            <Part value={incidents.all} query={queryWith(view, { selected: null })} />,
          ),
        )}
      </p>
      <WithoutSource dataset={dataset} view={view} selection={selection} />
    </div>
  )
}
