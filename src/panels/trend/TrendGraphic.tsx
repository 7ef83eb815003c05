import { useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { OverviewModel } from '#engine/overview.ts'
import type { TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import { later, Part } from '#ui/part.tsx'
import type { ChangeView } from '#view/view-state.ts'
import { Annotations } from './Annotations.tsx'
import { Backdrop } from './Backdrop.tsx'
import { BrushDates } from './BrushDates.tsx'
import { BrushPicture } from './BrushPicture.tsx'
import { Lanes } from './Lanes.tsx'
import { layOut } from './layout.ts'
import { Overview } from './Overview.tsx'
import { type PlotForm, plotFrame } from './plot-frame.ts'
import { StaticTrend } from './StaticTrend.tsx'
import { timeTicks } from './time-ticks.ts'
import { useSize } from './use-size.ts'

const TrendChart = later(() => import('./TrendChart.tsx'))
const TrendTouch = later(() => import('./touch/TrendTouch.tsx'))
const ReleaseMarks = later(() => import('./form/ReleaseMarks.tsx'))

interface Props {
  readonly form?: PlotForm
  readonly model: TrendModel
  readonly overview: OverviewModel
  /** position of the bucket that the detail panel is about */
  readonly selected: number | null
  /** id of what the detail panel shows */
  readonly selectedId: string | null
  readonly dataset: Dataset
  readonly change: ChangeView
}

/** The graphic: the plot, the lanes on its time axis, and the brush over the whole time of the data. */
export function TrendGraphic({ model, form, overview, selected, selectedId, dataset, change }: Props) {
  const { n } = useSpeech()
  const [ref, size] = useSize<HTMLDivElement>()
  const drawn = form?.drawn ?? model
  const layout = useMemo(
    () => size && layOut(drawn, size.widthPx, size.heightPx, form?.scale),
    [drawn, size, form],
  )
  const ticks = useMemo(() => (layout ? timeTicks(layout.period, layout.x1 - layout.x0, n) : []), [layout, n])
  const plot = useMemo(() => {
    if (!layout) return null
    const shown = { model: drawn, selected, layout, ticks }
    const still = <StaticTrend {...shown} />
    return (
      <Part waiting={still} instead={still}>
        <TrendChart {...shown} />
      </Part>
    )
  }, [drawn, layout, ticks, selected])
  const brush = layout && <BrushPicture days={overview.days} period={model.period} layout={layout} />
  return (
    <div className="trend-body" ref={ref} dir="ltr">
      {layout && (
        <>
          <Backdrop model={model} layout={layout} />
          <div className="trend-plot" style={{ insetBlockStart: plotFrame(layout).top }}>
            {plot}
          </div>
          {form?.overlay(layout)}
          <Annotations model={model} layout={layout} selectedId={selectedId} change={change} />
          <Lanes model={model} layout={layout} selectedId={selectedId} />
          <Part>
            <ReleaseMarks model={model} dataset={dataset} layout={layout} />
          </Part>
          <Overview overview={overview} layout={layout} />
          <Part waiting={brush} instead={brush}>
            <TrendTouch {...{ form, model, overview, selected, layout, dataset, change }} />
          </Part>
          <BrushDates period={model.period} bounds={overview.days} change={change} />
        </>
      )}
    </div>
  )
}
