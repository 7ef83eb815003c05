import { useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { useSpeech } from '#format/speech.ts'
import { FilterBar } from '#panels/filters/FilterBar.tsx'
import { SelectionCount } from '#panels/filters/SelectionCount.tsx'
import { TrendPanel } from '#panels/trend/TrendPanel.tsx'
import { WatchPanel } from '#panels/watch/WatchPanel.tsx'
import { later, Part } from '#ui/part.tsx'
import type { useView } from '#view/use-view.ts'
import { useMedia } from '../use-media.ts'
import { useModels } from '../use-models.ts'
import { usePlaying } from '../use-playing.ts'
import type { ThemeChoice } from '../use-theme.ts'
import type { Visit } from '../visit.ts'
import { Download } from './Download.tsx'
import { FilterFold } from './FilterFold.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { LinkNotices } from './LinkNotices.tsx'
import { MapArea } from './MapArea.tsx'
import { About, Compare, Details, EventsPanel, Print } from './opened-parts.ts'
import { usePalette } from './use-palette.ts'
import './desk.css'

const Over = later(async () => ({ default: (await import('./Over.tsx')).Over }))

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
  const { dataset, view, selection } = models
  const { change } = link
  const [isMapDrawn, setMapDrawn] = useState(false)
  const playing = usePlaying(models, change)
  const [over, setOver] = usePalette()
  // On a wide screen the event list has a column of its own.
  const isWide = useMedia('(width >= 1800px)')
  // Settled: what is selected is there.
  const { selected, comparison } = view
  const isBeside = selected !== null || comparison !== null
  const taken = { dataset, view, models }
  const isAbout = view.panel === 'about'
  const isListInstead = view.tables.includes('events') && !isWide
  const waiting = <p className="desk-waiting">{m.app.loading}</p>
  const eventList = (
    <Part waiting={waiting}>
      <EventsPanel
        dataset={dataset}
        selection={selection}
        view={view}
        change={change}
        isInstead={isListInstead}
        download={<Download isInList {...taken} />}
      />
    </Part>
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
          <SelectionCount
            dataset={dataset}
            view={view}
            selection={selection}
            isChanging={playing.isRunning}
          />
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
          <Part waiting={waiting}>
            <About dataset={dataset} view={view} />
          </Part>
        ) : (
          <>
            <MapArea
              models={models}
              linked={link.view}
              change={change}
              playing={playing}
              onReady={() => {
                setMapDrawn(true)
              }}
            />
            {isBeside && (
              <div className="desk-detail">
                <Part waiting={waiting}>
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
                </Part>
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
      <Footer dataset={dataset} view={view} error={refresh.error} onBrief={() => setOver('brief')} />
      {isMapDrawn && !isAbout && (
        <Part>
          <Print {...taken} />
        </Part>
      )}
      {over && (
        <Part>
          <Over
            which={over}
            onWhich={setOver}
            dataset={dataset}
            last={full.asOf}
            view={link.view}
            change={change}
            theme={theme}
            onPlay={playing.toggle}
          />
        </Part>
      )}
    </div>
  )
}
