import type { Series } from '#dataset/schema/series.ts'
import { parseEventId } from '#domain/id.ts'
import type { Revision } from '#engine/about-corrections.ts'
import { everything } from '#engine/about-view.ts'
import { pageOfFigure } from '#engine/published.ts'
import { useAboutSpeech } from '#format/about-speech.ts'
import { Standing, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { spanWords } from './span-words.ts'

interface Props {
  readonly revisions: readonly Revision[]
  readonly series: readonly Series[]
  readonly view: ViewState
}

/** Figures that a publisher restated. */
export function Corrections({ revisions, series, view }: Props) {
  const { m, n } = useAboutSpeech()
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
              <Figures
                first={first}
                latest={latest}
                page={pageOfFigure(series, { publisher, measure, period })}
                event={parseEventId(period.split(' ')[0] ?? '') === null ? null : period.split(' ')[0]}
                view={view}
              />
            </span>
            <span className="correction-note" data-standing="quote">
              {note}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

interface FiguresProps extends Pick<Revision, 'first' | 'latest'>, Pick<Props, 'view'> {
  /** where the figure was read; null: no page is known */
  readonly page: string | null
  /** the event that they are estimates of; null: they are a publisher's totals */
  readonly event: string | null | undefined
}

/** The two values: they lead to the event, or to the publisher's page. */
function Figures({ first, latest, page, event, view }: FiguresProps) {
  const { m, n } = useAboutSpeech()
  const said = m.about.restatedFrom(n.count(first), n.count(latest))
  const shown = (
    <>
      {n.count(first)} → <b>{n.count(latest)}</b>
    </>
  )
  if (event) {
    const query = queryWith(everything(view), { selected: { kind: 'event', id: event } })
    return (
      <Trace value={latest} query={query} label={said}>
        {shown}
      </Trace>
    )
  }
  if (page !== null) {
    return (
      <a href={page} target="_blank" rel="noopener noreferrer" aria-label={said}>
        {shown}
      </a>
    )
  }
  return (
    <Standing is="quote">
      <span className="visually-hidden">{said}</span>
      <span aria-hidden="true">{shown}</span>
    </Standing>
  )
}
