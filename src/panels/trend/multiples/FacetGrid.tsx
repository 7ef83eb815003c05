import { useEffect, useMemo, useRef } from 'react'
import type { TrendMultiples } from '#engine/trend/multiples.ts'
import type { TrendModel } from '#engine/trend.ts'
import type { ViewState } from '#view/view-state.ts'
import { timeTicks } from '../time-ticks.ts'
import { Facet } from './Facet.tsx'
import { FacetFocus } from './FacetFocus.tsx'
import type { FacetCursorStore } from './facet-cursor.ts'
import { facetScales } from './facet-scales.ts'
import { type FacetLayout, facetCell } from './facets.ts'
import { useMultiplesSpeech } from './multiples-speech.ts'
import type { NamedPanel } from './panel-names.ts'

interface Props {
  readonly multiples: TrendMultiples
  readonly panels: readonly NamedPanel[]
  readonly model: TrendModel
  readonly view: ViewState
  readonly layout: FacetLayout
  readonly store: FacetCursorStore
  readonly open: (panel: NamedPanel, isByKeyboard: boolean) => void
}

/** The panels in rows and columns, and what the reader touches over them. */
export function FacetGrid({ multiples, panels, model, view, layout, store, open }: Props) {
  const { n } = useMultiplesSpeech()
  const list = useRef<HTMLUListElement>(null)
  const { panelPx, plotPx } = layout
  const scales = useMemo(
    () => facetScales(multiples.most, model.period, layout),
    [multiples, model.period, layout],
  )
  const ticks = useMemo(() => timeTicks(model.period, panelPx, n), [model.period, panelPx, n])
  const cells = useMemo(
    () => panels.slice(0, layout.shown).map((_, i) => facetCell(layout, i)),
    [panels, layout],
  )
  useEffect(
    function keepWalkedPanelInSight() {
      return store.subscribe(() => {
        const at = store.get()
        if (at?.how === 'walk') list.current?.children[at.panel]?.scrollIntoView({ block: 'nearest' })
      })
    },
    [store],
  )
  return (
    <div className="facets" style={{ blockSize: layout.rows * layout.rowPx }}>
      <ul ref={list}>
        {cells.map((cell, i) => {
          const panel = panels[i]
          return (
            panel && (
              <Facet
                key={panel.id}
                {...{ panel, model, multiples, view, cell, panelPx, plotPx, scales, ticks, store }}
                index={i}
              />
            )
          )
        })}
      </ul>
      <FacetFocus by={multiples.by} {...{ panels, model, layout, store, open }} />
    </div>
  )
}
