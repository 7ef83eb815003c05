import { type KeyboardEvent, type MouseEvent, type PointerEvent, useId } from 'react'
import type { TrendModel } from '#engine/trend.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { ChangeView } from '#view/view-state.ts'
import { bucketAt, dayAt, dayX, type TrendLayout } from '../layout.ts'
import type { ActiveBucketStore } from './active-bucket.ts'
import { bucketUnder } from './bucket-under.ts'
import { stepOf } from './step-of.ts'
import { summaryOf } from './summary.ts'
import { useTouchSpeech } from './touch-speech.ts'

interface Props {
  readonly model: TrendModel
  /** sentences that the drawing's form adds to the summary */
  readonly more: string | undefined
  readonly layout: TrendLayout
  readonly store: ActiveBucketStore
  readonly change: ChangeView
}

/** How far from an incident's mark a click still means it, px. */
const REACH_PX = 12

/** What the pointer and the keyboard touch: walks the bars, zooms to one, opens an incident below the axis. */
export function PlotFocus({ model, more, layout, store, change }: Props) {
  const speech = useTouchSpeech()
  const { m, n } = speech
  const summaryId = useId()
  const top = layout.plot.top - 2
  const last = model.buckets.length - 1
  const zoomTo = (index: number) => {
    const bucket = model.buckets[index]
    if (bucket) change({ period: periodOfDays(bucket.from, bucket.to), grain: null }, 'push')
    store.set(null)
  }
  const place = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    const x = event.clientX - box.left + layout.x0
    const at = bucketAt(model.buckets, dayAt(layout, x))
    const index = bucketUnder(model.buckets, at, (day) => dayX(layout, day))
    return { x, y: event.clientY - box.top + top, index }
  }
  const point = (event: PointerEvent<HTMLElement>) => {
    if (store.get()?.how === 'pin' || event.pointerType === 'touch') return
    const { x, y, index } = place(event)
    const mark = y > layout.plot.bottom ? nearestIncident(model, layout, x) : undefined
    event.currentTarget.title = mark ? m.touch.incidentTitle(n.day(mark.day), mark.short) : ''
    store.set(y <= layout.plot.bottom ? { index, how: 'point' } : null)
  }
  const leave = () => {
    if (store.get()?.how === 'point') store.set(null)
  }
  const press = (event: MouseEvent) => {
    const { x, y, index } = place(event)
    if (y > layout.plot.bottom) {
      const mark = nearestIncident(model, layout, x)
      if (mark) change({ selected: { kind: 'event', id: mark.id } }, 'push')
      return
    }
    const active = store.get()
    const isSame = active?.how === 'pin' && active.index === index
    store.set({ index, how: isSame ? 'point' : 'pin' })
  }
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const at = store.get()?.index ?? null
    const next = stepOf(event.key, at, last)
    if (next !== null) store.set({ index: next, how: 'walk' })
    else if (event.key === 'Enter' && at !== null) zoomTo(at)
    else if (event.key === 'Escape' && at !== null) store.set(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <div
        className="trend-focus"
        role="application"
        tabIndex={0}
        aria-label={m.touch.chart}
        aria-roledescription={m.touch.chartKind}
        aria-describedby={summaryId}
        style={{
          insetBlockStart: top,
          insetInlineStart: layout.x0,
          inlineSize: layout.x1 - layout.x0,
          blockSize: (layout.incidents ?? layout.plot.bottom - 9) + 9 - top,
        }}
        onPointerMove={point}
        onPointerLeave={leave}
        onClick={press}
        onDoubleClick={(event) => {
          const { y, index } = place(event)
          if (y <= layout.plot.bottom) zoomTo(index)
        }}
        onKeyDown={walk}
        onBlur={() => {
          store.set(null)
        }}
      />
      <p className="visually-hidden" id={summaryId} data-standing="glance">
        {[summaryOf(model, speech), more, m.touch.chartHelp].filter(Boolean).join(' ')}
      </p>
    </>
  )
}

function nearestIncident({ incidents }: TrendModel, layout: TrendLayout, x: number) {
  if (layout.incidents === null) return undefined
  const distance = (day: number) => Math.abs(dayX(layout, day + 0.5) - x)
  const [nearest] = [...incidents].sort((a, b) => distance(a.day) - distance(b.day))
  return nearest && distance(nearest.day) <= REACH_PX ? nearest : undefined
}
