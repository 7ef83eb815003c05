import { type SpeechWith, speechWith } from '#format/area.ts'
import { exportPicture } from '#format/messages/en/export-picture.ts'
import { mapCrossings } from '#format/messages/en/map-crossings.ts'
import { mapDensity } from '#format/messages/en/map-density.ts'
import { mapRegions } from '#format/messages/en/map-regions.ts'

const en = { exportPicture, mapCrossings, mapDensity, mapRegions }

export type PictureSpeech = SpeechWith<typeof en>

/** A speech with everything that the map's picture says. */
export const pictureSpeech = speechWith({ en })
