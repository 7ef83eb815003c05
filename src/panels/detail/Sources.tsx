import type { Citation } from '#dataset/schema/common.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { sourceId } from '#engine/source-id.ts'
import { useDetailSpeech } from '#format/detail-speech.ts'
import { Standing } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

interface Props {
  readonly sources: readonly Citation[]
  /** heading, where the pages are other than a record's own */
  readonly title?: string
  /** null: without the way to what else rests on a page's publisher */
  readonly view: ViewState | null
}

/** The pages that a record rests on. They are links out, followed only when the reader asks. */
export function Sources({ sources, title, view }: Props) {
  const { m } = useDetailSpeech()
  return (
    <section className="detail-section">
      <h3>{title ?? m.detail.sources}</h3>
      <ol className="source-list">
        {sources.map((source) => (
          <li key={source.url}>
            <SourceLink source={source} />
            {view && (
              <>
                {' · '}
                <a
                  className="detail-note"
                  href={`?${queryWith(view, { selected: { kind: 'source', id: sourceId(source.publisher) } })}`}
                  aria-label={m.detail.source.moreOf(source.publisher)}
                >
                  {m.detail.source.more}
                </a>
              </>
            )}
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
  const { m, n } = useDetailSpeech()
  const date = source.date === null ? m.detail.undated : n.day(dayNumber(source.date as IsoDate))
  return (
    <>
      <a href={source.url} target="_blank" rel="noopener noreferrer" title={m.words.opensOutside}>
        <Standing is="quote">{source.publisher}</Standing>
      </a>
      , {date}
    </>
  )
}
