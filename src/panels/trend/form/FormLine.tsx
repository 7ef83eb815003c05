import { createElement, Fragment, type ReactNode } from 'react'
import type { TrendForm } from '#engine/trend/form.ts'
import type { TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import { Standing, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { withList } from '../series-name.ts'
import { BaselineLine } from './BaselineLine.tsx'
import { useFormWords } from './form-words.ts'

interface Props {
  readonly model: TrendModel
  readonly form: TrendForm
  readonly view: ViewState
}

const sentence = (parts: readonly ReactNode[]) => createElement(Fragment, null, ...parts)

/** How the trend is drawn, in words. */
export function FormLine({ model, form, view }: Props) {
  const { n } = useSpeech()
  const say = useFormWords()
  const { average } = form
  const lines = [
    form.scale === 'log' && say.log,
    form.scale === 'share' && say.share,
    form.isCumulative && say.cumulativeFrom(n.day(model.period.from)),
    average !== null &&
      sentence(
        say.averageOf<ReactNode>(
          <Standing key="window" is="rule">
            {say.window(n.count(average), model.grain)}
          </Standing>,
        ),
      ),
    form.withoutAverage && say.withoutAverage[form.withoutAverage],
    form.hasBand && <Band model={model} form={form} view={view} />,
    form.baseline && <BaselineLine model={model} baseline={form.baseline} view={view} />,
  ]
  return lines.map((line, i) => line && <span key={String(i)}>{line}</span>)
}

/** What the band is, and in how many events it cannot be. */
function Band({ model, form, view }: Props) {
  const { n } = useSpeech()
  const say = useFormWords()
  const lacking = model.range?.rowsWithoutRange ?? 0
  if (lacking === 0) return say.band
  const events = (
    <Trace value={lacking} query={queryWith(view, { tables: withList(view), selected: null })}>
      {n.count(lacking)}
    </Trace>
  )
  return sentence(
    (form.isCumulative ? say.bandStopsRunning : say.bandStops)<ReactNode>(events, lacking === 1),
  )
}
