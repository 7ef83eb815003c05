import { memo, useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { eventRecord } from '#engine/rows.ts'
import type { SortColumn, ViewState } from '#view/view-state.ts'
import { LOOKS } from './columns.ts'
import { EventCell } from './EventCell.tsx'

/** What the lines of one drawing share. */
export interface Shown {
  readonly dataset: Dataset
  readonly view: ViewState
  readonly columns: readonly SortColumn[]
  /** widths of the columns, as tracks of a grid */
  readonly tracks: string
}

interface Props {
  readonly row: number
  /** position of the line */
  readonly line: number
  readonly shown: Shown
  /** position of the column that Tab reaches; null: none in this line */
  readonly active: number | null
  /** the details show it */
  readonly isOpen: boolean
  /** pointed at in another panel */
  readonly isPointed: boolean
  /** by how much the line before it is out of sight, px, where it is the first one drawn */
  readonly shiftPx: number | undefined
  /** out of sight, kept because the focus is on it */
  readonly isAway: boolean
}

/** An event as a line of the grid. */
export const EventRow = memo(function EventRow(props: Props) {
  const { row, line, shown, active, isOpen, isPointed, shiftPx, isAway } = props
  const { dataset, view, columns, tracks } = shown
  const event = useMemo(() => eventRecord(dataset, row), [dataset, row])
  const name = ['event-row', isPointed && 'is-pointed', isAway && 'is-away'].filter(Boolean).join(' ')
  return (
    <tr
      className={name}
      aria-rowindex={line + 2}
      aria-selected={isOpen || undefined}
      style={{ gridTemplateColumns: tracks, marginBlockStart: shiftPx }}
    >
      {columns.map((column, i) => {
        const Cell = i === 0 ? 'th' : 'td'
        return (
          <Cell
            key={column}
            scope={i === 0 ? 'row' : undefined}
            aria-colindex={i + 1}
            className={LOOKS[column].is === 'number' ? 'event-cell number' : 'event-cell'}
            tabIndex={i === active ? 0 : -1}
          >
            <div className="event-text">
              <EventCell {...{ column, event, dataset, view }} hasProvince={columns.includes('province')} />
            </div>
          </Cell>
        )
      })}
    </tr>
  )
})
