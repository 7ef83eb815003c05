import { type ReactNode, useId, useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { linesOf } from '#engine/event-table/lines.ts'
import { sortParts } from '#engine/event-table/order.ts'
import type { Selection } from '#engine/selection.ts'
import { sumTolls } from '#engine/toll.ts'
import { useSpeech } from '#format/speech.ts'
import { PanelHeader } from '#ui/PanelHeader.tsx'
import { Segmented } from '#ui/Segmented.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import { Total } from '#ui/Trace.tsx'
import { type ChangeView, GROUPS, type ViewState } from '#view/view-state.ts'
import { ColumnMenu } from './ColumnMenu.tsx'
import { LOOKS } from './columns.ts'
import { EventGrid } from './EventGrid.tsx'
import { TollText } from './TollText.tsx'
import { useColumns } from './use-columns.ts'
import { useEventWords } from './words.ts'
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

/** The selected events as a table: sorted, grouped, with the columns that the reader chose. */
export function EventsPanel({ dataset, selection, view, change, isInstead, download }: Props) {
  const { n } = useSpeech()
  const say = useEventWords()
  const id = useId()
  const [columns, chooseColumns] = useColumns()
  const { rows } = selection
  const { sort, group } = view
  const lines = useMemo(() => linesOf(dataset, rows, sort, group), [dataset, rows, sort, group])
  const toll = useMemo(() => sumTolls(dataset.events, rows), [dataset, rows])
  const { column, isDescending } = sortParts(sort)
  const order = say.ordered(say.columns[column], LOOKS[column].is, isDescending ? 'desc' : 'asc')
  return (
    <section className="events" aria-label={say.title}>
      <PanelHeader
        id={id}
        title={say.title}
        note={
          <>
            <Total value={rows.length}>{say.listed(n.count(rows.length))}</Total>,{' '}
            <span aria-live="polite">{order}</span>
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
            {say.back}
          </TextButton>
        )}
      </PanelHeader>
      {rows.length === 0 ? (
        <p className="event-tools">{say.empty}</p>
      ) : (
        <>
          <p className="event-toll">
            <TollText toll={toll} />
          </p>
          <div className="event-tools">
            <span aria-hidden="true">{say.group}</span>
            <Segmented
              label={say.group}
              options={GROUPS.map((by) => ({ id: by, label: say.groups[by] }))}
              value={group}
              onChange={(by) => {
                change({ group: by }, 'replace')
              }}
            />
            <ColumnMenu columns={columns} onChoose={chooseColumns} />
          </div>
          <EventGrid {...{ dataset, lines, columns, order, view, change }} />
        </>
      )}
    </section>
  )
}
