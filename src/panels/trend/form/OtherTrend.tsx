import { lazy, Suspense } from 'react'
import { useSpeech } from '#format/speech.ts'
import { PublishedView } from '../published/PublishedView.tsx'
import { type FormedProps, FormedTrend } from './FormedTrend.tsx'
import './form.css'

const MultiplesView = lazy(() => import('../multiples/MultiplesView.tsx'))

/** The trend as anything but plain bars: a table, another form, small panels, or somebody's published figures. */
export default function OtherTrend(props: FormedProps) {
  const { m } = useSpeech()
  const { view, dataset, model, change } = props
  if (view.series !== null) {
    return (
      <PublishedView
        publisher={view.series}
        dataset={dataset}
        period={model.period}
        view={view}
        change={change}
      />
    )
  }
  if (view.multiples === 'none') return <FormedTrend {...props} />
  return (
    <Suspense fallback={<p className="desk-waiting">{m.app.loading}</p>}>
      <MultiplesView {...props} />
    </Suspense>
  )
}
