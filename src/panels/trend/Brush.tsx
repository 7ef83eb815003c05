import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { DayNumber, DayRange } from '#domain/date.ts'
import type { OverviewModel } from '#engine/overview.ts'
import { useSpeech } from '#format/speech.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { ChangeView } from '#view/view-state.ts'
import { BrushDates } from './BrushDates.tsx'
import { type BrushPart, draggedTo, keyedTo } from './brush-range.ts'
import type { TrendLayout } from './layout.ts'
import { Overview } from './Overview.tsx'
import './brush.css'

interface Props {
  readonly overview: OverviewModel
  readonly period: DayRange
  readonly layout: TrendLayout
  readonly change: ChangeView
}

/** Below this the two grips would cover each other. */
const MIN_WINDOW_PX = 16

interface Drag {
  readonly part: BrushPart
  readonly anchor: DayNumber
  readonly start: DayRange
}

/** The period as a window over the whole time of the data. While it is dragged only the window moves. */
export function Brush({ overview, period, layout, change }: Props) {
  const { m, n } = useSpeech()
  const { days } = overview
  const { x0, x1, brush } = layout
  const [draft, setDraft] = useState<DayRange | null>(null)
  const drag = useRef<Drag | null>(null)
  const shown = draft ?? period
  const pxPerDay = (x1 - x0) / (days.to - days.from + 1)
  const xOf = (day: DayNumber) => (day - days.from) * pxPerDay
  const windowPx = Math.max(MIN_WINDOW_PX, xOf(shown.to + 1) - xOf(shown.from))
  const dayUnder = (event: PointerEvent<HTMLElement>) =>
    days.from + Math.floor((event.clientX - event.currentTarget.getBoundingClientRect().left) / pxPerDay)
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    const anchor = dayUnder(event)
    drag.current = { part: partUnder(event.target), anchor, start: period }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    if (drag.current === null) return
    const { part, anchor, start } = drag.current
    setDraft(draggedTo(part, start, anchor, dayUnder(event), days))
  }
  const end = () => {
    if (draft && (draft.from !== period.from || draft.to !== period.to)) {
      change({ period: periodOfDays(draft.from, draft.to) }, 'push')
    }
    drag.current = null
    setDraft(null)
  }
  const turn = (part: 'from' | 'to') => (event: KeyboardEvent) => {
    const next = keyedTo(event.key, part, period, days)
    if (!next) return
    event.preventDefault()
    change({ period: periodOfDays(next.from, next.to) }, 'replace')
  }
  const grip = (part: 'from' | 'to', limits: DayRange) => (
    <div
      className={`trend-grip is-${part}`}
      data-part={part}
      role="slider"
      tabIndex={0}
      aria-label={part === 'from' ? m.trend.brushFrom : m.trend.brushTo}
      aria-orientation="horizontal"
      aria-valuemin={limits.from}
      aria-valuemax={limits.to}
      aria-valuenow={shown[part]}
      aria-valuetext={n.longDay(shown[part])}
      onKeyDown={turn(part)}
    />
  )
  return (
    <>
      <Overview overview={overview} layout={layout} />
      <fieldset
        className="trend-brush"
        aria-label={m.trend.brush}
        style={{
          insetBlockStart: brush.top - 1,
          insetInlineStart: x0,
          inlineSize: x1 - x0,
          blockSize: brush.base - brush.top + 2,
        }}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={() => {
          drag.current = null
          setDraft(null)
        }}
      >
        <div
          className="trend-window"
          data-part="window"
          style={{
            insetInlineStart: Math.min(xOf(shown.from), x1 - x0 - windowPx),
            inlineSize: windowPx,
          }}
        >
          {grip('from', { from: days.from, to: shown.to })}
          {grip('to', { from: shown.from, to: days.to })}
        </div>
        {draft && (
          <output className="trend-draft" style={{ insetInlineEnd: x1 - x0 - xOf(draft.to + 1) }}>
            {n.days(draft)}
          </output>
        )}
      </fieldset>
      <BrushDates period={period} bounds={days} change={change} />
    </>
  )
}

function partUnder(target: EventTarget): BrushPart {
  const part = target instanceof HTMLElement ? target.dataset['part'] : undefined
  return part === 'from' || part === 'to' || part === 'window' ? part : 'new'
}
