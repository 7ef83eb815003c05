import { useId } from 'react'
import { useSpeech } from '#format/speech.ts'
import { Patterns } from '#ui/patterns.tsx'
import { TimeTickMark, ValueTickMark } from './AxisTicks.tsx'
import { dayX, valueY } from './layout.ts'
import { type PlotProps, plotFrame, VALUE_GAP_PX } from './plot-frame.ts'
import { SeriesMarks } from './SeriesMarks.tsx'

/** The whole plot as plain SVG: on the page at once, before the chart library has come, and the same to the pixel. */
export function StaticTrend({ model, layout, ticks, selected }: PlotProps) {
  const { n } = useSpeech()
  const prefix = useId()
  const { top, width, height } = plotFrame(layout)
  const bottom = layout.plot.bottom - top
  const y = (value: number) => valueY(layout, value) - top
  const scales = { x: (day: number) => dayX(layout, day), y, barGapPx: layout.barGapPx }
  return (
    <svg width={width} height={height} aria-hidden="true">
      <Patterns prefix={prefix} />
      <g className="trend-grid">
        {layout.scale.ticks.map((tick) => (
          <line key={tick} x1={layout.x0} x2={layout.x1} y1={y(tick)} y2={y(tick)} />
        ))}
      </g>
      {layout.scale.ticks.map((tick, i) => (
        <ValueTickMark
          key={tick}
          x={layout.x0 - VALUE_GAP_PX}
          y={y(tick)}
          label={layout.scale.labels?.[i] ?? n.count(tick)}
        />
      ))}
      <SeriesMarks model={model} selected={selected} scales={scales} prefix={prefix} />
      <line className="trend-baseline" x1={layout.x0} x2={layout.x1} y1={bottom} y2={bottom} />
      {ticks.map((tick) => (
        <TimeTickMark key={tick.day} x={dayX(layout, tick.day)} y={bottom} tick={tick} />
      ))}
    </svg>
  )
}
