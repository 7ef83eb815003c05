import type { Citation } from '#dataset/schema/common.ts'
import { calendar, type DayRange } from '#domain/date.ts'
import { firstOf, lastOf } from '#engine/analysis/record-lines.ts'
import type { RecordYear } from '#engine/analysis/record-outcome.ts'
import type { RecordMeasure } from '#engine/analysis/records.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Total } from '#ui/Trace.tsx'
import { PageLink } from './PageLink.tsx'
import { useRecordWords } from './record-words.ts'

interface Figure extends DayRange {
  readonly value: number
  readonly page: Citation | null
  /** null: not on the line */
  readonly total: number | null
}

/** Every published figure of a measure, newest first, with the page that it was read on. */
export function RecordFigures({ measure }: { readonly measure: RecordMeasure }) {
  const { n } = useSpeech()
  const say = useRecordWords().records.figures
  if (measure.subject.is !== 'published') return null
  const isYear = ({ from, to }: DayRange) => {
    const { year } = calendar(from)
    return from === firstOf(year) && to === lastOf(year)
  }
  const columns: Column<Figure>[] = [
    {
      id: 'period',
      head: say.period,
      cell: (figure) =>
        isYear(figure) ? `${n.year(figure.from)}, ${say.wholeYear}` : periodOf(figure, n.month),
    },
    {
      id: 'value',
      head: say.value,
      isNumber: true,
      cell: ({ value }) => <Total value={value}>{n.count(value)}</Total>,
    },
    {
      id: 'total',
      head: say.total,
      isNumber: true,
      cell: (figure) => {
        if (isYear(figure)) return ''
        return figure.total === null ? (
          say.notOnLine
        ) : (
          <Total value={figure.total}>{n.count(figure.total)}</Total>
        )
      },
    },
    {
      id: 'page',
      head: say.page,
      cell: ({ page }) => (page ? <PageLink page={page} /> : say.noPage),
    },
  ]
  return (
    <details className="records-figures">
      <summary>{say.title}</summary>
      <DataTable
        caption={say.title}
        columns={columns}
        rows={measure.years.flatMap(figuresOf).reverse()}
        rowKey={({ from, to }) => `${from}-${to}`}
      />
    </details>
  )
}

function periodOf({ from, to }: DayRange, month: (day: number) => string): string {
  return month(from) === month(to) ? month(from) : `${month(from)} – ${month(to)}`
}

function figuresOf({ year, steps, beyond, annual }: RecordYear): Figure[] {
  return [
    ...steps,
    ...beyond.map((figure) => ({ ...figure, total: null })),
    ...(annual ? [{ ...annual, from: firstOf(year), to: lastOf(year), total: null }] : []),
  ]
}
