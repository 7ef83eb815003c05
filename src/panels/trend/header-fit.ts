import type { Dataset } from '#dataset/dataset.ts'
import type { TrendModel } from '#engine/trend.ts'
import type { Speech } from '#format/speech.ts'
import { shortSeriesName } from './series-name.ts'
import { textWidthPx } from './text-width.ts'

/** Where legend and controls stand: on the panel's first line, or on a second one. */
export interface HeaderFit {
  readonly legend: 'header' | 'row'
  readonly controls: 'header' | 'row'
}

const CONTROLS_PX = 316
const BUTTON_PX = 84
/** the part of the sentence that must be seen */
const NOTE_PX = 276

/** Fits the header to a width before it is drawn, so that nothing jumps. */
export function headerFit(
  model: TrendModel,
  speech: Speech,
  provinces: Dataset['provinces'],
  widthPx: number,
): HeaderFit {
  const { m, n } = speech
  const title = textWidthPx(m.trend.title[model.measure](model.grain), 15, true)
  const legend = legendWidthPx(model, speech, provinces, (value) => n.count(value))
  const room = widthPx - title - BUTTON_PX - NOTE_PX - 30
  if (room >= legend + CONTROLS_PX) return { legend: 'header', controls: 'header' }
  return { legend: 'row', controls: room >= CONTROLS_PX ? 'header' : 'row' }
}

function legendWidthPx(
  model: TrendModel,
  speech: Speech,
  provinces: Dataset['provinces'],
  count: (value: number) => string,
): number {
  if (model.stack === 'none') return 0
  return model.series.reduce((sum, { key, total }) => {
    const name = shortSeriesName(key, speech, provinces)
    return sum + textWidthPx(`${name} `, 12) + textWidthPx(count(total), 12, true) + 15 + 8
  }, 0)
}
