import type { WatchModel, WatchRow } from '#engine/watch.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { PanelHeader } from '#ui/PanelHeader.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import { queryWith } from '#view/link.ts'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { WatchLine } from './WatchLine.tsx'
import './watch.css'

interface Props {
  readonly model: WatchModel
  readonly view: ViewState
  readonly change: ChangeView
}

/** The indicators, a line each: what is asked, what the editors read, how old that is, on what evidence. */
export function WatchPanel({ model, view, change }: Props) {
  const { m, n } = useSpeech()
  const isTable = view.tables.includes('watch')
  return (
    <section className="watch" aria-label={m.watch.title}>
      <PanelHeader id="watch-title" title={m.watch.title} note={m.watch.note(n.count(model.rows.length))}>
        <TextButton
          pressed={isTable}
          onClick={() => {
            const rest = view.tables.filter((panel) => panel !== 'watch')
            change({ tables: isTable ? rest : [...rest, 'watch'] })
          }}
        >
          {m.words.showAsTable}
        </TextButton>
      </PanelHeader>
      {isTable ? (
        <WatchTable model={model} view={view} />
      ) : (
        <>
          <div className="watch-heads" aria-hidden="true">
            <span>{m.watch.evidence(n.monthName(model.strip.from), n.monthName(model.strip.to))}</span>
            <span>{m.watch.reading}</span>
          </div>
          <ul className="watch-rows">
            {model.rows.map((row) => (
              <WatchLine key={row.indicator.id} row={row} strip={model.strip} view={view} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function WatchTable({ model, view }: Omit<Props, 'change'>) {
  const { m, n } = useSpeech()
  const say = m.watch.table
  const columns: Column<WatchRow>[] = [
    {
      id: 'indicator',
      head: say.indicator,
      cell: ({ indicator }) => (
        <a href={`?${queryWith(view, { selected: { kind: 'indicator', id: indicator.id } })}`}>
          {indicator.short}
        </a>
      ),
    },
    { id: 'question', head: say.question, cell: ({ indicator }) => indicator.question },
    { id: 'reading', head: say.reading, cell: ({ reading }) => reading?.short ?? m.watch.noReading },
    {
      id: 'as-of',
      head: say.asOf,
      cell: ({ reading }) => (reading ? n.day(reading.readTo) : '–'),
    },
    { id: 'confidence', head: say.confidence, cell: ({ reading }) => reading?.confidence ?? '–' },
    {
      id: 'evidence',
      head: say.evidence,
      isNumber: true,
      cell: ({ indicator }) => n.count(indicator.evidence.length),
    },
  ]
  return (
    <DataTable
      caption={say.caption}
      columns={columns}
      rows={model.rows}
      rowKey={({ indicator }) => indicator.id}
    />
  )
}
