import type { Dataset } from '#dataset/dataset.ts'
import type { TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { later, Part } from '#ui/part.tsx'
import type { ChangeView, ViewState } from '#view/view-state.ts'

const FormOptions = later(() => import('./form/FormOptions.tsx'))

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
          <Part waiting={m.app.loading}>
            <FormOptions {...props} />
          </Part>
        )}
      </Disclosure>
    </div>
  )
}
