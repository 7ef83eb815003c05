import { lazy, Suspense } from 'react'
import type { DayRange } from '#domain/date.ts'
import { useSpeech } from '#format/speech.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import type { ChangeView } from '#view/view-state.ts'

const DateOptions = lazy(() => import('./form/DateOptions.tsx'))

interface Props {
  readonly period: DayRange
  readonly bounds: DayRange
  readonly change: ChangeView
}

/** The chip below the brush: the period to the day. */
export function BrushDates(props: Props) {
  const { m } = useSpeech()
  return (
    <div className="trend-dates">
      <Disclosure label={m.trend.dates} name={m.trend.dateButton}>
        {() => (
          <Suspense fallback={m.app.loading}>
            <DateOptions {...props} />
          </Suspense>
        )}
      </Disclosure>
    </div>
  )
}
