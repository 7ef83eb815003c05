import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { analysisQuery, datasetUrl } from '#dataset/query.ts'
import type { AnalysisFile } from '#dataset/schema/analysis.ts'
import type { Analysis as AnalysisId } from '#domain/analysis.ts'
import { buildFramework } from '#engine/analysis/framework.ts'
import { weighHypotheses } from '#engine/analysis/hypotheses.ts'
import { buildLadder } from '#engine/analysis/ladder.ts'
import { buildRecords } from '#engine/analysis/records.ts'
import { useSpeech } from '#format/speech.ts'
import { BacktestView } from '#panels/analysis/BacktestView.tsx'
import { FrameworkView } from '#panels/analysis/FrameworkView.tsx'
import { LadderView } from '#panels/analysis/LadderView.tsx'
import { RecordsView } from '#panels/analysis/RecordsView.tsx'
import { StrategiesView } from '#panels/analysis/StrategiesView.tsx'
import { StrategyChoice } from '#panels/analysis/StrategyChoice.tsx'
import type { ChangeView, ViewState } from '#view/view-state.ts'

interface Props {
  readonly id: AnalysisId
  readonly dataset: Dataset
  readonly view: ViewState
  readonly change: ChangeView
}

/** One of the analyses, as of the view's day, with the file that only these views need. */
export function Analysis({ id, dataset, view, change }: Props) {
  const { m } = useSpeech()
  const { data, isError } = useQuery(analysisQuery(datasetUrl(document), dataset.manifest))
  return (
    <>
      <p className="detail-kick">{m.watch.analyses}</p>
      {data ? (
        <Shown id={id} file={data} dataset={dataset} view={view} change={change} />
      ) : (
        <p role="status">{isError ? m.watch.analysisFailed : m.app.loading}</p>
      )}
    </>
  )
}

function Shown({ id, file, dataset, view, change }: Props & { readonly file: AnalysisFile }): ReactNode {
  switch (id) {
    case 'ladder':
      return <Ladder file={file} dataset={dataset} view={view} />
    case 'records':
      return <Records dataset={dataset} view={view} />
    case 'framework':
      return <Framework file={file} dataset={dataset} view={view} change={change} />
    case 'strategies':
      return <Strategies file={file} dataset={dataset} view={view} />
    case 'backtest':
      return file.backtest ? (
        <BacktestView backtest={file.backtest} indicators={dataset.indicators} view={view} />
      ) : (
        <NotTested />
      )
  }
}

function NotTested() {
  const { m } = useSpeech()
  return <p>{m.watch.notTested}</p>
}

interface Parts extends Pick<Props, 'dataset' | 'view'> {
  readonly file: AnalysisFile
}

function Ladder({ file, dataset, view }: Parts) {
  const model = useMemo(() => buildLadder(dataset, file.ladder), [dataset, file])
  return <LadderView model={model} view={view} />
}

function Records({ dataset, view }: Pick<Props, 'dataset' | 'view'>) {
  const model = useMemo(() => buildRecords(dataset, dataset.series), [dataset])
  return <RecordsView model={model} view={view} />
}

function Framework({ file, dataset, view, change }: Parts & Pick<Props, 'change'>) {
  const model = useMemo(
    () => buildFramework({ dataset, framework: file.framework, lags: dataset.lags }),
    [dataset, file],
  )
  return (
    <>
      <StrategyChoice strategies={file.strategies} view={view} change={change} />
      <FrameworkView model={model} view={view} isDimmed={view.strategy === 'coerce-taliban'} />
    </>
  )
}

function Strategies({ file, dataset, view }: Parts) {
  const model = useMemo(() => weighHypotheses(dataset, file.hypotheses), [dataset, file])
  return <StrategiesView model={model} view={view} />
}
