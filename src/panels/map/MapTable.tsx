import { createElement, Fragment, type ReactNode, useEffect } from 'react'
import type { MapModel } from '#engine/map.ts'
import { useSpeech } from '#format/speech.ts'
import { DataTable } from '#ui/DataTable.tsx'
import { Parts, Total, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

interface Props {
  readonly model: MapModel
  readonly view: ViewState
  readonly onReady?: (() => void) | undefined
}

interface Row {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly events: number
  readonly killed: number
  /**
   * query of these events; where no filter finds them alone, of all of their precision, with this row in its table;
   * null: that is this very view
   */
  readonly query: string | null
}

/** The map's twin: every selected event once, by province, and those without one by why. */
export function MapTable({ model, view, onReady }: Props) {
  const { m, n } = useSpeech()
  useEffect(
    function report() {
      onReady?.()
    },
    [onReady],
  )
  const rows = useRows(model, view)
  const sum = sumOf(rows)
  const none = sumOf(model.unplaced)
  const isKilled = model.measure === 'killed'
  const share = (row: Row) => (isKilled ? row.killed / sum.killed : row.events / sum.events)
  const number = (value: number, { query, name }: Row) => {
    if (value === 0) return n.count(0)
    if (query === null) return <Total value={value}>{n.count(value)}</Total>
    return (
      <Trace value={value} query={query} label={`${n.count(value)}, ${name}`}>
        {n.count(value)}
      </Trace>
    )
  }
  const total = { id: 'total', name: m.map.table.total, country: '', ...sum, query: null }
  return (
    <div className="map-table">
      <DataTable
        caption={m.map.table.caption}
        rows={[...rows, total]}
        rowKey={({ id }) => id}
        columns={[
          { id: 'name', head: m.map.table.province, cell: ({ name }) => name },
          { id: 'country', head: m.map.table.country, cell: ({ country }) => country },
          { id: 'events', head: m.map.table.events, isNumber: true, cell: (row) => number(row.events, row) },
          { id: 'killed', head: m.map.table.killed, isNumber: true, cell: (row) => number(row.killed, row) },
          {
            id: 'share',
            head: isKilled ? m.map.table.shareKilled : m.map.table.shareEvents,
            isNumber: true,
            cell: (row) => {
              const part = share(row)
              if (!Number.isFinite(part)) return '–'
              return (
                <Parts of={isKilled ? [row.killed, sum.killed] : [row.events, sum.events]}>
                  {part > 0 && part < 0.005 ? m.map.table.lessThanOnePercent : n.percent(part)}
                </Parts>
              )
            },
          },
        ]}
      />
      {none.events > 0 && (
        <p className="map-table-note">
          {createElement(
            Fragment,
            null,
            ...m.map.table.inNoProvince<ReactNode>(
              <Total value={none.events}>{n.count(none.events)}</Total>,
              none.events === 1,
              <Total value={none.killed}>{n.count(none.killed)}</Total>,
            ),
          )}
        </p>
      )}
    </div>
  )
}

function useRows({ regions, unplaced, measure }: MapModel, view: ViewState): readonly Row[] {
  const { m } = useSpeech()
  const placed = regions
    .filter(({ events }) => events > 0)
    .sort((a, b) => b[measure] - a[measure] || b.events - a.events)
    .map(({ id, name, country, events, killed }) => ({
      id,
      name,
      country: m.words.countries[country],
      events,
      killed,
      query: queryWith(view, { places: [id] }),
    }))
  const others = unplaced.map(({ precision, events, killed }) => ({
    id: precision,
    name: m.map.table.unplaced(m.words.precisions[precision].toLowerCase()),
    country: '',
    events,
    killed,
    query: view.precisions.join() === precision ? null : queryWith(view, { precisions: [precision] }),
  }))
  return [...placed, ...others]
}

function sumOf(rows: readonly { readonly events: number; readonly killed: number }[]) {
  return rows.reduce(
    (sum, { events, killed }) => ({ events: sum.events + events, killed: sum.killed + killed }),
    {
      events: 0,
      killed: 0,
    },
  )
}
