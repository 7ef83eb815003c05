import { useId } from 'react'
import type { TrendForm } from '#engine/trend/form.ts'
import type { TrendModel } from '#engine/trend.ts'
import { dots, Patterns } from '#ui/patterns.tsx'
import { dayX, type TrendLayout, valueY } from '../layout.ts'
import { seriesId, seriesTone } from '../series-name.ts'
import type { FormAxis } from './axis.ts'
import { BaselineLines } from './BaselineLines.tsx'
import { bandPath, linePath, marksPath } from './form-paths.ts'

interface Props {
  readonly model: TrendModel
  readonly form: TrendForm
  readonly axis: FormAxis
  readonly layout: TrendLayout
}

/** Over the bars: the range, the marks of a log axis, and the moving average. */
export function FormLines({ model, form, axis, layout }: Props) {
  const prefix = useId()
  const { buckets } = model
  const scales = {
    x: (day: number) => dayX(layout, day),
    y: (value: number) => valueY(layout, axis.at(value)),
    barGapPx: layout.barGapPx,
  }
  const means = form.buckets.map(({ average }) => average?.mean ?? null)
  const bands = form.buckets.map(({ band }) => band)
  return (
    <svg
      className="trend-layer trend-form-lines"
      width={layout.widthPx}
      height={layout.heightPx}
      aria-hidden="true"
    >
      <Patterns prefix={prefix} />
      {form.hasBand && <path className="trend-band" d={bandPath(buckets, bands, scales)} />}
      {form.scale === 'log' &&
        model.series.map(({ key }, i) => (
          <path
            key={seriesId(key)}
            className={seriesTone(key, i)}
            fill={key.by === 'side' && key.side === 'not-coded' ? dots(prefix) : undefined}
            d={marksPath(
              buckets,
              form.buckets.map(({ values }) => values[i] ?? 0),
              scales,
            )}
          />
        ))}
      <BaselineLines model={model} form={form} scales={scales} />
      {form.average !== null && (
        <>
          <path className="trend-mean-halo" d={linePath(buckets, means, scales)} />
          <path className="trend-mean" d={linePath(buckets, means, scales)} />
        </>
      )}
    </svg>
  )
}
