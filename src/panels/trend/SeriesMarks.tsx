import type { TrendModel } from '#engine/trend.ts'
import { dots, incomplete } from '#ui/patterns.tsx'
import { seriesId, seriesTone } from './series-name.ts'
import { barsPath, type Scales, seriesPaths, thinned } from './series-paths.ts'

interface Props {
  readonly model: TrendModel
  /** position of the bucket that stands out, if any */
  readonly selected: number | null
  readonly scales: Scales
  /** of the pattern ids in the surrounding svg */
  readonly prefix: string
}

/** The bars: one path for each series, whoever gives the scales. A selected bucket stands out by fading the rest. */
export function SeriesMarks({ model, selected, scales, prefix }: Props) {
  const buckets = thinned(model.buckets, scales.x)
  const chosen = selected === null ? [] : model.buckets.slice(selected, selected + 1)
  const cut = buckets.filter(({ isIncomplete }) => isIncomplete)
  return (
    <>
      <g className={chosen.length > 0 ? 'trend-series is-faded' : 'trend-series'}>
        <Paths model={model} buckets={buckets} scales={scales} prefix={prefix} />
        <path d={barsPath(cut, scales)} fill={incomplete(prefix)} className="trend-incomplete" />
      </g>
      {chosen.length > 0 && (
        <g className="trend-series">
          <Paths model={model} buckets={chosen} scales={scales} prefix={prefix} />
        </g>
      )}
    </>
  )
}

function Paths({ model, buckets, scales, prefix }: Omit<Props, 'selected'> & Pick<TrendModel, 'buckets'>) {
  const paths = seriesPaths(buckets, model.series.length, scales)
  return model.series.map(({ key }, i) => {
    const isDotted = key.by === 'side' && key.side === 'not-coded'
    return (
      <path
        key={seriesId(key)}
        d={paths[i]}
        className={seriesTone(key, i)}
        fill={isDotted ? dots(prefix) : undefined}
      />
    )
  })
}
