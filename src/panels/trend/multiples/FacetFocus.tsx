import { type KeyboardEvent, type MouseEvent, type PointerEvent, useId } from 'react'
import type { TrendModel } from '#engine/trend.ts'
import { bucketAt } from '../layout.ts'
import { bucketUnder } from '../touch/bucket-under.ts'
import { stepOf } from '../touch/step-of.ts'
import { useStored } from '../touch/store.ts'
import type { FacetCursor, FacetCursorStore } from './facet-cursor.ts'
import { type FacetLayout, facetAt } from './facets.ts'
import { type MultiplesSpeech, useMultiplesSpeech } from './multiples-speech.ts'
import type { NamedPanel } from './panel-names.ts'

interface Props {
  readonly by: Parameters<MultiplesSpeech['m']['multiples']['chart']>[0]
  readonly panels: readonly NamedPanel[]
  readonly model: TrendModel
  readonly layout: FacetLayout
  readonly store: FacetCursorStore
  /** the reader wants a panel alone; by keyboard, so that the focus has to go somewhere */
  readonly open: (panel: NamedPanel, isByKeyboard: boolean) => void
}

/** What the pointer and the keyboard touch: one cursor over all panels, and the way into one of them. */
export function FacetFocus({ by, panels, model, layout, store, open }: Props) {
  const { m, n } = useMultiplesSpeech()
  const say = m.multiples
  const summaryId = useId()
  const { period, buckets } = model
  const place = (event: MouseEvent): FacetCursor | null => {
    const box = event.currentTarget.getBoundingClientRect()
    const at = facetAt(layout, event.clientX - box.left, event.clientY - box.top)
    if (!at) return null
    const days = period.to - period.from + 1
    const day = Math.min(period.to, period.from + Math.floor(at.part * days))
    const own = buckets.map(({ from }, b) => ({ from, total: panels[at.panel]?.buckets[b]?.total ?? 0 }))
    const x = (from: number) => ((from - period.from) / days) * layout.panelPx
    return { panel: at.panel, bucket: bucketUnder(own, bucketAt(buckets, day), x), how: 'point' }
  }
  const press = (event: MouseEvent<HTMLElement>) => {
    const at = place(event)
    const panel = at && panels[at.panel]
    if (!at || !panel) return
    // A finger points before it opens.
    const isTouch =
      event.nativeEvent instanceof window.PointerEvent && event.nativeEvent.pointerType === 'touch'
    if (isTouch && store.get()?.panel !== at.panel) store.set(at)
    else open(panel, false)
  }
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const at = store.get()
    const next = walked(event.key, at, layout.shown - 1, buckets.length - 1)
    const panel = panels[at?.panel ?? -1]
    if (next) store.set(next)
    else if (event.key === 'Enter' && panel) open(panel, true)
    else if (event.key === 'Escape' && at) store.set(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const [largest] = panels
  return (
    <>
      <div
        className="facet-focus"
        role="application"
        tabIndex={0}
        aria-label={say.chart(by)}
        aria-roledescription={say.chartKind}
        aria-describedby={summaryId}
        onPointerMove={(event: PointerEvent) => {
          if (event.pointerType !== 'touch') store.set(place(event))
        }}
        onPointerLeave={() => {
          if (store.get()?.how === 'point') store.set(null)
        }}
        onClick={press}
        onKeyDown={walk}
        onBlur={() => {
          store.set(null)
        }}
      />
      <p className="visually-hidden" id={summaryId} data-standing="glance">
        {largest && say.summary(by, n.count(panels.length), largest.name, n.count(largest.total))} {say.help}
      </p>
      <Spoken panels={panels} model={model} store={store} />
    </>
  )
}

/** Where a key moves the cursor; null for a key that does not. */
function walked(
  key: string,
  at: FacetCursor | null,
  lastPanel: number,
  lastBucket: number,
): FacetCursor | null {
  const panel = at?.panel ?? 0
  const down = { ArrowDown: 1, ArrowUp: -1 }[key]
  if (down !== undefined) {
    const next = at === null ? 0 : Math.min(lastPanel, Math.max(0, panel + down))
    return { panel: next, bucket: at?.bucket ?? lastBucket, how: 'walk' }
  }
  const bucket = stepOf(key, at?.bucket ?? null, lastBucket)
  return bucket === null ? null : { panel, bucket, how: 'walk' }
}

function Spoken({ panels, model, store }: Pick<Props, 'panels' | 'model' | 'store'>) {
  const { m, n } = useMultiplesSpeech()
  const cursor = useStored(store)
  const days = model.buckets[cursor?.bucket ?? -1]
  const panel = panels[cursor?.panel ?? -1]
  const bucket = panel?.buckets[cursor?.bucket ?? -1]
  const words = () => {
    if (cursor?.how !== 'walk' || !days || !panel || !bucket) return ''
    const value = bucket.isBlank && bucket.events === 0 ? m.multiples.notKnown : n.count(bucket.total)
    return m.multiples.spoken(
      n.days(days),
      panel.name,
      value,
      [m.multiples.spokenAll(n.count(days.total)), ...(days.isIncomplete ? [m.touch.incomplete] : [])].join(
        ', ',
      ),
    )
  }
  return (
    <p className="visually-hidden" aria-live="polite" data-standing="glance">
      {words()}
    </p>
  )
}
