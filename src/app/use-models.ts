import { useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { countFacets } from '#engine/facets.ts'
import { buildMap } from '#engine/map.ts'
import { buildOverview } from '#engine/overview.ts'
import { playbackOf, viewOfFrame } from '#engine/playback.ts'
import { selectEvents } from '#engine/selection.ts'
import { settleView } from '#engine/settle.ts'
import { buildTrend } from '#engine/trend.ts'
import { buildWatch } from '#engine/watch.ts'
import { DEFAULT_VIEW, formatQuery } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { useHistory } from './use-history.ts'
import { useKnownOn } from './use-known-on.ts'
import { useSame } from './use-same.ts'

/** The fields that decide which records are selected and how their dead are counted. */
const filtersOf = ({
  focus,
  period,
  kinds,
  actors,
  places,
  withoutActors,
  withoutPlaces,
  area,
  sides,
  sources,
  precisions,
  q,
  toll,
}: ViewState) => ({
  ...DEFAULT_VIEW,
  ...{ focus, period, kinds, actors, places, withoutActors, withoutPlaces },
  ...{ area, sides, sources, precisions, q, toll },
})

/** Everything the panels draw, made from one selection. Camera, theme and opened details reckon nothing anew. */
export function useModels(full: Dataset, linked: ViewState) {
  const dataset = useKnownOn(full, linked.asof)
  const settled = useMemo(() => settleView(dataset, linked), [dataset, linked])
  const playback = useMemo(() => playbackOf(settled.view, dataset), [dataset, settled])
  const view = useMemo(
    () => (playback ? viewOfFrame(settled.view, playback) : settled.view),
    [settled, playback],
  )
  const { measure, grain, stack } = view

  const filters = filtersOf(view)
  const forSelection = useSame(filters, formatQuery(filters))
  const forMap = useSame({ ...filters, measure }, formatQuery({ ...filters, measure }))
  const forTrend = useSame(
    { ...filters, measure, grain, stack },
    formatQuery({ ...filters, measure, grain, stack }),
  )

  const selection = useMemo(() => selectEvents(dataset, forSelection), [dataset, forSelection])
  const map = useMemo(() => buildMap(dataset, forMap, selection), [dataset, forMap, selection])
  const trend = useMemo(() => buildTrend(dataset, forTrend, selection), [dataset, forTrend, selection])
  const { rowsOfAnyDate } = selection
  const overview = useMemo(() => buildOverview(dataset, rowsOfAnyDate), [dataset, rowsOfAnyDate])
  const facets = useMemo(
    () => countFacets(dataset, forSelection, selection),
    [dataset, forSelection, selection],
  )
  const watch = useMemo(() => buildWatch(dataset), [dataset])
  const history = useHistory(full, dataset.asOf)
  return { ...settled, view, playback, dataset, selection, map, trend, overview, facets, watch, history }
}
