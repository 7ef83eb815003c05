import type { TrendForm } from '#engine/trend/form.ts'
import type { TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import type { Scales } from '../series-paths.ts'
import { stepPath } from './form-paths.ts'
import { useFormWords } from './form-words.ts'

interface Props {
  readonly model: TrendModel
  readonly form: TrendForm
  readonly scales: Scales
}

/** What the trend is compared with, dashed: a step over each bar, or a level over the days of a mean. */
export function BaselineLines({ model, form, scales }: Props) {
  const { n } = useSpeech()
  const say = useFormWords()
  const { baseline } = form
  if (!baseline || form.scale === 'share') return null
  const heights = form.buckets.map((bucket) => bucket.baseline?.total ?? null)
  const means = form.isCumulative || baseline.is !== 'mean' ? [] : baseline.compared
  return (
    <>
      <path className="trend-base-halo" d={stepPath(model.buckets, heights, scales)} />
      <path className="trend-base" d={stepPath(model.buckets, heights, scales)} />
      {means
        .filter(({ base }) => base.covered === 'all')
        .map(({ base, parts, now }) => {
          const x = scales.x(Math.max(model.period.from, base.from))
          const y = scales.y(base.total / parts)
          const path = `M${x.toFixed(1)},${y.toFixed(1)}H${scales.x(now.to + 1).toFixed(1)}`
          return (
            <g key={parts}>
              <path className="trend-base-halo" d={path} />
              <path className="trend-base" d={path} />
              <text className="trend-base-name" x={x + 4} y={y - 4}>
                {say.window(n.count(parts), model.grain)}
              </text>
            </g>
          )
        })}
    </>
  )
}
