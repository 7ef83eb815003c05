import { useMemo, useState } from 'react'
import type { Scene } from '#dataset/schema/briefs.ts'
import { type BriefFault, briefFaults } from '#engine/brief/check.ts'
import { askedBy } from '#engine/brief/playback.ts'
import { readScene } from '#engine/brief/scene.ts'
import type { Wake } from '#engine/brief/step.ts'
import { clockIn } from '#format/clock.ts'
import { useBriefingSpeech } from '#panels/brief/words.ts'
import { useNow } from './use-now.ts'
import { usePlayback } from './use-playback.ts'
import { useStopwatch } from './use-stopwatch.ts'
import type { BriefingProps } from './Wall.tsx'
import './presenter.css'

/** What the presenter sees beside the wall: this scene and the next, notes, time, and what the wall cannot do. */
export function Presenter({ ground, brief, channel, link }: BriefingProps) {
  const { m, n, language } = useBriefingSpeech()
  const say = m.briefing.presenter
  const { view, change } = link
  const [wake, setWake] = useState<Wake | null>(null)
  const { playback, ask, isAlone } = usePlayback({
    ...{ channel, brief, view, change, wake: null, onWake: setWake },
  })
  const { scene: at, count, dwell, isPaused } = playback
  const scene = brief.scenes[at - 1] as Scene
  const after = brief.scenes[at]
  const { words } = useMemo(() => readScene(ground, scene), [ground, scene])
  const next = useMemo(() => (after ? readScene(ground, after).words.headline : null), [ground, after])
  const faults = useMemo(() => {
    const { dataset, analysis } = ground
    const rungs = analysis && new Set(analysis.ladder.rungs.map(({ id }) => id))
    return briefFaults(brief, { dataset, rungs })
  }, [ground, brief])
  const press = (key: string) => {
    const asked = askedBy(key, playback)
    if (asked) ask(asked)
  }
  return (
    <main className="presenter" data-state="ready">
      <title>{say.title(brief.title)}</title>
      <header>
        <p>{m.briefing.sceneOf(n.count(at), n.count(count))}</p>
        <Times key={channel} {...{ channel, scene: at }} />
        <p>{clockIn(language).time(useNow(1000))}</p>
      </header>
      <h2>{say.now}</h2>
      <h1 aria-live="polite">{words.headline}</h1>
      <p>
        <KeyButton press={press} of="PageUp">
          {say.back}
        </KeyButton>{' '}
        <KeyButton press={press} of="PageDown">
          {say.forth}
        </KeyButton>{' '}
        {dwell !== null && (
          <KeyButton press={press} of=" ">
            {isPaused ? say.goOn : say.pause}
          </KeyButton>
        )}
      </p>
      <h2>{say.next}</h2>
      <p className="presenter-next">{next ?? say.last}</p>
      <h2>{say.notes}</h2>
      {(scene.notes ?? say.noNotes).split('\n').map((line) => (
        <p key={line} className="presenter-notes">
          {line}
        </p>
      ))}
      <footer role="status">
        <p>{isAlone ? say.alone : wake === null ? say.noWall : say.wake[wake]}</p>
        {faults.length > 0 && <Faults faults={faults} />}
      </footer>
    </main>
  )
}

function Faults({ faults }: { readonly faults: readonly BriefFault[] }) {
  const { m, n } = useBriefingSpeech()
  const say = m.briefing.presenter
  const scenes = [...new Set(faults.map(({ scene }) => scene))]
  return (
    <>
      <p>{say.faults}:</p>
      <ul>
        {scenes.map((scene) => {
          const names = faults.filter((fault) => fault.scene === scene).map((fault) => fault.names)
          return <li key={scene}>{say.fault(n.count(scene), names.join(', '))}</li>
        })}
      </ul>
    </>
  )
}

interface KeyButtonProps {
  readonly press: (key: string) => void
  /** the key that it stands for */
  readonly of: string
  readonly children: string
}

function KeyButton({ press, of, children }: KeyButtonProps) {
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        press(of)
      }}
    >
      {children}
    </button>
  )
}

/** How long it has run, and how long this scene has stood. */
function Times({ channel, scene }: { readonly channel: string; readonly scene: number }) {
  const { m, language } = useBriefingSpeech()
  const say = m.briefing.presenter
  const now = useNow(1000)
  const { start, since } = useStopwatch(channel, scene, now)
  const { elapsed } = clockIn(language)
  const seconds = (from: number) => elapsed(Math.max(0, Math.round((now - from) / 1000)))
  return (
    <>
      <p>
        {say.since} <b>{seconds(start)}</b>
      </p>
      <p>
        {say.inScene} <b>{seconds(since)}</b>
      </p>
    </>
  )
}
