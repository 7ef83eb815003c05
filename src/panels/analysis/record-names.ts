import { everything } from '#engine/about-view.ts'
import type { RecordMeasure } from '#engine/analysis/records.ts'
import { useSpeech } from '#format/speech.ts'
import { queryWith } from '#view/link.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { ViewState } from '#view/view-state.ts'
import { useRecordWords } from './record-words.ts'

/** Whose figures a measure is made of: a publisher's name, or the kind of UCDP's. */
export function groupOf({ subject }: RecordMeasure): string {
  return subject.is === 'published' ? subject.publisher : subject.is
}

/** What a measure counts, in words. */
export function useMeasureName(): (measure: RecordMeasure) => string {
  const { m } = useSpeech()
  const say = useRecordWords().records.subjects
  return ({ subject }) => {
    switch (subject.is) {
      case 'events':
        return subject.killed === 'forces-pk' ? say['forces-pk'] : say[subject.focus]
      case 'country-months':
        return say.months(m.words.countries[subject.country])
      case 'published':
        return say.published[subject.measure]
    }
  }
}

/** The query of the view that counts a stretch of days for a measure of events; null: no view can. */
export function queryFor(
  { subject }: RecordMeasure,
  from: number,
  to: number,
  view: ViewState,
): string | null {
  if (subject.is !== 'events') return null
  return queryWith(everything(view), {
    focus: subject.focus,
    period: periodOfDays(from, to),
    places: ['PK'],
    sides: subject.killed === 'all' ? [] : [subject.killed],
  })
}
