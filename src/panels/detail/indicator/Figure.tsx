import { isoDate } from '#domain/date.ts'
import { everything } from '#engine/about-view.ts'
import type { FigureSource } from '#engine/indicators/reading.ts'
import { useDetailSpeech } from '#format/detail-speech.ts'
import { Standing, Trace } from '#ui/Trace.tsx'
import { formatQuery } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

interface Props {
  readonly value: number
  readonly source: FigureSource
  readonly view: ViewState
}

/** A figure of the arithmetic: a link to the events that make it up, or to the page that it was read on. */
export function Figure({ value, source, view }: Props) {
  const { m, n } = useDetailSpeech()
  if (source.is === 'events') {
    const { country, count, days } = source
    const query = formatQuery({
      ...everything(view),
      focus: 'hostilities',
      period: { is: 'range', from: isoDate(days.from), to: isoDate(days.to) },
      places: [country],
      sides: count === 'killed-forces-pk' ? ['forces-pk'] : [],
      measure: count === 'events' ? 'events' : 'killed',
    })
    return (
      <Trace value={value} query={query}>
        {n.count(value)}
      </Trace>
    )
  }
  if (source.page === null) return <Standing is="quote">{n.count(value)}</Standing>
  return (
    <a
      className="trace"
      href={source.page.url}
      target="_blank"
      rel="noopener noreferrer"
      title={`${source.page.publisher}: ${m.words.opensOutside}`}
    >
      {n.count(value)}
    </a>
  )
}
