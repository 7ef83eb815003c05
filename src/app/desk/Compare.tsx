import { useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { compareView } from '#engine/compare/compare.ts'
import { ComparePanel } from '#panels/compare/ComparePanel.tsx'
import type { ChangeView, Comparison, ViewState } from '#view/view-state.ts'

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  readonly comparison: Comparison
  readonly change: ChangeView
}

/** The view beside what it is compared with. */
export function Compare({ dataset, view, comparison, change }: Props) {
  const model = useMemo(() => compareView(dataset, view, comparison), [dataset, view, comparison])
  return <ComparePanel model={model} dataset={dataset} view={view} change={change} />
}
