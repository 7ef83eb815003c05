import { useMemo, useRef, useState } from 'react'
import { buildMultiples } from '#engine/trend/multiples.ts'
import { buildTrend } from '#engine/trend.ts'
import { bearableGrain } from '#engine/trend-buckets.ts'
import { type FormedProps, FormedTrend } from '../form/FormedTrend.tsx'
import { useSize } from '../use-size.ts'
import { FacetGrid } from './FacetGrid.tsx'
import { createFacetCursor } from './facet-cursor.ts'
import { layOutFacets } from './facets.ts'
import { MultiplesLine } from './MultiplesLine.tsx'
import { MultiplesTable } from './MultiplesTable.tsx'
import { useMultiplesSpeech } from './multiples-speech.ts'
import { OnePanelLine } from './OnePanelLine.tsx'
import { aloneIn, type NamedPanel, namedPanels } from './panel-names.ts'
import './multiples.css'

/** The trend as small panels on one scale, or as their table. Where one panel is left, it is the one chart. */
export default function MultiplesView(props: FormedProps) {
  const { view, dataset, selection, change } = props
  const speech = useMultiplesSpeech()
  const model = useMemo(() => {
    const grain = bearableGrain(props.model.grain, props.model.period)
    return grain === props.model.grain ? props.model : buildTrend(dataset, { ...view, grain }, selection)
  }, [props.model, dataset, view, selection])
  const multiples = useMemo(
    () => buildMultiples(dataset, view, selection, model),
    [dataset, view, selection, model],
  )
  const panels = useMemo(
    () => (multiples ? namedPanels(multiples, speech, dataset) : []),
    [multiples, speech, dataset],
  )
  const [box, size] = useSize<HTMLElement>()
  const [isAll, setAll] = useState(false)
  const [store] = useState(createFacetCursor)
  const hasToFocus = useRef(false)
  const layout = useMemo(
    () => (size && size.widthPx > 0 ? layOutFacets(panels.length, size.widthPx, size.heightPx, isAll) : null),
    [panels, size, isAll],
  )
  if (!multiples) return null
  if (panels.length < 2) {
    return (
      <>
        <OnePanelLine
          by={multiples.by}
          panel={panels[0]}
          view={view}
          change={change}
          takeFocus={(button) => {
            if (hasToFocus.current) button?.focus()
            hasToFocus.current = false
          }}
        />
        <FormedTrend {...props} />
      </>
    )
  }
  const open = (panel: NamedPanel, isByKeyboard: boolean) => {
    hasToFocus.current = isByKeyboard && panel.narrow !== null
    change(aloneIn(panel, view), 'push')
  }
  if (view.tables.includes('trend')) {
    return <MultiplesTable multiples={multiples} panels={panels} model={model} view={view} change={change} />
  }
  return (
    <>
      <MultiplesLine
        multiples={multiples}
        model={model}
        view={view}
        change={change}
        counted={{ shown: layout?.shown ?? panels.length, all: panels.length }}
        isAll={isAll}
        onAll={setAll}
        store={store}
      />
      <section
        className={isAll ? 'trend-multiples is-all' : 'trend-multiples'}
        ref={box}
        dir="ltr"
        aria-label={speech.m.multiples.region(multiples.by)}
      >
        {layout && <FacetGrid {...{ multiples, panels, model, view, layout, store, open }} />}
      </section>
    </>
  )
}
