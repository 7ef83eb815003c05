import { type ReactNode, useEffect, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { useSpeech } from '#format/speech.ts'
import { TrendPanel } from '#panels/trend/TrendPanel.tsx'
import { WatchPanel } from '#panels/watch/WatchPanel.tsx'
import { Part } from '#ui/part.tsx'
import type { useView } from '#view/use-view.ts'
import type { Panel, TablePanel } from '#view/view-state.ts'
import { Download } from '../desk/Download.tsx'
import { LinkNotices } from '../desk/LinkNotices.tsx'
import { MapArea } from '../desk/MapArea.tsx'
import { About, Compare, Details, EventsPanel, Print } from '../desk/opened-parts.ts'
import { useModels } from '../use-models.ts'
import { usePlaying } from '../use-playing.ts'
import { EmbedBack } from './EmbedBack.tsx'
import { EmbedFooter } from './EmbedFooter.tsx'
import { EmbedHead } from './EmbedHead.tsx'

interface Props {
  readonly dataset: Dataset
  readonly link: ReturnType<typeof useView>
  readonly panel: Panel
  readonly home: Panel
  /** why the newest dataset is not shown; null: it is */
  readonly error: Error | null
  readonly onReady: () => void
}

/** A frame remembers no visit. */
const NO_VISIT = { lastSeen: null, tell: () => undefined, dismiss: () => undefined }

/** One panel, or all of them, with what the reader opens from it below. No part is as high as the frame. */
export function EmbedView({ dataset: full, link, panel, home, error, onReady }: Props) {
  const { m } = useSpeech()
  const models = useModels(full, link.view)
  const { dataset, view, selection } = models
  const { change } = link
  const playing = usePlaying(models, change)
  const [isMapDrawn, setMapDrawn] = useState(false)
  const taken = { dataset, view, models }
  const has = (part: Panel) => panel === part || panel === 'all'
  const isReady = !has('map') || isMapDrawn
  const isList = panel !== 'about' && (panel === 'events' || view.tables.includes('events'))
  const isOpened = panel !== 'about' && (view.selected !== null || view.comparison !== null)
  useEffect(() => {
    if (isReady) onReady()
  }, [isReady, onReady])

  const part = (name: TablePanel, children: ReactNode) => (
    <div className={`embed-part embed-${name}${view.tables.includes(name) ? ' is-table' : ''}`}>
      <Part waiting={<p className="desk-waiting">{m.app.loading}</p>}>{children}</Part>
    </div>
  )
  return (
    <>
      <LinkNotices
        ignored={[...link.ignored, ...models.ignored]}
        dataset={dataset}
        view={view}
        visit={NO_VISIT}
      />
      <main id="main" data-state={isReady ? 'ready' : 'drawing'} className={`is-${panel}`}>
        {panel !== 'about' && (
          <EmbedHead models={models} panel={panel} home={home} isChanging={playing.isRunning} />
        )}
        {panel === 'about' && <EmbedBack view={view} panel={panel} home={home} />}
        {panel === 'about' && (
          <Part waiting={<p className="desk-waiting">{m.app.loading}</p>}>
            <About isFramed dataset={dataset} view={view} />
          </Part>
        )}
        {has('map') &&
          part(
            'map',
            <MapArea
              models={models}
              linked={link.view}
              change={change}
              playing={playing}
              onReady={() => {
                setMapDrawn(true)
              }}
            />,
          )}
        {has('watch') &&
          part(
            'watch',
            <WatchPanel model={models.watch} history={models.history} view={view} change={change} />,
          )}
        {has('trend') &&
          part(
            'trend',
            <TrendPanel
              model={models.trend}
              overview={models.overview}
              selection={selection}
              view={view}
              change={change}
              dataset={dataset}
            />,
          )}
        {isList &&
          part(
            'events',
            <EventsPanel
              dataset={dataset}
              selection={selection}
              view={view}
              change={change}
              isInstead={panel !== 'events'}
              download={<Download isInList {...taken} />}
            />,
          )}
        {isOpened && (
          <div className="embed-detail">
            <Part waiting={<p className="desk-waiting">{m.app.loading}</p>}>
              {view.selected === null && view.comparison !== null ? (
                <Compare dataset={dataset} view={view} comparison={view.comparison} change={change} />
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
      </main>
      <EmbedFooter dataset={dataset} view={view} error={error} />
      {isReady && panel !== 'about' && (
        <Part>
          <Print {...taken} />
        </Part>
      )}
    </>
  )
}
