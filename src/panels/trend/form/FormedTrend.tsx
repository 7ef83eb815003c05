import { type ComponentProps, useMemo } from 'react'
import type { Selection } from '#engine/selection.ts'
import { shapeTrend } from '#engine/trend/form.ts'
import { releaseChanges } from '#engine/trend/releases.ts'
import { stretchCounter } from '#engine/trend/stretch.ts'
import { useSpeech } from '#format/speech.ts'
import type { ViewState } from '#view/view-state.ts'
import { isPlain } from '../is-plain.ts'
import type { PlotForm } from '../plot-frame.ts'
import { TrendGraphic } from '../TrendGraphic.tsx'
import { TrendTable } from '../TrendTable.tsx'
import { axisFor } from './axis.ts'
import { drawnModel, largestOf } from './drawn-model.ts'
import { FormLine } from './FormLine.tsx'
import { FormLines } from './FormLines.tsx'
import { formColumns } from './form-columns.tsx'
import { formRows, formSummary } from './form-summary.ts'
import { useFormWords } from './form-words.ts'
import './form.css'

export interface FormedProps extends Omit<ComponentProps<typeof TrendGraphic>, 'form'> {
  readonly view: ViewState
  readonly selection: Selection
}

/** The one chart: its table, or its drawing in another form than plain bars, with a line of words that says how. */
export function FormedTrend({ view, selection, ...shown }: FormedProps) {
  const speech = useSpeech()
  const say = useFormWords()
  const { model, dataset } = shown
  const { provinces } = dataset
  const count = useMemo(() => stretchCounter(dataset, view, selection), [dataset, view, selection])
  const form = useMemo(() => shapeTrend(model, view, count), [model, view, count])
  const plot = useMemo((): PlotForm => {
    const axis = axisFor(form.scale, largestOf(form), speech.n)
    return {
      drawn: drawnModel(model, form, axis),
      scale: axis.scale,
      overlay: (layout) => <FormLines model={model} form={form} axis={axis} layout={layout} />,
      more: formRows(model, form, provinces, speech, say),
      summary: formSummary(model, form, speech, say),
    }
  }, [model, form, provinces, speech, say])
  const countries = model.ribbon.map(({ country }) => country)
  const releases = releaseChanges(dataset, countries, model.period)
  return (
    <>
      {(!isPlain(model, view) || view.tables.includes('trend')) && (
        <div className="trend-form-line">
          <FormLine model={model} form={form} view={view} />
        </div>
      )}
      {view.tables.includes('trend') ? (
        <TrendTable
          model={model}
          view={view}
          provinces={provinces}
          added={formColumns({ model, form, view, provinces }, speech, say)}
          releases={releases}
        />
      ) : (
        <TrendGraphic {...shown} form={plot} />
      )}
    </>
  )
}
