import type { Dataset } from '#dataset/dataset.ts'
import type { TrendModel } from '#engine/trend.ts'
import { dayX, type TrendLayout, valueY } from '../layout.ts'
import { barEdges } from '../series-paths.ts'
import { textWidthPx } from '../text-width.ts'
import { type ActiveBucketStore, useActiveBucket } from './active-bucket.ts'
import { usePointedBucket } from './pointed-bucket.ts'
import { useTouchSpeech } from './touch-speech.ts'

interface Props {
  readonly model: TrendModel
  /** the model with the heights of bars */
  readonly drawn: TrendModel
  /** position of the bucket that the detail panel is about */
  readonly selected: number | null
  readonly layout: TrendLayout
  readonly store: ActiveBucketStore
  readonly dataset: Dataset
}

/** Frames round the bucket that is pointed at and the one that the detail panel is about. */
export function ActiveFrame({ model, drawn, layout, selected, store, dataset }: Props) {
  const active = useActiveBucket(store)
  const listed = usePointedBucket(model, active, dataset)
  return (
    <svg className="trend-layer" width={layout.widthPx} height={layout.heightPx} aria-hidden="true">
      {selected !== null && (
        <Chosen model={model} drawn={drawn} layout={layout} index={selected} isQuiet={active !== null} />
      )}
      {listed !== null && <Frame drawn={drawn} layout={layout} index={listed} name="trend-frame is-walk" />}
      {active && (
        <Frame drawn={drawn} layout={layout} index={active.index} name={`trend-frame is-${active.how}`} />
      )}
    </svg>
  )
}

function Frame({
  drawn,
  layout,
  index,
  name,
}: Pick<Props, 'drawn' | 'layout'> & { index: number; name: string }) {
  const bucket = drawn.buckets[index]
  if (!bucket) return null
  const [left, right] = barEdges(bucket, {
    x: (day) => dayX(layout, day),
    y: () => 0,
    barGapPx: layout.barGapPx,
  })
  const top = Math.max(
    layout.plot.top - 4,
    Math.min(valueY(layout, bucket.total), layout.plot.bottom - 6) - 3,
  )
  return (
    <rect
      className={name}
      x={left - 1.5}
      y={top}
      width={Math.max(4, right - left + 3)}
      height={layout.plot.bottom - top}
    />
  )
}

/** The selected bucket's frame and its two lines, beside it on the side with room. */
function Chosen({
  model,
  drawn,
  layout,
  index,
  isQuiet,
}: Omit<Props, 'store' | 'selected' | 'dataset'> & { index: number; isQuiet: boolean }) {
  const { m, n } = useTouchSpeech()
  const bucket = model.buckets[index]
  if (!bucket) return null
  const first = m.touch.totalLabel[model.measure](n.count(bucket.total))
  const second = m.touch.chosen(n.days(bucket), n.count(bucket.events))
  const right = dayX(layout, bucket.to + 1) + 6
  const fits = right + textWidthPx(second, 11) < layout.x1
  const x = fits ? right : dayX(layout, bucket.from) - 6
  const y = Math.min(
    Math.max(layout.plot.top + 10, valueY(layout, drawn.buckets[index]?.total ?? 0) + 8),
    layout.plot.bottom - 20,
  )
  return (
    <>
      <Frame drawn={drawn} layout={layout} index={index} name="trend-frame is-chosen" />
      {!isQuiet && (
        <g className="trend-chosen" textAnchor={fits ? 'start' : 'end'}>
          <text x={x} y={y} className="is-strong">
            {first}
          </text>
          <text x={x} y={y + 13}>
            {second}
          </text>
        </g>
      )}
    </>
  )
}
