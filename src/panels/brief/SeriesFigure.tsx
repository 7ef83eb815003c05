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
  const gaps = gapsIn(bars)
  return (
    <figure className="figure-series">
      <figcaption>{m.briefing.series(shortPublisher(series.publisher), series.definition)}</figcaption>
      <ol>
        {bars.map((bar) => {
          const isGap = bar.is === 'gap'
          return (
            <li key={isGap ? bar.to : `${bar.from}-${bar.to}`} className={isGap ? 'is-gap' : undefined}>
              <div>
                {!isGap && <b>{n.exact(bar.value)}</b>}
                <i style={isGap ? undefined : { blockSize: `${(bar.value / top) * BAR_SHARE}%` }} />
              </div>
              <span>{isGap ? '\u00a0' : nameOf(bar, n)}</span>
            </li>
          )
        })}
      </ol>
      {gaps.length > 0 && (
        <p className="figure-key is-gap">
          <i />
          {m.briefing.unpublished(gaps.map((gap) => stretchOf(gap, n)).join(', '))}
        </p>
      )}
    </figure>
  )
}

/** The stretches between figures, each with what the days of its figures make. */
function gapsIn(bars: readonly SeriesBar[]): readonly FigureBar[] {
  return bars.flatMap((bar, i) => {
    const [before, after] = [bars[i - 1], bars[i + 1]]
    if (bar.is !== 'gap' || before?.is !== 'figure' || after?.is !== 'figure') return []
    return [{ ...after, from: before.to + 1, to: bar.to }]
  })
}

function stretchOf({ span, from, to }: FigureBar, n: Numbers): string {
  if (span !== 'year' && span !== 'month') return n.days({ from, to })
  const [first, last] = span === 'year' ? [n.year(from), n.year(to)] : [n.month(from), n.month(to)]
  return first === last ? first : `${first}–${last}`
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
