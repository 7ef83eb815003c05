import type { Dataset } from '#dataset/dataset.ts'
import type { Arithmetic as Reckoned } from '#engine/indicators/reading.ts'
import type { WatchRow } from '#engine/watch.ts'
import type { ViewState } from '#view/view-state.ts'
import { EvidenceSum } from './EvidenceSum.tsx'
import { LagDetail } from './LagDetail.tsx'
import { RateDetail } from './RateDetail.tsx'
import { RatioDetail } from './RatioDetail.tsx'
import { StepsDetail } from './StepsDetail.tsx'

interface Props {
  readonly arithmetic: Reckoned
  readonly row: WatchRow
  readonly dataset: Dataset
  readonly view: ViewState
}

/** The arithmetic of a reading, each part of it with its way back. */
export function Arithmetic({ arithmetic, row, dataset, view }: Props) {
  const { rule } = row.indicator.measurement
  switch (arithmetic.is) {
    case 'ratio':
      return rule.kind === 'ratio' && <RatioDetail arithmetic={arithmetic} rule={rule} view={view} />
    case 'steps':
      return <StepsDetail arithmetic={arithmetic} incidents={dataset.incidents} view={view} />
    case 'rate':
      return <RateDetail arithmetic={arithmetic} view={view} />
    case 'lag':
      return <LagDetail arithmetic={arithmetic} incidents={dataset.incidents} view={view} />
    case 'evidence':
      return <EvidenceSum arithmetic={arithmetic} evidence={row.indicator.evidence} />
  }
}
