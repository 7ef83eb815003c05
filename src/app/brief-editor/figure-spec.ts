import type { FigureModel } from '#engine/brief/figure.ts'
import type { Stated } from '#engine/claimed-toll.ts'
import type { WatchRow } from '#engine/watch.ts'
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
      const { publisher, measure, unit, definition, points } = figure.series
      return {
        is: 'chart',
        form: 'lines',
        title: say.series.title(publisher, measure),
        labels: points.map(({ period }) => period),
        series: [{ name: measure, colour: '#1d4272', values: points.map(({ value }) => value) }],
        note: say.series.note(unit, definition),
      }
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

/** What a claimant said, in words that keep "at least" and ranges. */
function statedWords(stated: Stated, { m, n }: OutSpeech): string {
  switch (stated.is) {
    case 'not-stated':
      return m.detail.notStated
    case 'exactly':
      return n.count(stated.best)
    case 'at-least':
      return m.detail.atLeast(n.count(stated.low))
    case 'at-most':
      return m.detail.atMost(n.count(stated.high))
    case 'range':
      return n.range(stated.low, stated.high)
  }
}
