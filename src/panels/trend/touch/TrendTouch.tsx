import { useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { OverviewModel } from '#engine/overview.ts'
import type { TrendModel } from '#engine/trend.ts'
import type { ChangeView } from '#view/view-state.ts'
import type { TrendLayout } from '../layout.ts'
import type { PlotForm } from '../plot-frame.ts'
import { ActiveFrame } from './ActiveFrame.tsx'
import { createActiveBucketStore } from './active-bucket.ts'
import { Brush } from './Brush.tsx'
import { BucketCard } from './BucketCard.tsx'
import { PlotFocus } from './PlotFocus.tsx'

interface Props {
  readonly form: PlotForm | undefined
  readonly model: TrendModel
  readonly overview: OverviewModel
  /** position of the bucket that the detail panel is about */
  readonly selected: number | null
  readonly layout: TrendLayout
  readonly dataset: Dataset
  readonly change: ChangeView
}

/** All that answers the pointer and the keyboard: the bars, their card, the brush. The picture stands without it. */
export default function TrendTouch({ form, model, overview, selected, layout, dataset, change }: Props) {
  const [store] = useState(createActiveBucketStore)
  return (
    <>
      <ActiveFrame
        model={model}
        drawn={form?.drawn ?? model}
        selected={selected}
        layout={layout}
        store={store}
        dataset={dataset}
      />
      <PlotFocus model={model} more={form?.summary} layout={layout} store={store} change={change} />
      <Brush dataset={dataset} days={overview.days} period={model.period} layout={layout} change={change} />
      <BucketCard
        model={model}
        more={form?.more}
        layout={layout}
        store={store}
        provinces={dataset.provinces}
      />
    </>
  )
}
