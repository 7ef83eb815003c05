import type { TrendModel } from '#engine/trend.ts'
import { textWidthPx } from '../text-width.ts'
import { useStored } from '../touch/store.ts'
import type { FacetCursorStore } from './facet-cursor.ts'
import type { FacetScales } from './facet-scales.ts'
import { HEAD_PX } from './facets.ts'
import { useMultiplesSpeech } from './multiples-speech.ts'
import type { NamedPanel } from './panel-names.ts'

interface Props {
  readonly panel: NamedPanel
  readonly index: number
  readonly model: TrendModel
  readonly panelPx: number
  readonly plotPx: number
  readonly scales: FacetScales
  readonly store: FacetCursorStore
}

/** The shared cursor in one panel: a line through the bucket, its value, and a frame where the reader is. */
export function FacetMark({ panel, index, model, panelPx, plotPx, scales, store }: Props) {
  const { m, n } = useMultiplesSpeech()
  const cursor = useStored(store)
  const days = model.buckets[cursor?.bucket ?? -1]
  const bucket = panel.buckets[cursor?.bucket ?? -1]
  if (!cursor || !days || !bucket) return null
  const x = (scales.x(days.from) + scales.x(days.to + 1)) / 2
  const value = bucket.isBlank && bucket.events === 0 ? m.multiples.notKnown : n.count(bucket.total)
  const isLeft = x + 8 + textWidthPx(value, 11, true) > panelPx
  return (
    <>
      {cursor.panel === index && (
        <rect
          className={`facet-frame is-${cursor.how}`}
          x={-5}
          y={-HEAD_PX - 1}
          width={panelPx + 10}
          height={HEAD_PX + plotPx + 3}
        />
      )}
      <line className="facet-line" x1={x} x2={x} y1={0} y2={plotPx} />
      <text className="facet-value" x={isLeft ? x - 4 : x + 4} y={10} textAnchor={isLeft ? 'end' : 'start'}>
        {value}
      </text>
    </>
  )
}
