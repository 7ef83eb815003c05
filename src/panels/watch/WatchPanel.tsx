import type { PastReading } from '#engine/indicators/history.ts'
import type { WatchModel, WatchRow } from '#engine/watch.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { PanelHeader } from '#ui/PanelHeader.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import { Standing, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import { ANALYSES, type ChangeView, type ViewState } from '#view/view-state.ts'
import { JudgedMark, RuleMark } from './ReadingMark.tsx'
import { WatchLine } from './WatchLine.tsx'
import { movedWords } from './watch-words.ts'
import './watch.css'

interface Props {
  readonly model: WatchModel
  /** past readings by the indicator's id, oldest first; empty: not reckoned yet */
  readonly history: ReadonlyMap<string, readonly PastReading[]>
  readonly view: ViewState
  readonly change: ChangeView
}

const NO_PAST: readonly PastReading[] = []

/** The indicators, a line each: what it says, what moved and when, how it stood before, how old and how sure it is. */
export function WatchPanel({ model, history, view, change }: Props) {
  const { m, n } = useSpeech()
  const isTable = view.tables.includes('watch')
  const days = history.values().next().value ?? []
  const first = days[0]
  const last = days.at(-1)
  return (
    <section className="watch" aria-label={m.watch.title}>
      <PanelHeader id="watch-title" title={m.watch.title} note={m.watch.order}>
        <Disclosure label={m.watch.analyses}>
          {(close) => (
            <ul className="watch-analyses">
              {ANALYSES.map((id) => (
                <li key={id}>
                  <a
                    href={`?${queryWith(view, { selected: { kind: 'analysis', id } })}`}
                    onClick={() => {
                      close()
                    }}
                  >
                    {m.watch.analysis[id]}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
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
            <span>{first && last && m.watch.past(n.monthName(first.on), n.monthName(last.on))}</span>
            <span>{m.watch.reading}</span>
          </div>
          <ul className="watch-rows">
            {model.rows.map((row) => (
              <WatchLine
                key={row.indicator.id}
                row={row}
                past={history.get(row.indicator.id) ?? NO_PAST}
                view={view}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function WatchTable({ model, view }: Pick<Props, 'model' | 'view'>) {
  const { m, n } = useSpeech()
  const say = m.watch.table
  const open = (id: string) => queryWith(view, { selected: { kind: 'indicator', id } })
  const columns: Column<WatchRow>[] = [
    {
      id: 'indicator',
      head: say.indicator,
      cell: ({ indicator }) => <a href={`?${open(indicator.id)}`}>{indicator.short}</a>,
    },
    { id: 'question', head: say.question, cell: ({ indicator }) => indicator.question },
    { id: 'mode', head: say.mode, cell: ({ indicator }) => m.watch.modes[indicator.measurement.mode] },
    { id: 'reading', head: say.reading, cell: ({ rule }) => <RuleMark reading={rule} /> },
    {
      id: 'moved',
      head: say.moved,
      cell: (row) => <Standing is="quote">{movedWords({ ...row, shows: 'rule' }, m, n)}</Standing>,
    },
    {
      id: 'as-of',
      head: say.asOf,
      cell: ({ rule }) => ('holdsTo' in rule ? n.day(rule.holdsTo) : m.words.none),
    },
    {
      id: 'judged',
      head: say.judged,
      cell: ({ judged }) => (judged ? <JudgedMark reading={judged} /> : m.watch.noReading),
    },
    {
      id: 'confidence',
      head: say.confidence,
      cell: ({ judged }) => <Standing is="quote">{judged?.confidence ?? m.words.none}</Standing>,
    },
    {
      id: 'evidence',
      head: say.evidence,
      isNumber: true,
      cell: ({ indicator: { id, evidence } }) => (
        <Trace value={evidence.length} query={open(id)}>
          {n.count(evidence.length)}
        </Trace>
      ),
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
