import type { Dataset } from '#dataset/dataset.ts'
import type { TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import { Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { SeriesSwatch } from './SeriesSwatch.tsx'
import { noProvince, seriesId, seriesName, seriesTone, shortSeriesName } from './series-name.ts'

interface Props {
  readonly model: TrendModel
  readonly view: ViewState
  readonly provinces: Dataset['provinces']
}

/** Each series with its filling and its total, which leads to the view of that series alone. */
export function TrendLegend({ model, view, provinces }: Props) {
  const speech = useSpeech()
  const { m, n } = speech
  if (model.stack === 'none') return null
  const items = model.series.map((series, i) => ({ ...series, tone: seriesTone(series.key, i) }))
  const isLast = ({ key }: (typeof items)[number]) => (key.by === 'side' && key.side === 'not-coded' ? 1 : 0)
  return (
    <ul className="trend-legend" aria-label={m.trend.legend}>
      {items
        .sort((a, b) => isLast(a) - isLast(b))
        .map(({ key, tone, total, narrow }) => (
          <li key={seriesId(key)} title={seriesName(key, speech, provinces)}>
            <SeriesSwatch tone={tone} />
            {shortSeriesName(key, speech, provinces)}{' '}
            {total === 0 ? (
              <b>{n.count(0)}</b>
            ) : (
              <Trace
                value={total}
                query={queryWith(view, narrow ?? noProvince(view))}
                label={m.trend.seriesTotal(seriesName(key, speech, provinces), n.count(total), model.measure)}
              >
                {n.count(total)}
              </Trace>
            )}
          </li>
        ))}
    </ul>
  )
}
