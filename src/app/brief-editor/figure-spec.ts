import type { Series } from '#dataset/schema/series.ts'
import type { FigureModel } from '#engine/brief/figure.ts'
import { type SeriesBar, seriesBars } from '#engine/brief/series-bars.ts'
import { shortPublisher } from '#engine/source-id.ts'
import type { WatchRow } from '#engine/watch.ts'
import { statedWords } from '#panels/detail/stated-words.ts'
import type { ChartSpec, TableSpec } from '#panels/export/slides/spec.ts'
import { readingOf } from '#panels/watch/picture.ts'
import { movedWords } from '#panels/watch/watch-words.ts'
import type { OutSpeech } from './out-words.ts'

/** A figure of a scene as a native chart or table. `days`: the scene's period in words. */
export function figureSpec(figure: FigureModel, days: string, speech: OutSpeech): ChartSpec | TableSpec {
  const { m, n } = speech
  const say = m.briefOut
  const table = (of: Pick<TableSpec, 'title' | 'head' | 'rows'>, note = ''): TableSpec => ({
    is: 'table',
    ...of,
    note,
  })
  switch (figure.is) {
    case 'claims':
      return table(
        {
          title: say.claims.title(figure.incident.short),
          head: say.claims.head,
          rows: figure.sides.flatMap(({ side, claims }) =>
            claims.map(({ claim, stated }) => [
              claim.by,
              m.detail.claimSides[side],
              statedWords(stated, speech),
            ]),
          ),
        },
        say.claims.note,
      )
    case 'watch':
      return watchTable(figure.rows, speech)
    case 'ladder':
      return table({
        title: say.ladder.title,
        head: say.ladder.head,
        rows: figure.rungs.map(({ name, first }) => [
          name,
          first ? n.day(first.day) : say.ladder.never,
          first?.incident.short ?? m.words.none,
        ]),
      })
    case 'counts': {
      const { events, killed, range } = figure
      const toll = range ? n.range(range.low, range.high) : say.counts.noRange
      return table({
        title: say.counts.title,
        head: say.counts.head,
        rows: [[days, n.count(events), n.count(killed), toll]],
      })
    }
    case 'series': {
      return seriesChart(figure.series, speech)
    }
  }
}

/** The indicators with their readings. */
export function watchTable(rows: readonly WatchRow[], speech: OutSpeech): TableSpec {
  const { m, n } = speech
  return {
    is: 'table',
    title: m.briefOut.watch.title,
    head: m.briefOut.watch.head,
    rows: rows.map((row) => {
      const { word, arrow } = readingOf(row, speech)
      return [row.indicator.short, `${word} ${arrow}`.trim(), movedWords(row, m, n)]
    }),
    note: '',
  }
}

/** Figures of a series that have room beside one another. */
const MOST_FIGURES = 24

/** A publisher's figures; a time that nothing was published for is a label without a value. */
function seriesChart(series: Series, { m, n }: OutSpeech): ChartSpec {
  const say = m.briefOut.series
  const bars = seriesBars(series, MOST_FIGURES)
  const publisher = shortPublisher(series.publisher)
  return {
    is: 'chart',
    form: 'lines',
    title: publisher,
    top: null,
    lines: [],
    labels: bars.map((bar) => (bar.is === 'gap' ? say.gap : spanWords(bar, n))),
    series: [
      {
        name: publisher,
        colour: '#1d4272',
        values: bars.map((bar) => (bar.is === 'gap' ? null : bar.value)),
      },
    ],
    note: [
      say.note(series.definition, series.unit),
      bars.some(({ is }) => is === 'gap') && say.gapNote(say.gap),
    ]
      .filter(Boolean)
      .join(' '),
  }
}

function spanWords({ span, from, to }: Extract<SeriesBar, { is: 'figure' }>, n: OutSpeech['n']): string {
  if (span === 'year') return n.year(from)
  if (span === 'month') return n.month(from)
  return span === 'quarter' ? n.days({ from, to }) : n.day(to)
}
