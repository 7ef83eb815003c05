import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { datasetUrl, seriesQuery } from '#dataset/query.ts'
import { seriesKnownOn } from '#engine/as-of.ts'
import { DetailPanel } from '#panels/detail/DetailPanel.tsx'

type Props = Omit<ComponentProps<typeof DetailPanel>, 'series'>

/** The details of what is selected; for a source with the published series, which nothing else on the desk needs. */
export function Details(props: Props) {
  const { dataset, detail, view } = props
  const { data, isError } = useQuery({
    ...seriesQuery(datasetUrl(document), dataset.manifest),
    enabled: detail.is === 'source',
  })
  const series = data && (view.asof === null ? data : seriesKnownOn(data, dataset.asOf))
  return <DetailPanel {...props} series={series ?? (isError ? 'failed' : 'loading')} />
}
