import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { changesQuery, datasetUrl, seriesQuery } from '#dataset/query.ts'
import { buildAbout } from '#engine/about.ts'
import { seriesKnownOn } from '#engine/as-of.ts'
import { AboutPanel } from '#panels/about/AboutPanel.tsx'
import { ChangeLog } from '#panels/about/ChangeLog.tsx'
import type { ViewState } from '#view/view-state.ts'
import { currentDay } from '../today.ts'

const places = {
  file: (name: string) => new URL(name, datasetUrl(document)).href,
  schema: (name: string) => new URL(`schema/${name}`, document.baseURI).href,
}

/** About the data, with the published series that only this page needs. */
export function About({ dataset, view }: { readonly dataset: Dataset; readonly view: ViewState }) {
  const { data, isError } = useQuery(seriesQuery(datasetUrl(document), dataset.manifest))
  const log = useQuery(changesQuery(datasetUrl(document), dataset.manifest))
  const model = useMemo(() => {
    const series = data && (view.asof === null ? data : seriesKnownOn(data, dataset.asOf))
    return buildAbout(dataset, view, series ?? null)
  }, [dataset, view, data])
  return (
    <AboutPanel
      dataset={dataset}
      view={view}
      model={model}
      waiting={data ? null : isError ? 'failed' : 'loading'}
      places={places}
      changeLog={
        <ChangeLog
          entries={log.data ? log.data.entries.toReversed() : log.isError ? 'failed' : 'loading'}
          dataset={dataset}
          view={view}
        />
      }
      page={window.location.href.replace(/[?#].*$/s, '')}
      today={currentDay()}
    />
  )
}
