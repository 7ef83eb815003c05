import { type SpeechWith, speechWith } from '#format/area.ts'
import { briefOut } from '#format/messages/en/brief-out.ts'
import { detail } from '#format/messages/en/detail.ts'
import { trendForm } from '#format/messages/en/trend-form.ts'
import { trendMultiples } from '#format/messages/en/trend-multiples.ts'
import { trendTouch } from '#format/messages/en/trend-touch.ts'

const en = { briefOut, detail, trendForm, multiples: trendMultiples, touch: trendTouch }

/** The speech of slides and sheets. */
export type OutSpeech = SpeechWith<typeof en>

export const outSpeech = speechWith({ en })
