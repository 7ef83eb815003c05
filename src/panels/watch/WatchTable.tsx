import type { WatchModel, WatchRow } from '#engine/watch.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Standing, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { JudgedMark, RuleMark } from './ReadingMark.tsx'
import { movedWords } from './watch-words.ts'

interface Props {
  readonly model: WatchModel
  readonly view: ViewState
}

/** The indicators as a table: the rule and the editors beside each other for every one. */
export function WatchTable({ model, view }: Props) {
  const { m, n } = useSpeech()
  const say = m.watch.table
  const open = (id: string) => queryWith(view, { selected: { kind: 'indicator', id } })
  const columns: Column<WatchRow>[] = [
    {
      id: 'indicator',
      head: say.indicator,
      cell: ({ indicator: { id, short, question, measurement } }) => (
        <>
          <a href={`?${open(id)}`} title={question}>
            {short}
          </a>
          <p className={`watch-mode watch-mode-${measurement.mode}`}>{m.watch.modes[measurement.mode]}</p>
        </>
      ),
    },
    {
      id: 'reading',
      head: say.reading,
      cell: ({ rule }) => (
        <>
          <RuleMark reading={rule} />
          {'holdsTo' in rule && (
            <p className={rule.state === 'stale' ? 'watch-note stale' : 'watch-note'}>
              {m.watch.until(n.day(rule.holdsTo))}
              {rule.state === 'stale' && `; ${m.watch.stale}`}
            </p>
          )}
        </>
      ),
    },
    {
      id: 'moved',
      head: say.moved,
      cell: (row) => <Standing is="quote">{movedWords({ ...row, shows: 'rule' }, m, n)}</Standing>,
    },
    {
      id: 'judged',
      head: say.judged,
      cell: ({ judged }) =>
        judged ? (
          <>
            <JudgedMark reading={judged} />
            <p className="watch-note" data-standing="quote">
              {say.confidence(judged.confidence)}
            </p>
          </>
        ) : (
          <p className="watch-note">{m.watch.noReading}</p>
        ),
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
