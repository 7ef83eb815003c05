import type { Dataset } from '#dataset/dataset.ts'
import type { SeriesKey } from '#engine/trend-series.ts'
import type { Speech } from '#format/speech.ts'
import type { ViewState } from '#view/view-state.ts'

/** A series' name as the legend, the table and the tooltip say it. */
export function seriesName(key: SeriesKey, { m }: Speech, provinces: Dataset['provinces']): string {
  switch (key.by) {
    case 'all':
      return m.trend.all
    case 'side':
      return m.words.sides[key.side]
    case 'kind':
      return m.words.eventKinds[key.kind]
    case 'country':
      return m.words.countries[key.country]
    case 'province':
      return provinces.find(({ id }) => id === key.province)?.name ?? key.province
    case 'rest':
      return m.trend.rest
    case 'unplaced':
      return m.trend.unplaced
  }
}

/** A stable id of a series. */
export function seriesId(key: SeriesKey): string {
  switch (key.by) {
    case 'side':
      return key.side
    case 'kind':
      return key.kind
    case 'country':
      return key.country
    case 'province':
      return key.province
    default:
      return key.by
  }
}

/** The class that fills a series: sides have their colours; every other split is in tones of ink. */
export function seriesTone(key: SeriesKey, position: number): string {
  if (key.by === 'side') return `tone-${key.side}`
  if (key.by === 'rest' || key.by === 'unplaced' || key.by === 'all') return `tone-${key.by}`
  return `tone-${Math.min(position, 4)}`
}

/** The name where a line holds many of them. */
export function shortSeriesName(key: SeriesKey, speech: Speech, provinces: Dataset['provinces']): string {
  return key.by === 'side' ? speech.m.trend.shortSides[key.side] : seriesName(key, speech, provinces)
}

/** The view in which what lies in no province stands: the map's table, for no filter finds it. */
export function noProvince({ tables }: ViewState): Partial<ViewState> {
  return { tables: [...new Set([...tables, 'map' as const])] }
}

/** The tables of a view and the event list. */
export function withList({ tables }: ViewState): ViewState['tables'] {
  return [...new Set([...tables, 'events' as const])]
}
