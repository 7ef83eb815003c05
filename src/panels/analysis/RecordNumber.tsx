import type { RecordMeasure } from '#engine/analysis/records.ts'
import { useSpeech } from '#format/speech.ts'
import { Total, Trace } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { queryFor } from './record-names.ts'
import { useRecordWords } from './record-words.ts'

interface Props {
  readonly measure: RecordMeasure
  readonly value: number
  /** the days that it counts; null: more than one stretch, for which there is no single view */
  readonly days: { readonly from: number; readonly to: number } | null
  readonly view: ViewState
}

/** A number with its walk: the view that counts it, UCDP's own page, or the published figures that stand below it. */
export function RecordNumber({ measure, value, days, view }: Props) {
  const { n } = useSpeech()
  const say = useRecordWords().records
  const query = days && queryFor(measure, days.from, days.to, view)
  const page = pageOf(measure)
  if (query !== null)
    return (
      <Trace value={value} query={query}>
        {n.count(value)}
      </Trace>
    )
  if (page !== null)
    return (
      <a href={page} target="_blank" rel="noopener noreferrer" title={say.opensOutside}>
        {n.count(value)}
      </a>
    )
  return <Total value={value}>{n.count(value)}</Total>
}

/** UCDP's country-months are one table, on one page. */
function pageOf({ subject, years }: RecordMeasure): string | null {
  if (subject.is !== 'country-months') return null
  return years.flatMap(({ steps }) => steps)[0]?.page?.url ?? null
}
