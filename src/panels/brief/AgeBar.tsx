import type { Dataset } from '#dataset/dataset.ts'
import { clockIn } from '#format/clock.ts'
import type { ViewState } from '#view/view-state.ts'
import { useBriefingSpeech } from './words.ts'

interface Props {
  /** as shown: with the as-of day of the scene */
  readonly dataset: Dataset
  readonly asof: ViewState['asof']
  readonly ageDays: number
  readonly now: number
  /** from 1 */
  readonly scene: number
  readonly count: number
  readonly isPaused: boolean
  /** what has to be said, most pressing first */
  readonly notes: readonly string[]
}

/** What is always on the wall: how far the data reach and how old that is, the number of the scene, the time. */
export function AgeBar({ dataset, asof, ageDays, now, scene, count, isPaused, notes }: Props) {
  const { m, n, language } = useBriefingSpeech()
  const say = m.briefing
  return (
    <footer className="wall-bar">
      <p>
        {asof === null ? m.app.asOf : m.app.asKnownOn} <b>{n.longDay(dataset.asOf)}</b>
      </p>
      <p className="wall-age">{ageDays === 0 ? m.app.dataToday : m.app.dataAge(n.count(ageDays))}</p>
      <p className="wall-note">{notes.join(' · ')}</p>
      <p className="wall-steps" aria-hidden="true">
        {Array.from({ length: count }, (_, i) => i + 1).map((step) => (
          <i key={step} className={step === scene ? 'is-now' : undefined} />
        ))}
      </p>
      <p>
        {isPaused && `${say.paused} · `}
        {say.sceneOf(n.count(scene), n.count(count))}
      </p>
      <p>{clockIn(language).time(now)}</p>
    </footer>
  )
}
