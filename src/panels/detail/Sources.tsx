import type { Citation } from '#dataset/schema/common.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { useSpeech } from '#format/speech.ts'
import { Standing } from '#ui/Trace.tsx'

/** The pages that a record rests on. They are links out, followed only when the reader asks. */
export function Sources({ sources }: { readonly sources: readonly Citation[] }) {
  const { m } = useSpeech()
  return (
    <section className="detail-section">
      <h3>{m.detail.sources}</h3>
      <ol className="source-list">
        {sources.map((source) => (
          <li key={source.url}>
            <SourceLink source={source} />
            {source.note !== undefined && (
              <span className="detail-note" data-standing="quote">
                {' '}
                {source.note}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A publisher and the date of its page. */
export function SourceLink({ source }: { readonly source: Citation }) {
  const { m, n } = useSpeech()
  const date = source.date === null ? m.detail.undated : n.day(dayNumber(source.date as IsoDate))
  return (
    <>
      <a href={source.url} target="_blank" rel="noopener noreferrer" title={m.detail.opensOutside}>
        <Standing is="quote">{source.publisher}</Standing>
      </a>
      , {date}
    </>
  )
}
