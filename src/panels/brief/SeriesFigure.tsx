import type { Series } from '#dataset/schema/series.ts'
import { type SeriesBar, seriesBars } from '#engine/brief/series-bars.ts'
import { shortPublisher } from '#engine/source-id.ts'
import type { Numbers } from '#format/numbers.ts'
import { useBriefingSpeech } from './words.ts'

/** Bars that have room beside one another with their values. */
const MOST = 9
/** The tallest bar, in percent of the figure's height: its value stands above it. */
const BAR_SHARE = 80

type FigureBar = Extract<SeriesBar, { is: 'figure' }>

/** A publisher's figures as bars from 0 with their values. Hatched: nothing was published for the time between. */
export function SeriesFigure({ series }: { readonly series: Series }) {
  const { m, n } = useBriefingSpeech()
  const bars = seriesBars(series, MOST)
  const top = Math.max(1, ...bars.map((bar) => (bar.is === 'figure' ? bar.value : 0)))
  return (
    <figure className="figure-series">
      <figcaption>{m.briefing.series(shortPublisher(series.publisher), series.definition)}</figcaption>
      <ol>
        {bars.map((bar) =>
          bar.is === 'gap' ? (
            <li key={bar.to} className="is-gap">
              <i />
            </li>
          ) : (
            <li key={`${bar.from}-${bar.to}`}>
              <div>
                <b>{n.exact(bar.value)}</b>
                <i style={{ blockSize: `${(bar.value / top) * BAR_SHARE}%` }} />
              </div>
              <span>{nameOf(bar, n)}</span>
            </li>
          ),
        )}
      </ol>
    </figure>
  )
}

function nameOf({ span, from, to }: FigureBar, n: Numbers): string {
  switch (span) {
    case 'year':
      return n.year(from)
    case 'month':
      return n.month(from)
    default:
      return n.dayOfYear(to)
  }
}
