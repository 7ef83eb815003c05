import { createElement, Fragment, type ReactNode } from 'react'
import type { TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import { Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

/** The panel's sentence: what is counted, how much of it, in which scope, and what could not be had. */
export function TrendNote({ model, view }: { readonly model: TrendModel; readonly view: ViewState }) {
  const { m, n } = useSpeech()
  const killed = (
    <Trace value={model.killed} query={queryWith(view, { measure: 'killed' })}>
      <span data-total={model.killed}>{n.count(model.killed)}</span>
    </Trace>
  )
  const events = (
    <Trace value={model.events} query={queryWith(view, { measure: 'events' })}>
      <span data-total={model.events}>{n.count(model.events)}</span>
    </Trace>
  )
  const say = model.measure === 'killed' ? m.trend.killedIn : m.trend.eventsWith
  const range = model.range ? m.trend.range(n.count(model.range.low), n.count(model.range.high)) : ''
  const sentence = say<ReactNode>(
    m.trend.estimate[model.toll],
    killed,
    range,
    events,
    model.events === 1,
    m.trend.scope[view.focus],
  )
  return (
    <>
      {createElement(Fragment, null, ...sentence)}
      {noticesOf(model, m).map((notice) => ` · ${notice}`)}
      <span className="visually-hidden"> {withoutRange(model, m, n.count)}</span>
    </>
  )
}

/** In how many events the best estimate stands in for a range that UCDP does not give; empty: in none. */
export function withoutRange(
  { range }: TrendModel,
  m: ReturnType<typeof useSpeech>['m'],
  count: (value: number) => string,
): string {
  return range && range.rowsWithoutRange > 0 ? m.trend.withoutRange(count(range.rowsWithoutRange)) : ''
}

/** What is not as asked for, and why. */
export function noticesOf(model: TrendModel, m: ReturnType<typeof useSpeech>['m']): string[] {
  return [
    ...(model.stackNote ? [m.trend.stackNote[model.stackNote]] : []),
    ...(model.coarsenedFrom ? [m.trend.coarsened(model.coarsenedFrom, model.grain)] : []),
  ]
}
