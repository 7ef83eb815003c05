import { createElement, Fragment, type ReactNode, useEffect } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { populationSources } from '#engine/map/rates.ts'
import type { MapModel } from '#engine/map.ts'
import { useSpeech } from '#format/speech.ts'
import { DataTable } from '#ui/DataTable.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import { Parts, Standing, Total, Trace } from '#ui/Trace.tsx'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { CrossingTable } from './CrossingTable.tsx'
import { NO_PROVINCE, sumOf, type TableRow, useRows } from './table-rows.ts'
import { useTableWords } from './table-words.ts'
import { useLayerColumns } from './use-layer-columns.tsx'

interface Props {
  readonly dataset: Dataset
  readonly model: MapModel
  readonly view: ViewState
  readonly change: ChangeView
  readonly onReady?: (() => void) | undefined
}

/** The map's twin: every selected event once, by province, and those without one by why. */
export function MapTable({ dataset, model, view, change, onReady }: Props) {
  const { n } = useSpeech()
  const say = useTableWords()
  useEffect(
    function report() {
      onReady?.()
    },
    [onReady],
  )
  const rows = useRows(dataset, model, view)
  const sum = sumOf(rows)
  const none = sumOf(model.unplaced)
  const isKilled = model.measure === 'killed'
  const share = (row: TableRow) => (isKilled ? row.killed / sum.killed : row.events / sum.events)
  const number = (value: number, { query, name }: TableRow) => {
    if (value === 0) return n.count(0)
    if (query === null) return <Total value={value}>{n.count(value)}</Total>
    return (
      <Trace value={value} query={query} label={`${n.count(value)}, ${name}`}>
        {n.count(value)}
      </Trace>
    )
  }
  const total = { id: 'total', name: say.total, country: '', ...sum, ...NO_PROVINCE, query: null }
  const layerColumns = useLayerColumns(view)
  return (
    <div className="map-table">
      <DataTable
        caption={say.caption}
        rows={[...rows, total]}
        rowKey={({ id }) => id}
        columns={[
          { id: 'name', head: say.province, cell: ({ name }) => name },
          { id: 'country', head: say.country, cell: ({ country }) => country },
          { id: 'events', head: say.events, isNumber: true, cell: (row) => number(row.events, row) },
          { id: 'killed', head: say.killed, isNumber: true, cell: (row) => number(row.killed, row) },
          {
            id: 'share',
            head: isKilled ? say.shareKilled : say.shareEvents,
            isNumber: true,
            cell: (row) => {
              const part = share(row)
              if (!Number.isFinite(part)) return '–'
              return (
                <Parts of={isKilled ? [row.killed, sum.killed] : [row.events, sum.events]}>
                  {part > 0 && part < 0.005 ? say.lessThanOnePercent : n.percent(part)}
                </Parts>
              )
            },
          },
          ...layerColumns,
        ]}
      />
      <p className="map-table-note">
        <TextButton
          pressed={view.isRate}
          onClick={() => {
            change({ isRate: !view.isRate }, 'replace')
          }}
        >
          <Standing is="scale">{say.rateToggle}</Standing>
        </TextButton>
      </p>
      {view.isRate && <RateNote dataset={dataset} model={model} rows={rows} />}
      {view.layer === 'density' && (
        <p className="map-table-note">
          <Standing is="rule">{say.densityNote}</Standing>
        </p>
      )}
      {none.events > 0 && (
        <p className="map-table-note">
          {createElement(
            Fragment,
            null,
            ...say.inNoProvince<ReactNode>(
              <Total value={none.events}>{n.count(none.events)}</Total>,
              none.events === 1,
              <Total value={none.killed}>{n.count(none.killed)}</Total>,
            ),
          )}
        </p>
      )}
      <CrossingTable dataset={dataset} view={view} />
    </div>
  )
}

function RateNote({
  dataset,
  model,
  rows,
}: Pick<Props, 'dataset' | 'model'> & { readonly rows: readonly TableRow[] }) {
  const { n } = useSpeech()
  const say = useTableWords()
  const sources = populationSources(dataset.provinces).map(({ kind, year, publishers }) =>
    say.source(kind, String(year), n.list(publishers)),
  )
  return (
    <p className="map-table-note">
      <Standing is="rule">
        {say.rateNote[model.measure](n.list(sources))}{' '}
        {rows.some(({ rate }) => rate?.isAtMost) && say.atMostNote}
      </Standing>
    </p>
  )
}
