import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { DatasetError } from '#dataset/errors.ts'
import { analysisQuery, changesQuery, datasetUrl, useDatasetPlace, useRefreshError } from '#dataset/query.ts'
import { buildAbout } from '#engine/about.ts'
import { useCiteSpeech } from '#format/cite-speech.ts'
import { AboutPanel } from '#panels/about/AboutPanel.tsx'
import { ChangeLog } from '#panels/about/ChangeLog.tsx'
import { BacktestView } from '#panels/analysis/BacktestView.tsx'
import type { ViewState } from '#view/view-state.ts'
import { citedHere } from '../cited-here.ts'

const schema = (name: string) => new URL(`schema/${name}`, document.baseURI).href

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  /** shown in another page's frame */
  readonly isFramed?: boolean
}

/** About the data, with the log of its versions that only this page needs. */
export function About({ dataset, view, isFramed = false }: Props) {
  const url = datasetUrl(document)
  const place = useDatasetPlace(url)
  const error = useRefreshError(url)
  const { data: analyses } = useQuery(analysisQuery(url, dataset.manifest))
  const log = useQuery(changesQuery(url, dataset.manifest))
  const speech = useCiteSpeech()
  const model = useMemo(() => buildAbout(dataset, view), [dataset, view])
  return (
    <AboutPanel
      dataset={dataset}
      view={view}
      model={model}
      places={{ file: (name) => new URL(name, place).href, schema }}
      error={error instanceof DatasetError ? error : null}
      isFramed={isFramed}
      backtest={
        analyses?.backtest && (
          <BacktestView isPart backtest={analyses.backtest} indicators={dataset.indicators} view={view} />
        )
      }
      changeLog={
        <ChangeLog
          entries={log.data ? log.data.entries.toReversed() : log.isError ? 'failed' : 'loading'}
          dataset={dataset}
          view={view}
        />
      }
      citation={citedHere({ dataset, view, days: model.days }, speech)}
    />
  )
}
