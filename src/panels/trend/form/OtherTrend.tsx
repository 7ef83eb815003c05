import { PublishedView } from '../published/PublishedView.tsx'
import { type FormedProps, FormedTrend } from './FormedTrend.tsx'

/** The one chart as a table or in another form than plain bars, or somebody's published figures in its place. */
export default function OtherTrend(props: FormedProps) {
  const { view, dataset, model, change } = props
  return view.series === null ? (
    <FormedTrend {...props} />
  ) : (
    <PublishedView
      publisher={view.series}
      dataset={dataset}
      period={model.period}
      view={view}
      change={change}
    />
  )
}
