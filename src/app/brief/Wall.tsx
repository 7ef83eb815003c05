import { useEffect, useMemo, useState } from 'react'
import type { Brief, Scene } from '#dataset/schema/briefs.ts'
import { readScene } from '#engine/brief/scene.ts'
import { buildMap } from '#engine/map.ts'
import { buildTrend } from '#engine/trend.ts'
import { buildWatch } from '#engine/watch.ts'
import { AgeBar } from '#panels/brief/AgeBar.tsx'
import { SceneText } from '#panels/brief/SceneText.tsx'
import { useBriefingSpeech } from '#panels/brief/words.ts'
import { WallMap } from '#panels/map/wall/WallMap.tsx'
import { WallTrend } from '#panels/trend/wall/WallTrend.tsx'
import { WallWatch } from '#panels/watch/wall/WallWatch.tsx'
import type { useView } from '#view/use-view.ts'
import { currentDay } from '../today.ts'
import { useMedia } from '../use-media.ts'
import { toggleFullScreen } from './full-screen.ts'
import { openPresenter } from './presenter-window.ts'
import { SceneFigure } from './SceneFigure.tsx'
import { useForAWhile } from './use-for-a-while.ts'
import type { Ground } from './use-ground.ts'
import { useLeaving } from './use-leaving.ts'
import { useNotes } from './use-notes.ts'
import { useNow } from './use-now.ts'
import { usePlayback } from './use-playback.ts'
import { useUnit } from './use-unit.ts'
import { useWakeLock } from './use-wake-lock.ts'

export interface BriefingProps {
  readonly ground: Ground
  readonly brief: Brief
  readonly channel: string
  readonly link: ReturnType<typeof useView>
  /** when everything was last in order, ms; null: it is now */
  readonly goodAt: number | null
}

/** How often larger the drawings are than on the desk: their smallest text, of 10 px, is then 24 px high. */
const MAGNIFIED = 2.4
const MINUTE_MS = 60_000
/** Where the picture stands from minute to minute, px of a wall of 1080 lines, so that nothing burns in. */
const SHIFTS = [
  [0, 0],
  [3, 1],
  [4, 4],
  [1, 3],
  [-2, 4],
  [-4, 1],
  [-3, -3],
  [1, -4],
] as const

/** The wall: a scene of the brief after the other, by keys and dwell, and no control on it. */
export function Wall({ ground, brief, channel, link, goodAt }: BriefingProps) {
  const { m } = useBriefingSpeech()
  const { view, change } = link
  const wake = useWakeLock()
  const [isBlocked, sayBlocked] = useForAWhile()
  const { playback } = usePlayback({
    ...{ channel, brief, view, change, wake },
    onOther: ({ is }) => {
      if (is === 'full-screen') void toggleFullScreen()
      else if (is === 'presenter') sayBlocked(!openPresenter(view))
      // Escape ends full screen first.
      else if (is === 'leave' && !document.fullscreenElement) leave()
    },
  })
  const { scene: at, count, isPaused } = playback
  const scene = brief.scenes[at - 1] as Scene
  const model = useMemo(() => readScene(ground, scene), [ground, scene])
  const { words } = model
  const leave = () => {
    const { theme, language } = view
    change({ ...model.view, theme, language }, 'push')
  }
  const now = useNow(MINUTE_MS)
  const unit = useUnit()
  const shown = useMemo(() => ({ key: `${brief.id} ${at}`, model }), [brief.id, at, model])
  const texts = useLeaving(shown)
  const [x, y] = SHIFTS[Math.floor(now / MINUTE_MS) % SHIFTS.length] ?? SHIFTS[0]
  const [isMapDrawn, setMapDrawn] = useState(false)
  const notes = useNotes({ isBlocked, goodAt, model, link, brief, dataset: ground.dataset })
  useEffect(
    function nameWindow() {
      const before = document.title
      document.title = m.briefing.title(words.headline, brief.title)
      return function giveBack() {
        document.title = before
      }
    },
    [m, words.headline, brief.title],
  )
  return (
    <div className="wall">
      <div className="wall-picture" style={{ transform: `translate(${x * unit}px, ${y * unit}px)` }}>
        <main id="main" data-state={isMapDrawn ? 'ready' : 'drawing'}>
          <div className="wall-text">
            {texts.map((one) => (
              <SceneText
                key={one.key}
                model={one.model}
                isLeaving={one !== shown}
                figure={one.model.figure && <SceneFigure figure={one.model.figure} />}
              />
            ))}
          </div>
          <Side
            model={model}
            magnified={MAGNIFIED * unit}
            onReady={() => {
              setMapDrawn(true)
            }}
          />
        </main>
        <AgeBar
          dataset={model.dataset}
          asof={model.view.asof}
          ageDays={Math.max(0, currentDay() - ground.dataset.asOf)}
          now={now}
          scene={at}
          count={count}
          isPaused={isPaused}
          notes={notes}
        />
      </div>
      <p role="status" className="visually-hidden">
        {words.headline}
      </p>
    </div>
  )
}

interface SideProps {
  readonly model: ReturnType<typeof readScene>
  readonly magnified: number
  readonly onReady: () => void
}

/** The larger side. The map stays under another panel, so that it comes back without being made anew. */
function Side({ model, magnified, onReady }: SideProps) {
  const { m } = useBriefingSpeech()
  const { dataset, view, selection, labels } = model
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  const map = useMemo(() => buildMap(dataset, view, selection), [dataset, view, selection])
  const isTrend = view.panel === 'trend'
  const isWatch = view.panel === 'watch'
  const trend = useMemo(
    () => (isTrend ? buildTrend(dataset, view, selection) : null),
    [isTrend, dataset, view, selection],
  )
  const watch = useMemo(() => (isWatch ? buildWatch(dataset) : null), [isWatch, dataset])
  return (
    <div className="wall-side">
      <div className={isTrend || isWatch ? 'wall-map is-under' : 'wall-map'}>
        <WallMap {...{ model: map, dataset, view, labels, magnified, isStill, onReady }} />
      </div>
      {trend && <WallTrend model={trend} provinces={dataset.provinces} {...{ labels, magnified }} />}
      {watch && (
        <section className="wall-panel" aria-label={m.watch.title}>
          <h2>{m.watch.title}</h2>
          <WallWatch rows={watch.rows} />
        </section>
      )}
    </div>
  )
}
