import { type ReactNode, useState } from 'react'
import type { TrendMultiples } from '#engine/trend/multiples.ts'
import type { TrendModel } from '#engine/trend.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Standing, Total, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { useFormWords } from '../form/form-words.ts'
import { MultiplesLine } from './MultiplesLine.tsx'
import { useMultiplesSpeech } from './multiples-speech.ts'
import { aloneIn, type NamedPanel } from './panel-names.ts'

interface Props {
  readonly multiples: TrendMultiples
  readonly panels: readonly NamedPanel[]
  readonly model: TrendModel
  readonly view: ViewState
  readonly change: ChangeView
}

/** Panels that a table shows before it is asked for the rest. */
const FIRST = 12

/** Position of a bucket; null: the whole period. */
type Row = number | null

/** The same figures as a table: all days first, then bucket by bucket; a column a panel. */
export function MultiplesTable({ multiples, panels, model, view, change }: Props) {
  const { m, n } = useMultiplesSpeech()
  const form = useFormWords()
  const [isAll, setAll] = useState(false)
  const shown = isAll ? panels : panels.slice(0, FIRST)
  const daysOf = (row: Row) => (row === null ? model.period : model.buckets[row]) ?? model.period
  const cell =
    (panel: NamedPanel) =>
    (row: Row): ReactNode => {
      const bucket = row === null ? null : panel.buckets[row]
      if (bucket?.isBlank && bucket.events === 0) return m.multiples.notKnown
      const value = bucket ? bucket.total : panel.total
      if (value === 0) return n.count(0)
      const { from, to } = daysOf(row)
      const only = bucket ? { period: periodOfDays(from, to), grain: null } : {}
      const figure = (
        <Trace
          value={value}
          query={queryWith(view, { ...aloneIn(panel, view), ...only })}
          label={form.figureOn(n.count(value), n.days({ from, to }))}
        >
          {n.count(value)}
        </Trace>
      )
      return row === null && panel.narrow === null ? <Total value={value}>{figure}</Total> : figure
    }
  const columns: Column<Row>[] = [
    {
      id: 'days',
      head: m.words.grains[model.grain],
      cell: (row) => (row === null ? m.multiples.totalHead : n.days(daysOf(row))),
    },
    ...shown.map((panel) => ({
      id: panel.id,
      head: <Standing is="quote">{panel.name}</Standing>,
      isNumber: true,
      cell: cell(panel),
    })),
  ]
  return (
    <>
      <MultiplesLine
        {...{ multiples, model, view, change, isAll }}
        counted={{ shown: shown.length, all: panels.length }}
        onAll={setAll}
      />
      <div className="trend-table">
        <DataTable
          caption={form.tableCaption(m.multiples.region(multiples.by), n.days(model.period))}
          columns={columns}
          rows={[null, ...model.buckets.keys()]}
          rowKey={String}
        />
      </div>
    </>
  )
}
