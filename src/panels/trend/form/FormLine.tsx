import { createElement, Fragment, type ReactNode } from 'react'
import type { TrendForm } from '#engine/trend/form.ts'
import type { TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import { Standing } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { BandLine } from './BandLine.tsx'
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
    form.hasBand && <BandLine model={model} isCumulative={form.isCumulative} view={view} />,
    form.baseline && <BaselineLine model={model} baseline={form.baseline} view={view} />,
  ]
  return lines.map((line, i) => line && <span key={String(i)}>{line}</span>)
}
