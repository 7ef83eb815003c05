import { useSpeech } from '#format/speech.ts'
import type { Column } from '#ui/DataTable.tsx'
import { Parts, Total, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { densityText, placedWell } from './density-text.ts'
import { smallText } from './small-text.ts'
import type { TableRow } from './table-rows.ts'
import { useTableWords } from './table-words.ts'

/** Events per km² that two decimals of the table's unit still show. */
const LEAST = 0.00001
/** Likewise for rates. */
const LEAST_RATE = 0.01

/** What the map shows beyond counts, as columns of the table. */
export function useLayerColumns(view: ViewState): readonly Column<TableRow>[] {
  const density = useDensityColumns(view)
  const rate = useRateColumns(view)
  return [...(view.isRate ? rate : []), ...(view.layer === 'density' ? density : [])]
}

function useRateColumns(view: ViewState): readonly Column<TableRow>[] {
  const { n } = useSpeech()
  const say = useTableWords()
  const people = ({ id, areaKm2, name, population }: TableRow) => {
    if (!population) return areaKm2 === null ? '–' : say.populationUnknown
    const { value, kind, year } = population
    return (
      <Trace
        value={value}
        query={queryWith(view, { selected: { kind: 'place', id } })}
        label={`${n.count(value)}, ${name}`}
      >
        {say.populationOf(n.count(value), kind, String(year))}
      </Trace>
    )
  }
  const rate = ({ events, killed, population, rate: of }: TableRow) => {
    if (!population || of?.value == null) return '–'
    const isTiny = of.value > 0 && of.value < LEAST_RATE
    const text = isTiny ? say.under(smallText(LEAST_RATE, n)) : smallText(of.value, n)
    const count = view.measure === 'killed' ? killed : events
    return <Parts of={[count, population.value]}>{of.isAtMost ? say.atMost(text) : text}</Parts>
  }
  return [
    { id: 'population', head: say.population, isNumber: true, cell: people },
    { id: 'rate', head: say.rate, isNumber: true, cell: rate },
  ]
}

function useDensityColumns(view: ViewState): readonly Column<TableRow>[] {
  const { n } = useSpeech()
  const say = useTableWords()
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
