import type { DayRange } from '#domain/date.ts'
import { useSpeech } from '#format/speech.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { later, Part } from '#ui/part.tsx'
import type { ChangeView } from '#view/view-state.ts'

const DateOptions = later(() => import('./form/DateOptions.tsx'))

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
          <Part waiting={m.app.loading}>
            <DateOptions {...props} />
          </Part>
        )}
      </Disclosure>
    </div>
  )
}
