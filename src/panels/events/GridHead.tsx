import { sortParts } from '#engine/event-table/order.ts'
import type { Sort, SortColumn } from '#view/view-state.ts'
import { LOOKS } from './columns.ts'
import { useEventWords } from './words.ts'

interface Props {
  readonly columns: readonly SortColumn[]
  readonly tracks: string
  readonly sort: Sort
  /** position of the column that Tab reaches; null: none of the headings */
  readonly active: number | null
  readonly onSort: (column: SortColumn) => void
}

/** The headings; pressing one sorts. */
export function GridHead({ columns, tracks, sort, active, onSort }: Props) {
  const say = useEventWords()
  const { column: sorted, isDescending } = sortParts(sort)
  return (
    <thead>
      <tr className="event-head" aria-rowindex={1} style={{ gridTemplateColumns: tracks }}>
        {columns.map((column, i) => (
          <th
            key={column}
            scope="col"
            aria-colindex={i + 1}
            aria-sort={column === sorted ? (isDescending ? 'descending' : 'ascending') : undefined}
            className={LOOKS[column].is === 'number' ? 'number' : undefined}
          >
            <button
              type="button"
              tabIndex={i === active ? 0 : -1}
              onClick={() => {
                onSort(column)
              }}
            >
              <span>{say.columns[column]}</span>
              {column === sorted && <span aria-hidden="true">{isDescending ? '↓' : '↑'}</span>}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}
