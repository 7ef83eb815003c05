import { useCallback, useState } from 'react'
import type { Playback } from '#engine/playback.ts'
import { useSpeech } from '#format/speech.ts'
import { type ChangeView, STEPS, type ViewState } from '#view/view-state.ts'
import { Choice } from './Choice.tsx'
import { usePlaybackWords } from './playback-words.ts'
import { useRunning, useSteps } from './use-steps.ts'
import './playback.css'

const FRAMES = [7, 28, 91, 365] as const
const SPEEDS = [1, 2, 3] as const

interface Props {
  readonly playback: Playback
  /** of the link: what is shown is a frame of it */
  readonly view: Pick<ViewState, 'frame' | 'step'>
  readonly change: ChangeView
  readonly isPlaying: boolean
  readonly onPlaying: (isPlaying: boolean) => void
}

/**
 * Plays the period frame by frame; everything else on the page follows. Where the reader asks for less motion it only
 * steps.
 */
export default function PlayBar({ playback, view, change, isPlaying, onPlaying }: Props) {
  const { n } = useSpeech()
  const say = usePlaybackWords()
  const [speed, setSpeed] = useState<number>(2)
  const [isLoop, setLoop] = useState(false)
  const isStill = useStill()
  const steps = useSteps(playback, view.step, change)
  const { ends, index, next, go } = steps
  const stop = useCallback(() => {
    onPlaying(false)
  }, [onPlaying])
  useRunning(steps, { isPlaying: isPlaying && !isStill, stop, speed, isLoop })
  const { from, to } = playback.frame
  const days = say.days(n.day(from), n.day(to))
  const isLast = next >= ends.length
  const frames: { id: string; label: string }[] = [
    { id: '', label: say.frames.all },
    ...FRAMES.map((length) => ({ id: String(length), label: say.frames[length] })),
  ]
  const frame = String(view.frame ?? '')
  if (view.frame !== null && !frames.some(({ id }) => id === frame))
    frames.push({ id: frame, label: say.otherFrame(n.count(view.frame)) })
  return (
    <section className="playback" aria-label={say.region}>
      <div className="playback-buttons">
        <button
          type="button"
          aria-label={say.back}
          disabled={index === 0}
          onClick={() => {
            go(index - 1)
          }}
        >
          <Icon path="M9 2 4 6l5 4zM3 2v8" />
        </button>
        {!isStill && (
          <button
            type="button"
            aria-label={isPlaying ? say.pause : say.play}
            onClick={() => {
              if (!isPlaying && isLast) go(0)
              onPlaying(!isPlaying)
            }}
          >
            <Icon path={isPlaying ? 'M3.5 2v8M8.5 2v8' : 'M3 2 9.5 6 3 10z'} />
          </button>
        )}
        <button
          type="button"
          aria-label={say.forward}
          disabled={isLast}
          onClick={() => {
            go(next)
          }}
        >
          <Icon path="M3 2 8 6l-5 4zM9 2v8" />
        </button>
      </div>
      <input
        type="range"
        className="playback-position"
        dir="ltr"
        aria-label={say.position}
        aria-valuetext={days}
        min={0}
        max={ends.length - 1}
        value={index}
        onChange={(event) => {
          onPlaying(false)
          go(Number(event.target.value))
        }}
      />
      <span className="playback-days" data-standing="scale">
        {days}
      </span>
      <div className="playback-choices">
        <Choice
          label={say.frame}
          options={frames}
          value={frame}
          onChange={(id) => {
            change({ frame: id === '' ? null : Number(id) }, 'replace')
          }}
        />
        <Choice
          label={say.step}
          options={STEPS.map((id) => ({ id, label: say.steps[id] }))}
          value={view.step}
          onChange={(step) => {
            change({ step }, 'replace')
          }}
        />
        {isStill ? (
          <span>{say.still}</span>
        ) : (
          <>
            <Choice
              label={say.speed}
              options={SPEEDS.map((id) => ({ id: String(id), label: say.speeds[id] }))}
              value={String(speed)}
              onChange={(id) => {
                setSpeed(Number(id))
              }}
            />
            <label className="playback-loop">
              <input
                type="checkbox"
                checked={isLoop}
                onChange={() => {
                  setLoop(!isLoop)
                }}
              />
              {say.loop}
            </label>
          </>
        )}
      </div>
    </section>
  )
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}

function useStill(): boolean {
  const [isStill] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches)
  return isStill
}
