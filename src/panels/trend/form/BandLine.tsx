import { createElement, Fragment, type ReactNode } from 'react'
import type { TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import { Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { withList } from '../series-name.ts'
import { useFormWords } from './form-words.ts'

interface Props {
  readonly model: TrendModel
  readonly isCumulative: boolean
  readonly view: ViewState
}

/** What the band is, and in how many events it cannot be. */
export function BandLine({ model, isCumulative, view }: Props) {
  const { n } = useSpeech()
  const say = useFormWords()
  const lacking = model.range?.rowsWithoutRange ?? 0
  if (lacking === 0) return say.band
  const events = (
    <Trace value={lacking} query={queryWith(view, { tables: withList(view), selected: null })}>
      {n.count(lacking)}
    </Trace>
  )
  const stops = isCumulative ? say.bandStopsRunning : say.bandStops
  return createElement(Fragment, null, ...stops<ReactNode>(events, lacking === 1))
}
