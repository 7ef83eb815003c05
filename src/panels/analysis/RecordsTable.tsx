import { addMonths } from '#domain/date.ts'
import { firstOf } from '#engine/analysis/record-lines.ts'
import { monthsOf, type RecordMonth } from '#engine/analysis/record-months.ts'
import type { RecordYear } from '#engine/analysis/record-outcome.ts'
import type { RecordMeasure } from '#engine/analysis/records.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import type { ViewState } from '#view/view-state.ts'
import { RecordNumber } from './RecordNumber.tsx'
import { whenOf } from './RecordSentence.tsx'
import { useRecordWords } from './record-words.ts'

interface Props {
  readonly measure: RecordMeasure
  readonly year: RecordYear
  readonly view: ViewState
}

/** The drawing as tables: the chosen year by month where it is known so, then every year. */
export function RecordsTable({ measure, year, view }: Props) {
  const { n } = useSpeech()
  const say = useRecordWords().records
  const monthName = ({ from, to }: RecordMonth) =>
    to === addMonths(from, 1) - 1 ? n.month(from) : n.days({ from, to })
  const months = measure.step === 'day' || measure.step === 'month' ? monthsOf(year) : []
  const monthColumns: Column<RecordMonth>[] = [
    { id: 'month', head: say.months.month, cell: (month) => monthName(month) },
    {
      id: 'value',
      head: say.months.value,
      isNumber: true,
      cell: (month) => <RecordNumber measure={measure} value={month.value} days={month} view={view} />,
    },
    {
      id: 'total',
      head: say.months.total,
      isNumber: true,
      cell: ({ to, total }) => (
        <RecordNumber measure={measure} value={total} days={{ from: firstOf(year.year), to }} view={view} />
      ),
    },
  ]
  return (
    <div className="records-tables">
      {months.length > 0 && (
        <DataTable
          caption={say.months.title(String(year.year))}
          isCaptionShown
          columns={monthColumns}
          rows={months}
          rowKey={({ from }) => String(from)}
        />
      )}
      <YearsTable measure={measure} year={year} view={view} />
    </div>
  )
}

function YearsTable({ measure, year, view }: Props) {
  const { n } = useSpeech()
  const words = useRecordWords().records
  const say = words.table
  const known = ({ state, to, annual }: RecordYear) => {
    if (annual) return say.annual
    if (to === null) return say.nothing
    if (state === 'complete') return say.whole
    return state === 'running' ? say.running(n.day(to)) : say.to(n.day(to))
  }
  const outcome = ({ outcome: of }: RecordYear) => {
    switch (of.is) {
      case 'fell':
        return words.fellAt(whenOf(of.days, n, words))
      case 'first':
        return say.first
      case 'stood':
        return say.stood
      case 'not-yet':
        return say.notYet
      case 'unknown':
        return say.unknown
    }
  }
  const columns: Column<RecordYear>[] = [
    { id: 'year', head: say.year, cell: (row) => row.year },
    {
      id: 'total',
      head: say.total,
      isNumber: true,
      cell: ({ year: of, total, to, annual }) =>
        total === null ? (
          '–'
        ) : (
          <RecordNumber
            measure={measure}
            value={total}
            days={to === null || annual ? null : { from: firstOf(of), to }}
            view={view}
          />
        ),
    },
    { id: 'known', head: say.known, cell: known },
    { id: 'outcome', head: say.outcome, cell: outcome },
  ]
  return (
    <DataTable
      caption={say.caption}
      isCaptionShown
      columns={columns}
      rows={measure.years.toReversed()}
      rowKey={(row) => String(row.year)}
      isCurrent={(row) => row.year === year.year}
    />
  )
}
