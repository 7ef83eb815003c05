import { useId } from 'react'
import type { TrendModel } from '#engine/trend.ts'
import type { PauseMark } from '#engine/trend-marks.ts'
import { type Speech, useSpeech } from '#format/speech.ts'
import { IncidentGlyph } from '#ui/IncidentGlyph.tsx'
import { Patterns } from '#ui/patterns.tsx'
import { gapWords } from './gap-words.ts'
import { LaneName } from './LaneName.tsx'
import { dayX, type TrendLayout } from './layout.ts'
import { placePauses } from './place-labels.ts'
import { Ribbon } from './Ribbon.tsx'
import { textWidthPx } from './text-width.ts'

const GLYPH_PX = 9

interface Props {
  readonly model: TrendModel
  readonly layout: TrendLayout
}

/** What stands above and below the plot on the same time axis: pauses, incidents, coverage, names of gaps. */
export function Lanes({ model, layout, selectedId }: Props & { readonly selectedId: string | null }) {
  const prefix = useId()
  return (
    <svg className="trend-layer" width={layout.widthPx} height={layout.heightPx} aria-hidden="true">
      <Patterns prefix={prefix} />
      <GapNames model={model} layout={layout} />
      <Pauses model={model} layout={layout} />
      <Incidents model={model} layout={layout} selectedId={selectedId} />
      <Ribbon rows={model.ribbon} layout={layout} prefix={prefix} />
    </svg>
  )
}

function Pauses({ model, layout }: Props) {
  const speech = useSpeech()
  const top = layout.pauses
  if (top === null) return null
  const placed = placePauses(model.pauses, (day) => dayX(layout, day), layout)
  return (
    <g className="trend-pauses">
      <LaneName layout={layout} y={top + 10}>
        {speech.m.trend.lanes.pauses}
      </LaneName>
      {placed.map(({ mark, fromPx, toPx, label }) => (
        <g key={mark.id}>
          <title>{pauseTitle(mark, speech)}</title>
          <rect x={fromPx} y={top + 3} width={Math.max(2, toPx - fromPx)} height={3} />
          {!mark.isCutAtStart && <line x1={fromPx + 0.5} x2={fromPx + 0.5} y1={top + 3} y2={top + 11} />}
          {!mark.isCutAtEnd && <line x1={toPx - 0.5} x2={toPx - 0.5} y1={top + 3} y2={top + 11} />}
          {label && (
            <text x={label.x} y={top + 10} textAnchor={label.anchor}>
              {label.text}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

function pauseTitle({ name, from, to, ends }: PauseMark, { m, n }: Speech): string {
  if (ends === 'open') return m.trend.pauseOpen(name, n.day(from))
  return (ends === 'breach' ? m.trend.pauseToBreach : m.trend.pauseTitle)(name, n.days({ from, to }))
}

function Incidents({ model, layout, selectedId }: Props & { readonly selectedId: string | null }) {
  const { m } = useSpeech()
  const y = layout.incidents
  if (y === null) return null
  const chosen = model.incidents.find(({ id }) => id === selectedId)
  return (
    <g className="trend-incidents">
      <LaneName layout={layout} y={y + 4}>
        {m.trend.lanes.incidents}
      </LaneName>
      {model.incidents.map(({ id, kind, day }) => (
        <g key={id} transform={`translate(${dayX(layout, day + 0.5) - GLYPH_PX / 2} ${y - GLYPH_PX / 2})`}>
          <IncidentGlyph kind={kind} size={GLYPH_PX} />
        </g>
      ))}
      {chosen && <circle className="trend-chosen-mark" cx={dayX(layout, chosen.day + 0.5)} cy={y} r={8} />}
    </g>
  )
}

/** Names a gap inside its hatching where it is wide enough. */
function GapNames({ model, layout }: Props) {
  const speech = useSpeech()
  return model.gaps.map((gap) => {
    const words = gapWords(gap, model.period, speech)
    const x = dayX(layout, gap.from)
    const room = dayX(layout, gap.to + 1) - x
    if (room < textWidthPx(words, 11) + 20) return null
    const row = model.ribbon.findIndex(({ country }) => country === gap.country)
    return (
      <text
        key={`${gap.country}${gap.from}`}
        className="trend-gap-name"
        x={x + 10}
        y={layout.plot.top + 20 + row * 15}
      >
        {words}
      </text>
    )
  })
}
