import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { datasetUrl, seriesQuery } from '#dataset/query.ts'
import { publishedYears } from '#engine/published.ts'
import { AboutPanel } from '#panels/about/AboutPanel.tsx'
import type { ViewState } from '#view/view-state.ts'

/** About the data, with the published series that only this page needs. */
export function About({ dataset, view }: { readonly dataset: Dataset; readonly view: ViewState }) {
  const { data, isError } = useQuery(seriesQuery(datasetUrl(document), dataset.manifest))
  const years = useMemo(() => data && publishedYears(dataset, data.countryMonths), [dataset, data])
  return <AboutPanel dataset={dataset} view={view} published={years ?? (isError ? 'failed' : 'loading')} />
}
