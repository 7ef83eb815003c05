import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import type { SceneModel } from '#engine/brief/scene.ts'
import { useSpeech } from '#format/speech.ts'
import { useBriefingSpeech } from './words.ts'
import './brief.css'

interface Props {
  readonly model: SceneModel
  /** it fades out under the one that follows */
  readonly isLeaving: boolean
  /** null: the points stand alone */
  readonly figure: ReactNode
}

/** How much smaller a text may be set where it would not fit; the smallest is still 24 px high on 1080 lines. */
const TIGHTER = ['0', '1', '2', '3']

/** A scene in words: kicker, headline, points with their sources, one figure. */
export function SceneText({ model, isLeaving, figure }: Props) {
  const say = useBriefingSpeech().m.briefing
  const { n } = useSpeech()
  const id = useId()
  const ref = useFit()
  const { words, footnotes } = model
  return (
    <article
      ref={ref}
      className={isLeaving ? 'scene is-leaving' : 'scene'}
      aria-labelledby={id}
      aria-hidden={isLeaving || undefined}
    >
      {words.kicker !== null && <p className="scene-kicker">{words.kicker}</p>}
      <h1 id={id}>{words.headline}</h1>
      <ul className="scene-points">
        {words.points.map(({ text, notes }) => (
          <li key={text}>
            {text}
            {notes.length > 0 && <sup> {notes.map(n.count).join(' ')}</sup>}
          </li>
        ))}
      </ul>
      {figure && <div className="scene-figure">{figure}</div>}
      {footnotes.length > 0 && (
        <ol className="scene-notes" aria-label={say.sources}>
          {footnotes.map((note) => (
            <li key={note.n}>
              <sup>{n.count(note.n)}</sup> {note.text}
            </li>
          ))}
        </ol>
      )}
    </article>
  )
}

/** Sets the text as large as fits its column, anew at each drawing, size of the window and arrival of a face. */
function useFit() {
  const ref = useRef<HTMLElement>(null)
  const fit = () => {
    const element = ref.current
    if (!element) return
    for (const step of TIGHTER) {
      element.dataset['fit'] = step
      const end = element.lastElementChild?.getBoundingClientRect().bottom ?? 0
      if (end <= element.getBoundingClientRect().bottom + 0.5) return
    }
  }
  useLayoutEffect(fit)
  useEffect(function followSizes() {
    document.fonts.addEventListener('loadingdone', fit)
    window.addEventListener('resize', fit)
    return function stopFollowing() {
      document.fonts.removeEventListener('loadingdone', fit)
      window.removeEventListener('resize', fit)
    }
  })
  return ref
}
