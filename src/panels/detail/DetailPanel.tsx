import { lazy, Suspense, useEffect, useRef } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { SeriesFile } from '#dataset/schema/series.ts'
import type { Detail } from '#engine/detail.ts'
import { useSpeech } from '#format/speech.ts'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { ActorDetail } from './ActorDetail.tsx'
import { EventDetail } from './EventDetail.tsx'
import { IncidentDetail } from './IncidentDetail.tsx'
import { IndicatorDetail } from './IndicatorDetail.tsx'
import { PlaceDetail } from './PlaceDetail.tsx'
import './detail.css'

const SourceDetail = lazy(() => import('./SourceDetail.tsx'))

interface Props {
  readonly detail: Detail
  readonly dataset: Dataset
  readonly view: ViewState
  readonly change: ChangeView
  /** the published series, which only the details of a source need */
  readonly series: SeriesFile | 'loading' | 'failed'
}

/** What is known of the selected record, in the place of the right column. Esc closes it. */
export function DetailPanel({ detail, dataset, view, change, series }: Props) {
  const { m } = useSpeech()
  const panel = useRef<HTMLElement>(null)
  const shown = view.selected?.id

  useEffect(
    function bringIntoView() {
      panel.current?.scrollTo(0, 0)
      // The link that was followed may have made way for this panel: reading goes on here, and returns to it.
      if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true })
      return function returnFocus() {
        requestAnimationFrame(() => {
          if (document.activeElement !== document.body) return
          document.querySelector<HTMLElement>(`a[href*="sel="][href*="${CSS.escape(shown ?? '')}"]`)?.focus()
        })
      }
    },
    [shown],
  )
  const close = () => {
    change({ selected: null })
  }
  useEffect(
    function closeOnEscape() {
      const onKey = (event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.defaultPrevented) change({ selected: null })
      }
      document.addEventListener('keydown', onKey)
      return function stopListening() {
        document.removeEventListener('keydown', onKey)
      }
    },
    [change],
  )
  return (
    <section className={`detail detail-${detail.is}`} aria-label={m.detail.title} ref={panel} tabIndex={-1}>
      <button type="button" className="detail-close" onClick={close}>
        {m.detail.close} <kbd>Esc</kbd>
      </button>
      <Body detail={detail} dataset={dataset} view={view} series={series} />
    </section>
  )
}

function Body({ detail, dataset, view, series }: Omit<Props, 'change'>) {
  switch (detail.is) {
    case 'event':
      return <EventDetail {...detail} dataset={dataset} view={view} />
    case 'incident':
      return <IncidentDetail {...detail} dataset={dataset} view={view} />
    case 'indicator':
      return <IndicatorDetail {...detail} view={view} />
    case 'place':
      return <PlaceDetail {...detail} view={view} />
    case 'actor':
      return <ActorDetail {...detail} view={view} />
    case 'source':
      return (
        <Suspense fallback={null}>
          <SourceDetail id={detail.id} dataset={dataset} view={view} series={series} />
        </Suspense>
      )
  }
}
