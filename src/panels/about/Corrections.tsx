import type { Revision } from '#engine/about-corrections.ts'
import { useSpeech } from '#format/speech.ts'
import { spanWords } from './span-words.ts'

/** Figures that a publisher restated. */
export function Corrections({ revisions }: { readonly revisions: readonly Revision[] }) {
  const { m, n } = useSpeech()
  if (revisions.length === 0) return <p className="about-note">{m.about.noRestated}</p>
  return (
    <>
      <p className="about-note">{m.about.restated}</p>
      <ul className="about-corrections">
        {revisions.map(({ publisher, measure, days, period, first, latest, note }) => (
          <li key={`${publisher} ${measure} ${period}`}>
            <span className="correction-what">
              {m.about.correction(
                publisher,
                m.about.measures[measure] ?? measure.replaceAll('_', ' '),
                days ? spanWords(days, n) : period,
              )}
            </span>
            <span className="correction-values">
              <span className="visually-hidden">{m.about.restatedFrom(n.count(first), n.count(latest))}</span>
              <span aria-hidden="true">
                {n.count(first)} → <b>{n.count(latest)}</b>
              </span>
            </span>
            <span className="correction-note">{note}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
