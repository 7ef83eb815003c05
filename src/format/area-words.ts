import type { Area, Place } from '#domain/area.ts'
import { type SpeechWith, speechWith } from './area.ts'
import { mapArea } from './messages/en/map-area.ts'
import { useSpeech } from './speech.ts'

const en = { mapArea }

/** The speech of areas. */
export type AreaSpeech = SpeechWith<typeof en>

const areaSpeech = speechWith({ en })
export const useAreaSpeech = (): AreaSpeech => areaSpeech(useSpeech())

type Words = Pick<AreaSpeech, 'm' | 'n'>

/** An area in few words. `name`: what the middle of a circle is called; null: it has no name. */
export function areaInShort(area: Area, name: string | null, speech: Words): string {
  const { m, n } = speech
  const say = m.mapArea
  switch (area.is) {
    case 'circle':
      return say.within(n.exact(area.radiusKm), name ?? placeWords(area, speech))
    case 'box':
      return say.box(
        latitudeWords(area.south, speech),
        latitudeWords(area.north, speech),
        longitudeWords(area.west, speech),
        longitudeWords(area.east, speech),
      )
    case 'polygon':
      return say.polygon(n.count(area.corners.length))
  }
}

/** An area in words that leave nothing out. */
export function areaInFull(area: Area, name: string | null, speech: Words): string {
  const short = areaInShort(area, name, speech)
  if (area.is !== 'polygon') return short
  const corners = area.corners.map((corner) => placeWords(corner, speech))
  return speech.m.mapArea.polygonAt(short, corners.join(', '))
}

/** 34.1311° N 71.0822° E */
export function placeWords(place: Place, speech: Words): string {
  return speech.m.mapArea.place(
    latitudeWords(place.latitude, speech),
    longitudeWords(place.longitude, speech),
  )
}

function latitudeWords(value: number, { m, n }: Words): string {
  return m.mapArea[value < 0 ? 'south' : 'north'](n.exact(Math.abs(value)))
}

function longitudeWords(value: number, { m, n }: Words): string {
  return m.mapArea[value < 0 ? 'west' : 'east'](n.exact(Math.abs(value)))
}
