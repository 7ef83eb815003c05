import { lazy, Suspense, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { type DayRange, isoDate } from '#domain/date.ts'
import { useSpeech } from '#format/speech.ts'
import { FilterBar } from '#panels/filters/FilterBar.tsx'
import { SelectionCount } from '#panels/filters/SelectionCount.tsx'
import { MapPanel } from '#panels/map/MapPanel.tsx'
import { TrendPanel } from '#panels/trend/TrendPanel.tsx'
import { WatchPanel } from '#panels/watch/WatchPanel.tsx'
import type { useView } from '#view/use-view.ts'
import type { ChangeView } from '#view/view-state.ts'
import { useMedia } from '../use-media.ts'
import { useModels } from '../use-models.ts'
import type { ThemeChoice } from '../use-theme.ts'
import type { Visit } from '../visit.ts'
import { Download } from './Download.tsx'
import { EmptyNotice } from './EmptyNotice.tsx'
import { FilterFold } from './FilterFold.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { LinkNotices } from './LinkNotices.tsx'
import { usePalette } from './use-palette.ts'
import './desk.css'

const EventsPanel = lazy(async () => ({
  default: (await import('#panels/events/EventsPanel.tsx')).EventsPanel,
}))
const Details = lazy(async () => ({ default: (await import('./Details.tsx')).Details }))
const Compare = lazy(async () => ({ default: (await import('./Compare.tsx')).Compare }))
const PlayBar = lazy(() => import('#panels/playback/PlayBar.tsx'))
const Over = lazy(async () => ({ default: (await import('./Over.tsx')).Over }))
const About = lazy(async () => ({ default: (await import('./About.tsx')).About }))
const Print = lazy(async () => ({ default: (await import('./Export.tsx')).Print }))

interface Props {
  readonly dataset: Dataset
  readonly link: ReturnType<typeof useView>
  readonly theme: ThemeChoice
  readonly visit: Visit
  readonly refresh: { readonly error: Error | null; readonly retry: () => void }
}

/** Everything on one screen: map, what to watch, trend, and the details of what is selected. */
export function Desk({ dataset: full, link, theme, visit, refresh }: Props) {
  const { m } = useSpeech()
  const models = useModels(full, link.view)
  const { dataset, view, selection, playback } = models
  const { change } = link
  const [isMapDrawn, setMapDrawn] = useState(false)
  const [isPlaying, setPlaying] = useState(false)
  const [over, setOver] = usePalette()
  // On a wide screen the event list has a column of its own.
  const isWide = useMedia('(width >= 1800px)')
  // Settled: what is selected is there.
  const { selected, comparison } = view
  const isBeside = selected !== null || comparison !== null
  const togglePlayback = () => {
    setPlaying(playback === null)
    if (playback) change({ at: null, frame: null, step: 'week' }, 'replace')
    else void openPlayback(selection.period, change)
  }
  const taken = { dataset, view, models }
  const isAbout = view.panel === 'about'
  const isListInstead = view.tables.includes('events') && !isWide
  const waiting = <p className="desk-waiting">{m.app.loading}</p>
  const eventList = (
    <Suspense fallback={waiting}>
      <EventsPanel
        dataset={dataset}
        selection={selection}
        view={view}
        change={change}
        isInstead={isListInstead}
        download={<Download isInList {...taken} />}
      />
    </Suspense>
  )
  const opened =
    !isBeside || isWide
      ? null
      : selected === null || selected.kind === 'indicator' || selected.kind === 'analysis'
        ? 'desk-open-broad'
        : 'desk-open'
  const className = ['desk', opened, isWide && 'desk-wide'].filter(Boolean).join(' ')
  return (
    <div className={isAbout ? 'desk desk-about' : className}>
      <Header
        dataset={dataset}
        view={view}
        change={change}
        theme={theme}
        download={<Download {...taken} />}
        refresh={refresh}
        onFind={setOver}
      />
      {!isAbout && (
        <div className="desk-filters">
          <FilterFold view={view}>
            <FilterBar
              dataset={dataset}
              view={view}
              facets={models.facets}
              selection={selection}
              change={change}
            />
          </FilterFold>
          <SelectionCount dataset={dataset} view={view} selection={selection} isChanging={isPlaying} />
        </div>
      )}
      <LinkNotices
        ignored={[...link.ignored, ...models.ignored]}
        dataset={dataset}
        view={view}
        visit={visit}
      />
      <main id="main" data-state={isMapDrawn || isAbout ? 'ready' : 'drawing'}>
        {isAbout ? (
          <Suspense fallback={waiting}>
            <About dataset={dataset} view={view} />
          </Suspense>
        ) : (
          <>
            <div className="desk-map">
              {selection.rows.length === 0 && !playback && (
                <EmptyNotice selection={selection} change={change} />
              )}
              <MapPanel
                model={models.map}
                dataset={dataset}
                view={view}
                change={change}
                playback={{ isOpen: playback !== null, onToggle: togglePlayback }}
                onReady={() => {
                  setMapDrawn(true)
                }}
              />
              {playback && (
                <Suspense fallback={null}>
                  <PlayBar
                    playback={playback}
                    view={link.view}
                    change={change}
                    isPlaying={isPlaying}
                    onPlaying={setPlaying}
                  />
                </Suspense>
              )}
            </div>
            {isBeside && (
              <div className="desk-detail">
                <Suspense fallback={waiting}>
                  {selected === null && comparison ? (
                    <Compare dataset={dataset} view={view} comparison={comparison} change={change} />
                  ) : (
                    <Details
                      selection={selection}
                      dataset={dataset}
                      view={view}
                      change={change}
                      history={models.history}
                    />
                  )}
                </Suspense>
              </div>
            )}
            <div className="desk-side" hidden={isBeside && !isWide}>
              {isListInstead ? (
                eventList
              ) : (
                <WatchPanel model={models.watch} history={models.history} view={view} change={change} />
              )}
            </div>
            {isWide && <div className="desk-list">{eventList}</div>}
            <div className="desk-trend">
              <TrendPanel
                model={models.trend}
                overview={models.overview}
                selection={selection}
                view={view}
                change={change}
                dataset={dataset}
              />
            </div>
          </>
        )}
      </main>
      <Footer dataset={dataset} view={view} />
      {isMapDrawn && !isAbout && (
        <Suspense fallback={null}>
          <Print {...taken} />
        </Suspense>
      )}
      {over && (
        <Suspense fallback={null}>
          <Over
            which={over}
            onWhich={setOver}
            dataset={dataset}
            last={full.asOf}
            view={link.view}
            change={change}
            theme={theme}
            onPlay={togglePlayback}
          />
        </Suspense>
      )}
    </div>
  )
}

async function openPlayback(span: DayRange, change: ChangeView): Promise<void> {
  const { firstPlayback, frameEnds } = await import('#engine/playback-steps.ts')
  const { step, frame } = firstPlayback(span)
  change({ at: isoDate(frameEnds(span, step)[0] ?? span.to), step, frame })
}
