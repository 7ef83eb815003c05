import { useEffect, useRef, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { eventId } from '#domain/id.ts'
import type { MapModel } from '#engine/map.ts'
import { useSpeech } from '#format/speech.ts'
import { IncidentGlyph } from '#ui/IncidentGlyph.tsx'
import { Standing, Total } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { SelectedItem, ViewState } from '#view/view-state.ts'
import { Float } from './Float.tsx'
import type { Frame } from './frame.ts'
import { IncidentLine } from './IncidentLine.tsx'
import { useMarkWords } from './mark-words.ts'
import type { Hit } from './scene.ts'

/** Events listed at first, and with each press for more. */
const PAGE = 100

interface Props {
  readonly hit: Hit
  readonly frame: Frame
  readonly dataset: Dataset
  readonly model: MapModel
  readonly view: ViewState
  readonly onSelect: (item: SelectedItem) => void
  readonly onClose: () => void
}

/** The events or incidents under one mark, to choose from. Takes the focus; Escape closes it. */
export function MarkList({ hit, frame, dataset, model, view, onSelect, onClose }: Props) {
  const { n, direction } = useSpeech()
  const say = useMarkWords()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(
    function takeFocus() {
      if (hit) ref.current?.querySelector<HTMLElement>('li :is(a, button)')?.focus({ preventScroll: true })
    },
    [hit],
  )
  const title =
    hit.is === 'mark'
      ? say.list.events(n.count(hit.at.mark.rows.length), hit.at.mark.name ?? say.tooltip.unnamed)
      : say.list.incidents(n.count(hit.at.incidents.length))
  return (
    <Float at={hit.at} clearPx={14} frame={frame} className="map-list">
      <div
        ref={ref}
        role="dialog"
        aria-label={title}
        dir={direction}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onClose()
        }}
      >
        <header>
          <b>
            <Total value={hit.is === 'mark' ? hit.at.mark.rows.length : hit.at.incidents.length}>
              {title}
            </Total>
          </b>
          <button type="button" className="map-list-close" aria-label={say.list.close} onClick={onClose}>
            ✕
          </button>
        </header>
        <ul>
          {hit.is === 'mark' ? (
            <EventItems rows={hit.at.mark.rows} {...{ dataset, model, view, onClose }} />
          ) : (
            hit.at.incidents.map(({ incident }) => (
              <li key={incident.id}>
                <button
                  type="button"
                  onClick={() => {
                    onSelect({ kind: 'event', id: incident.id })
                  }}
                >
                  <IncidentGlyph kind={incident.kind} />
                  <IncidentLine incident={incident} />
                </button>
              </li>
            ))
          )}
        </ul>
      </div>
    </Float>
  )
}

/** Newest first, page by page: thousands may lie on one point. */
function EventItems({
  rows,
  ...props
}: { readonly rows: Int32Array } & Pick<Props, 'dataset' | 'model' | 'view' | 'onClose'>) {
  const { n } = useSpeech()
  const say = useMarkWords()
  const [shown, setShown] = useState(PAGE)
  const rest = rows.length - shown
  return (
    <>
      {[...rows.subarray(Math.max(0, rest))].reverse().map((row) => (
        <EventItem key={row} row={row} {...props} />
      ))}
      {rest > 0 && (
        <li>
          <button
            type="button"
            onClick={() => {
              setShown(shown + PAGE)
            }}
          >
            <Standing is="rule">{say.list.more(n.count(Math.min(PAGE, rest)), n.count(rest))}</Standing>
          </button>
        </li>
      )}
    </>
  )
}

function EventItem({
  row,
  dataset: { events },
  model,
  view,
  onClose,
}: { readonly row: number } & Pick<Props, 'dataset' | 'model' | 'view' | 'onClose'>) {
  const { n } = useSpeech()
  const say = useMarkWords()
  const killed = model.killed(row)
  const query = queryWith(view, { selected: { kind: 'event', id: eventId(events.id[row] ?? 0) } })
  const days = { from: events.day[row] ?? 0, to: events.lastDay[row] ?? 0 }
  const what =
    events.dyads[events.dyad[row] ?? -1]?.name ?? events.conflicts[events.conflict[row] ?? -1]?.name
  return (
    <li>
      <a href={`?${query}`} data-trace={query} data-value={killed} onClick={onClose}>
        <span>
          <b>{n.days(days)}</b> <Standing is="quote">{what}</Standing>
        </span>
        <span className="map-list-killed">{say.list.killed(n.count(killed))}</span>
      </a>
    </li>
  )
}
