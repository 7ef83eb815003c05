import type { TrendModel } from '#engine/trend.ts'
import { gapWords } from '../gap-words.ts'
import type { TouchSpeech } from './touch-speech.ts'

/** The chart in a few sentences: total, highest bucket, what is missing. */
export function summaryOf(model: TrendModel, speech: TouchSpeech): string {
  const { m, n } = speech
  const { summary } = m.touch
  const peak = model.buckets[model.peak ?? -1]
  const sentences = [
    summary[model.measure](
      n.count(model.total),
      n.count(model.events),
      n.days(model.period),
      n.count(model.buckets.length),
    ),
    peak ? summary.peak(model.grain, n.days(peak), n.count(peak.total)) : summary.none,
  ]
  if (model.gaps.length > 0) {
    sentences.push(summary.gaps(n.list(model.gaps.map((gap) => gapWords(gap, model.period, speech)))))
  }
  return sentences.join(' ')
}
