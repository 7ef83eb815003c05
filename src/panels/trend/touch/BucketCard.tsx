import type { Dataset } from '#dataset/dataset.ts'
import type { TrendModel } from '#engine/trend.ts'
import { dayX, type TrendLayout } from '../layout.ts'
import type { PlotForm } from '../plot-frame.ts'
import { SeriesSwatch } from '../SeriesSwatch.tsx'
import { type ActiveBucketStore, useActiveBucket } from './active-bucket.ts'
import { bucketWords, spokenBucket } from './bucket-words.ts'
import { useTouchSpeech } from './touch-speech.ts'

interface Props {
  readonly model: TrendModel
  readonly more: PlotForm['more'] | undefined
  readonly layout: TrendLayout
  readonly store: ActiveBucketStore
  readonly provinces: Dataset['provinces']
}

const CARD_PX = 240

/** The active bucket's rows beside its bar, and the same in words for a reader who walks by keyboard. */
export function BucketCard({ model, more, layout, store, provinces }: Props) {
  const speech = useTouchSpeech()
  const active = useActiveBucket(store)
  const bucket = active ? model.buckets[active.index] : undefined
  const words = bucket ? bucketWords(bucket, model, speech, provinces) : null
  const added = active ? (more?.(active.index) ?? []) : []
  const spoken = words && active?.how === 'walk' ? spokenBucket(words, model, speech, added) : ''
  return (
    <>
      <p className="visually-hidden" aria-live="polite" data-standing="glance">
        {spoken}
      </p>
      {bucket && words && (
        <div className="trend-card" style={placeOf(bucket, layout)} aria-hidden="true" data-standing="glance">
          <p className="trend-card-days">{speech.m.touch.bucket(words.days, model.grain)}</p>
          <table>
            <tbody>
              {words.parts.map(({ id, name, tone, value }) => (
                <tr key={id}>
                  <th scope="row">
                    <SeriesSwatch tone={tone} />
                    {name}
                  </th>
                  <td>{value}</td>
                </tr>
              ))}
              <tr className="trend-card-total">
                <th scope="row">{words.totalLabel}</th>
                <td>{words.total}</td>
              </tr>
              {added.map(({ label, value }) => (
                <tr key={label} className="trend-card-more">
                  <th scope="row">{label}</th>
                  <td>{value}</td>
                </tr>
              ))}
              {words.range && (
                <tr className="trend-card-range">
                  <th scope="row">{speech.m.touch.rangeHead}</th>
                  <td>{words.range}</td>
                </tr>
              )}
            </tbody>
          </table>
          {words.warnings.map((warning) => (
            <p key={warning} className="stale">
              {warning}
            </p>
          ))}
        </div>
      )}
    </>
  )
}

/** Right of the bar, or left of it where the right has no room; on a low panel it grows upwards from its foot. */
function placeOf(bucket: { readonly from: number; readonly to: number }, layout: TrendLayout) {
  const right = dayX(layout, bucket.to + 1) + 10
  const fits = right + CARD_PX <= layout.widthPx
  const left = dayX(layout, bucket.from) - 10 - CARD_PX
  const insetInlineStart = fits ? right : Math.max(0, left)
  return layout.heightPx < 330
    ? { insetInlineStart, insetBlockEnd: 4, inlineSize: CARD_PX }
    : { insetInlineStart, insetBlockStart: layout.plot.top, inlineSize: CARD_PX }
}
