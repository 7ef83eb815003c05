import { type ComponentProps, lazy } from 'react'
import { DetailPanel } from '#panels/detail/DetailPanel.tsx'

const Analysis = lazy(async () => ({ default: (await import('./Analysis.tsx')).Analysis }))

type Props = Omit<ComponentProps<typeof DetailPanel>, 'analysis'>

/** The details of what is selected, or the analysis that is opened in their place. */
export function Details(props: Props) {
  const { detail, dataset, view, change } = props
  const analysis =
    detail.is === 'analysis' ? (
      <Analysis id={detail.id} dataset={dataset} view={view} change={change} />
    ) : null
  return <DetailPanel {...props} analysis={analysis} />
}
