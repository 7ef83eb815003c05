import { type SpeechWith, speechWith } from '#format/area.ts'
import { exportPicture } from '#format/messages/en/export-picture.ts'
import { trendForm } from '#format/messages/en/trend-form.ts'

const en = { exportPicture, trendForm }

export type PictureSpeech = SpeechWith<typeof en>

/** A speech with everything that the trend's picture says. */
export const pictureSpeech = speechWith({ en })
