import type { ComponentProps } from 'react'
import { findDetail } from '#engine/detail.ts'
import type { Selection } from '#engine/selection.ts'
import { DetailPanel } from '#panels/detail/DetailPanel.tsx'
import { later } from '#ui/part.tsx'

const Analysis = later(async () => ({ default: (await import('./Analysis.tsx')).Analysis }))

type Props = Omit<ComponentProps<typeof DetailPanel>, 'analysis' | 'detail'> & {
  readonly selection: Selection
}

/** The details of what is selected, or the analysis that is opened in their place. */
export function Details({ selection, ...props }: Props) {
  const { dataset, view, change } = props
  const detail = findDetail(dataset, selection, view.selected)
  if (!detail) return null
  const analysis =
    detail.is === 'analysis' ? (
      <Analysis id={detail.id} dataset={dataset} view={view} change={change} />
    ) : null
  return <DetailPanel {...props} detail={detail} analysis={analysis} />
}
