import { createElement, Fragment, type ReactNode } from 'react'
import type { TrendMultiples } from '#engine/trend/multiples.ts'
import type { TrendModel } from '#engine/trend.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { Standing } from '#ui/Trace.tsx'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { BandLine } from '../form/BandLine.tsx'
import { useStored } from '../touch/store.ts'
import type { FacetCursorStore } from './facet-cursor.ts'
import { useMultiplesSpeech } from './multiples-speech.ts'

interface Props {
  readonly multiples: TrendMultiples
  readonly model: TrendModel
  readonly view: ViewState
  readonly change: ChangeView
  /** panels */
  readonly counted: { readonly shown: number; readonly all: number }
  /** the reader asked for those that do not fit */
  readonly isAll: boolean
  readonly onAll: (isAll: boolean) => void
  /** absent: a table, in which nothing is pointed at */
  readonly store?: FacetCursorStore
}

/** What the panels are, how many of them are shown, and what to know of them. */
export function MultiplesLine(props: Props) {
  const { multiples, model, view, change, counted, isAll, onAll, store } = props
  const { m, n } = useMultiplesSpeech()
  const say = m.multiples
  const { by } = multiples
  const { shown, all } = counted
  const isFormed =
    view.scale !== 'linear' || view.isCumulative || view.average !== null || view.baseline !== 'none'
  const overlap = by === 'actor' || by === 'side' ? say.overlap[by] : null
  const isCoarse = view.grain !== null && view.grain !== model.grain
  return (
    <div className="trend-form-line">
      <span>
        {say.lead(by)}
        {shown < all && (
          <Standing is="glance">
            {createElement(Fragment, null, ...say.shown<ReactNode>(n.count(shown), n.count(all)))}
          </Standing>
        )}
        {say.end}
      </span>
      {(isAll || shown < all) && (
        <button
          type="button"
          className="text-button"
          data-standing="glance"
          aria-expanded={isAll}
          onClick={() => {
            onAll(!isAll)
          }}
        >
          {isAll ? say.fewer : say.more(n.count(all - shown))}
        </button>
      )}
      {multiples.hasBand && (
        <span>
          <BandLine model={model} isCumulative={false} view={view} />
        </span>
      )}
      {multiples.isOverlapping && overlap && <span>{overlap}</span>}
      {multiples.isThin && <span>{say.thin}</span>}
      {multiples.isBestOnly && <span>{say.bestOnly}</span>}
      {isCoarse && <span>{say.coarse(model.grain)}</span>}
      {isFormed && <span>{say.plain}</span>}
      <TextButton
        onClick={() => {
          change({ multiples: 'none' }, 'replace')
        }}
      >
        {say.one}
      </TextButton>
      {store && <CursorDays model={model} store={store} />}
    </div>
  )
}

/** The days under the cursor, and what all panels together count in them. */
function CursorDays({ model, store }: Pick<Props, 'model'> & { readonly store: FacetCursorStore }) {
  const { m, n } = useMultiplesSpeech()
  const days = model.buckets[useStored(store)?.bucket ?? -1]
  return (
    <span className="facet-days" data-standing="glance" aria-hidden="true">
      {days && m.touch.spokenPart(`${n.days(days)}:`, m.touch.totalLabel[model.measure](n.count(days.total)))}
    </span>
  )
}
