import { useSpeech } from '#format/speech.ts'
import type { Column } from '#ui/DataTable.tsx'
import { Parts, Total, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { densityText, placedWell } from './density-text.ts'
import type { TableRow } from './table-rows.ts'
import { useTableWords } from './table-words.ts'

/** Events per km² that two decimals of the table's unit still show. */
const LEAST = 0.00001

/** What a layer of the map shows beyond counts, as columns of the table. */
export function useLayerColumns(view: ViewState): readonly Column<TableRow>[] {
  const { n } = useSpeech()
  const say = useTableWords()
  if (view.layer !== 'density') return []
  const precisions = placedWell(view)
  const isAllPlaced = precisions.join() === view.precisions.join()
  const queryOf = ({ id, areaKm2, query }: TableRow) => {
    if (id === 'total') return isAllPlaced ? null : queryWith(view, { precisions })
    return areaKm2 === null ? query : queryWith(view, { precisions, places: [id] })
  }
  const placed = (row: TableRow) => {
    const text = n.count(row.placed)
    const query = queryOf(row)
    if (row.placed === 0) return text
    if (query === null) return <Total value={row.placed}>{text}</Total>
    return (
      <Trace value={row.placed} query={query} label={`${text}, ${row.name}`}>
        {text}
      </Trace>
    )
  }
  const density = ({ placed: events, areaKm2 }: TableRow) => {
    if (areaKm2 === null) return '–'
    const value = events / areaKm2
    const isTiny = value > 0 && value < LEAST
    return <Parts of={[events]}>{isTiny ? say.under(densityText(LEAST, n)) : densityText(value, n)}</Parts>
  }
  return [
    { id: 'placed', head: say.placed, isNumber: true, cell: placed },
    { id: 'density', head: say.density, isNumber: true, cell: density },
  ]
}
