import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { DayNumber, DayRange } from '#domain/date.ts'
import { resolvePeriod } from '#engine/period.ts'
import { periodOfDays } from '#view/period-text.ts'
import { useView } from '#view/use-view.ts'
import type { ChangeView } from '#view/view-state.ts'
import { brushPlace, brushScale, windowPlace } from '../brush-place.ts'
import type { TrendLayout } from '../layout.ts'
import { type BrushPart, draggedTo, keyedTo } from './brush-range.ts'
import { useTouchSpeech } from './touch-speech.ts'

interface Props {
  readonly dataset: Dataset
  /** the whole time of the data */
  readonly days: DayRange
  /** as it is drawn: moved by a held key, the link is ahead of it */
  readonly period: DayRange
  readonly layout: TrendLayout
  readonly change: ChangeView
}

interface Drag {
  readonly part: BrushPart
  readonly anchor: DayNumber
  readonly start: DayRange
}

/** The period as a window over the whole time of the data. While it is dragged only the window moves. */
export function Brush({ dataset, days, period: drawn, layout, change }: Props) {
  const { m, n } = useTouchSpeech()
  const { view, isMoving } = useView()
  const period = isMoving ? resolvePeriod(view.period, dataset) : drawn
  const { xOf, pxPerDay } = brushScale(layout, days)
  const [draft, setDraft] = useState<DayRange | null>(null)
  const drag = useRef<Drag | null>(null)
  const shown = draft ?? period
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
    change({ period: periodOfDays(next.from, next.to) }, 'move')
  }
  const grip = (part: 'from' | 'to', limits: DayRange) => (
    <div
      className={`trend-grip is-${part}`}
      data-part={part}
      role="slider"
      tabIndex={0}
      aria-label={part === 'from' ? m.touch.brushFrom : m.touch.brushTo}
      aria-orientation="horizontal"
      aria-valuemin={limits.from}
      aria-valuemax={limits.to}
      aria-valuenow={shown[part]}
      aria-valuetext={n.longDay(shown[part])}
      onKeyDown={turn(part)}
    />
  )
  return (
    <fieldset
      className="trend-brush"
      aria-label={m.touch.brush}
      style={brushPlace(layout)}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => {
        drag.current = null
        setDraft(null)
      }}
    >
      <div className="trend-window" data-part="window" style={windowPlace(layout, days, shown)}>
        {grip('from', { from: days.from, to: shown.to })}
        {grip('to', { from: shown.from, to: days.to })}
      </div>
      {draft && (
        <output className="trend-draft" style={{ insetInlineEnd: layout.x1 - layout.x0 - xOf(draft.to + 1) }}>
          {n.days(draft)}
        </output>
      )}
    </fieldset>
  )
}

function partUnder(target: EventTarget): BrushPart {
  const part = target instanceof HTMLElement ? target.dataset['part'] : undefined
  return part === 'from' || part === 'to' || part === 'window' ? part : 'new'
}
