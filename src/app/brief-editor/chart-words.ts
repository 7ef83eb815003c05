import { type SpeechWith, speechWith } from '#format/area.ts'
import { briefTrend } from '#format/messages/en/brief-trend.ts'
import { trendForm } from '#format/messages/en/trend-form.ts'
import { trendMultiples } from '#format/messages/en/trend-multiples.ts'
import { trendTouch } from '#format/messages/en/trend-touch.ts'

const en = { briefTrend, trendForm, multiples: trendMultiples, touch: trendTouch }

/** The speech of the trend's charts on slides. */
export type ChartSpeech = SpeechWith<typeof en>

export const chartSpeech = speechWith({ en })
