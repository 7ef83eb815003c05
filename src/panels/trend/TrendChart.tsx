import { useId, useMemo } from 'react'
import { CartesianGrid, ComposedChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import { useSpeech } from '#format/speech.ts'
import { Patterns } from '#ui/patterns.tsx'
import { TimeTickMark, ValueTickMark } from './AxisTicks.tsx'
import { dayX } from './layout.ts'
import { ABOVE_PX, BELOW_PX, type PlotProps, plotFrame, VALUE_GAP_PX } from './plot-frame.ts'
import { SeriesMarks } from './SeriesMarks.tsx'
import { thinned } from './series-paths.ts'

/** What Recharts tells a tick. */
interface TickProps {
  readonly x?: number | string
  readonly y?: number | string
  readonly payload?: { readonly value: number }
}

/** The plot with Recharts as its frame: grid, axes and scales are its own, the bars one path a series. */
export default function TrendChart({ model, layout, ticks, selected }: PlotProps) {
  const { n } = useSpeech()
  const { width, height } = plotFrame(layout)
  const rows = useMemo(
    () => thinned(model.buckets, (day) => dayX(layout, day)).map(({ from, total }) => ({ from, total })),
    [model, layout],
  )
  const tickOf = useMemo(() => new Map(ticks.map((tick) => [tick.day, tick])), [ticks])
  const margin = { top: ABOVE_PX, right: width - layout.x1, bottom: 0, left: 0 }
  return (
    <ComposedChart width={width} height={height} data={rows} margin={margin} accessibilityLayer={false}>
      <CartesianGrid vertical={false} syncWithTicks className="trend-grid" />
      <YAxis
        type="number"
        dataKey="total"
        domain={[0, layout.scale.top]}
        ticks={layout.scale.ticks}
        width={layout.x0}
        axisLine={false}
        tickLine={false}
        interval={0}
        allowDataOverflow
        tick={({ y, payload }: TickProps) => (
          <ValueTickMark
            x={layout.x0 - VALUE_GAP_PX}
            y={Number(y)}
            label={
              layout.scale.labels?.[layout.scale.ticks.indexOf(payload?.value ?? -1)] ??
              n.count(payload?.value ?? 0)
            }
          />
        )}
      />
      <Bars model={model} selected={selected} layout={layout} />
      <XAxis
        type="number"
        dataKey="from"
        domain={[model.period.from, model.period.to + 1]}
        ticks={ticks.map(({ day }) => day)}
        height={BELOW_PX}
        axisLine={false}
        tickLine={false}
        interval={0}
        allowDataOverflow
        tick={({ x, payload }: TickProps) => {
          const tick = tickOf.get(payload?.value ?? Number.NaN)
          return tick ? <TimeTickMark x={Number(x)} y={height - BELOW_PX} tick={tick} /> : <g />
        }}
      />
    </ComposedChart>
  )
}

function Bars({ model, selected, layout }: Omit<PlotProps, 'ticks'>) {
  const prefix = useId()
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!x || !y) return null
  const scales = {
    x: (day: number) => x(day) ?? 0,
    y: (value: number) => y(value) ?? 0,
    barGapPx: layout.barGapPx,
  }
  return (
    <>
      <Patterns prefix={prefix} />
      <SeriesMarks model={model} selected={selected} scales={scales} prefix={prefix} />
      <line className="trend-baseline" x1={layout.x0} x2={layout.x1} y1={y(0)} y2={y(0)} />
    </>
  )
}
