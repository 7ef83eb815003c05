import { lazy, Suspense } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import type { ChangeView, ViewState } from '#view/view-state.ts'

const FormOptions = lazy(() => import('./form/FormOptions.tsx'))

interface Props {
  readonly model: TrendModel
  readonly view: ViewState
  readonly change: ChangeView
  readonly dataset: Dataset
}

/** The chip at the head of the vertical axis: how the trend is drawn, beyond the choices that stand in the header. */
export function TrendForms(props: Props) {
  const { m } = useSpeech()
  return (
    <div className="trend-forms">
      <Disclosure label={m.trend.more} name={m.trend.moreLong}>
        {() => (
          <Suspense fallback={m.app.loading}>
            <FormOptions {...props} />
          </Suspense>
        )}
      </Disclosure>
    </div>
  )
}
