import type { Dataset } from '#dataset/dataset.ts'
import type { Speech } from '#format/speech.ts'
import type { PictureParts } from '#panels/export/picture/page.ts'
import { TracedPath } from '#panels/export/picture/traced-path.ts'
import { drawMap } from '#panels/map/picture/draw-map.ts'
import { mapTitle } from '#panels/map/picture/map-title.ts'
import type { MapTheme } from '#panels/map/theme.ts'
import { drawTrend, trendTitle } from '#panels/trend/picture/draw-trend.ts'
import { drawWatch } from '#panels/watch/picture.ts'
import type { ViewState } from '#view/view-state.ts'
import type { useModels } from '../use-models.ts'

/** What the panels draw, which is what pictures are made of. */
export type Pictured = Pick<ReturnType<typeof useModels>, 'map' | 'trend' | 'watch' | 'selection'>

interface Asked {
  readonly dataset: Dataset
  readonly view: ViewState
  readonly models: Pictured
  readonly speech: Speech
  readonly theme: MapTheme
  /** marks on the map at most */
  readonly mostMarks: number
}

/** The panels' drawings of a view. */
export function picturesOf({ models, theme, mostMarks, ...shown }: Asked): PictureParts {
  const { map, trend, watch, selection } = models
  const { view, speech } = shown
  const trendToDraw = { ...shown, theme, selection, model: trend }
  return {
    theme,
    titles: {
      map: mapTitle(view, speech),
      trend: trendTitle(trendToDraw, speech),
      watch: speech.m.watch.title,
    },
    map: (pen, box) => {
      drawMap(pen, { ...shown, theme, model: map, mostMarks, makePath: () => new TracedPath() }, box)
    },
    trend: (pen, box) => {
      drawTrend(pen, trendToDraw, box)
    },
    watch: (pen, box) => {
      drawWatch(pen, { model: watch, theme, speech }, box)
    },
  }
}
