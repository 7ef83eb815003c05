import type { ReactNode } from 'react'
import './data-table.css'

export interface Column<Row> {
  readonly id: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** figures stand at the end of the cell */
  readonly isNumber?: boolean
}

interface Props<Row> {
  /** what the table holds; read out, shown only where `isCaptionShown` */
  readonly caption: string
  readonly isCaptionShown?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** the row that is open elsewhere on the page */
  readonly isCurrent?: (row: Row) => boolean
}

/** The twin of a graphic: the same rows as a table. The first column is the row's header. It scrolls by itself. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, isCaptionShown = false, columns, rows, rowKey, isCurrent } = props
  return (
    <section className="data-table" aria-label={caption} tabIndex={0}>
      <table>
        <caption className={isCaptionShown ? undefined : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, head, isNumber }) => (
              <th key={id} scope="col" className={isNumber ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} aria-current={isCurrent?.(row) || undefined}>
              {columns.map(({ id, cell, isNumber }, i) =>
                i === 0 ? (
                  <th key={id} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} className={isNumber ? 'number' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
