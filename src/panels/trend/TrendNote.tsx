import { createElement, Fragment, type ReactNode } from 'react'
import type { TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import { Total, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

interface Props {
  readonly model: TrendModel
  readonly view: ViewState
  /** several bars share a column of pixels */
  readonly isThin: boolean
}

/** The panel's sentence: what is counted, how much of it, in which scope, and what could not be had. */
export function TrendNote({ model, view, isThin }: Props) {
  const { m, n } = useSpeech()
  const { range } = model
  const killed = (
    <Trace value={model.killed} range={range} query={queryWith(view, { measure: 'killed' })}>
      <Total value={model.killed} range={range}>
        {n.count(model.killed)}
        {range && m.trend.range(n.count(range.low), n.count(range.high))}
      </Total>
    </Trace>
  )
  const events = (
    <Trace value={model.events} query={queryWith(view, { measure: 'events' })}>
      <Total value={model.events}>{n.count(model.events)}</Total>
    </Trace>
  )
  const say = model.measure === 'killed' ? m.trend.killedIn : m.trend.eventsWith
  const sentence = say<ReactNode>(
    m.trend.estimate[model.toll](model.coder),
    killed,
    events,
    model.events === 1,
    m.trend.scope[view.focus],
  )
  return (
    <>
      {createElement(Fragment, null, ...sentence)}
      {noticesOf(model, m, isThin).map((notice) => ` · ${notice}`)}
      <span className="visually-hidden" data-standing="glance">
        {' '}
        {withoutRange(model, m, n.count)}
      </span>
    </>
  )
}

/** In how many events the best estimate stands in for a range that UCDP does not give; empty: in none. */
export function withoutRange(
  { range }: TrendModel,
  m: ReturnType<typeof useSpeech>['m'],
  count: (value: number) => string,
): string {
  const rows = range?.rowsWithoutRange ?? 0
  return rows > 0 ? m.trend.withoutRange(count(rows)) : ''
}

/** What is not as asked for, and why. */
export function noticesOf(
  model: TrendModel,
  m: ReturnType<typeof useSpeech>['m'],
  isThin: boolean,
): string[] {
  return [
    ...(model.stackNote ? [m.trend.stackNote[model.stackNote]] : []),
    ...(isThin ? [m.trend.thinned(model.grain)] : []),
  ]
}
