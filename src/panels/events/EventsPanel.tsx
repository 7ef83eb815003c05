import { type ReactNode, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { eventRecord } from '#engine/rows.ts'
import type { Selection } from '#engine/selection.ts'
import { sumTolls } from '#engine/toll.ts'
import { useSpeech } from '#format/speech.ts'
import { DataTable } from '#ui/DataTable.tsx'
import { PanelHeader } from '#ui/PanelHeader.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import { Standing, Total } from '#ui/Trace.tsx'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { eventColumns } from './event-columns.tsx'
import './events.css'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
  readonly view: ViewState
  readonly change: ChangeView
  /** whether the list stands in another panel's place, so that there is a way back */
  readonly isInstead: boolean
  /** the button that takes the events away */
  readonly download: ReactNode
}

/** Lines drawn at a time: enough to read on, few enough to draw at once. */
const PAGE = 100

/** The selected events, newest first. */
export function EventsPanel({ dataset, selection, view, change, isInstead, download }: Props) {
  const speech = useSpeech()
  const { m, n } = speech
  const [listed, setListed] = useState({ selection, count: PAGE })
  const count = listed.selection === selection ? listed.count : PAGE
  const { rows } = selection
  const shown = Array.from(rows.slice(Math.max(0, rows.length - count)), (row) => eventRecord(dataset, row))
  const lacking = sumTolls(dataset.events, rows).rowsWithoutRange
  const left = rows.length - shown.length
  return (
    <section className="events" aria-label={m.events.title}>
      <PanelHeader
        id="events-title"
        title={m.events.title}
        note={
          <>
            <Total value={rows.length}>{m.events.note(m.filters.eventsIn(n.count(rows.length)))}</Total>
            {lacking > 0 && <Total value={lacking}>{m.events.withoutRange(n.count(lacking))}</Total>}
          </>
        }
      >
        {download}
        {isInstead && (
          <TextButton
            onClick={() => {
              change({ tables: view.tables.filter((panel) => panel !== 'events') })
            }}
          >
            {m.events.back}
          </TextButton>
        )}
      </PanelHeader>
      {rows.length === 0 ? (
        <p className="event-empty">{m.events.empty}</p>
      ) : (
        <DataTable
          caption={m.events.caption}
          columns={eventColumns(dataset, view, speech)}
          rows={shown.reverse()}
          rowKey={({ id }) => id}
          isCurrent={({ id }) => id === view.selected?.id}
        />
      )}
      {left > 0 && (
        <p className="event-more">
          <TextButton
            onClick={() => {
              setListed({ selection, count: count + PAGE })
            }}
          >
            <Standing is="rule">{m.events.more(n.count(Math.min(PAGE, left)))}</Standing>
          </TextButton>
        </p>
      )}
    </section>
  )
}
