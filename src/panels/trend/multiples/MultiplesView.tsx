import { useMemo, useRef } from 'react'
import { buildMultiples } from '#engine/trend/multiples.ts'
import { buildTrend } from '#engine/trend.ts'
import { bearableGrain } from '#engine/trend-buckets.ts'
import type { ViewState } from '#view/view-state.ts'
import { type FormedProps, FormedTrend } from '../form/FormedTrend.tsx'
import { MultiplesTable } from './MultiplesTable.tsx'
import { useMultiplesSpeech } from './multiples-speech.ts'
import { OnePanelLine } from './OnePanelLine.tsx'
import { PanelGraphic } from './PanelGraphic.tsx'
import { aloneIn, type NamedPanel, namedPanels } from './panel-names.ts'
import '../form/form.css'
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
  const ofOneChart = useMemo((): ViewState => ({ ...view, multiples: 'none' }), [view])
  const hasToFocus = useRef(false)
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
        <FormedTrend {...props} view={ofOneChart} />
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
  return <PanelGraphic {...{ multiples, panels, model, view, change, open }} />
}
