import { type ReactNode, useEffect, useRef } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { Detail } from '#engine/detail.ts'
import type { PastReading } from '#engine/indicators/history.ts'
import { useDetailSpeech } from '#format/detail-speech.ts'
import { later, Part } from '#ui/part.tsx'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { ActorDetail } from './ActorDetail.tsx'
import { EventDetail } from './EventDetail.tsx'
import { IncidentDetail } from './IncidentDetail.tsx'
import { PlaceDetail } from './PlaceDetail.tsx'
import './detail.css'

const SourceDetail = later(() => import('./SourceDetail.tsx'))
const IndicatorDetail = later(async () => ({
  default: (await import('./indicator/IndicatorDetail.tsx')).IndicatorDetail,
}))

const NO_PAST: readonly PastReading[] = []

interface Props {
  readonly detail: Detail
  readonly dataset: Dataset
  readonly view: ViewState
  readonly change: ChangeView
  /** past readings of the indicators, by id */
  readonly history: ReadonlyMap<string, readonly PastReading[]>
  /** an analysis, where one is opened */
  readonly analysis: ReactNode
}

/** What is known of the selected record, in the place of the right column. Esc closes it. */
export function DetailPanel({ detail, dataset, view, change, history, analysis }: Props) {
  const { m } = useDetailSpeech()
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
      <Part>
        <Body detail={detail} dataset={dataset} view={view} history={history} analysis={analysis} />
      </Part>
    </section>
  )
}

function Body({ detail, dataset, view, history, analysis }: Omit<Props, 'change'>) {
  switch (detail.is) {
    case 'event':
      return <EventDetail {...detail} dataset={dataset} view={view} />
    case 'incident':
      return <IncidentDetail {...detail} dataset={dataset} view={view} />
    case 'indicator':
      return (
        <IndicatorDetail
          {...detail}
          dataset={dataset}
          past={history.get(detail.row.indicator.id) ?? NO_PAST}
          view={view}
        />
      )
    case 'place':
      return <PlaceDetail {...detail} view={view} />
    case 'actor':
      return <ActorDetail {...detail} view={view} />
    case 'source':
      return <SourceDetail id={detail.id} dataset={dataset} view={view} />
    case 'analysis':
      return analysis
  }
}
