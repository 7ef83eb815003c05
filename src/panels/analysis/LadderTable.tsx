import { type LadderModel, type RungModel, turnOf } from '#engine/analysis/ladder.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Standing, Total } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { IncidentLink } from './IncidentLink.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly model: LadderModel
  readonly view: ViewState
}

/** The ladder's twin: a row a rung, the highest first. */
export function LadderTable({ model, view }: Props) {
  const { n } = useSpeech()
  const words = useWords().ladder
  const say = words.table
  const columns: Column<RungModel>[] = [
    {
      id: 'rung',
      head: say.rung,
      cell: (rung) => {
        const turn = turnOf(rung, model)
        return (
          <>
            <Standing is="scale">{n.count(rung.height)}</Standing> {rung.name}
            {rung.singledOut && ` (◆ ${words.singledOut})`}
            {turn !== null && ` (⇢ ${words.turn(n.month(turn))})`}
          </>
        )
      },
    },
    { id: 'first', head: say.first, cell: ({ first }) => (first ? n.day(first.day) : words.notCrossed) },
    {
      id: 'by',
      head: say.by,
      cell: ({ first }) => (first ? <IncidentLink incident={first.incident} view={view} /> : '–'),
    },
    {
      id: 'since',
      head: say.since,
      isNumber: true,
      cell: ({ first, since }) => (first ? <Total value={since}>{n.count(since)}</Total> : '–'),
    },
    { id: 'last', head: say.last, cell: ({ last }) => (last ? n.day(last.day) : '–') },
    {
      id: 'recent',
      head: say.recent,
      isNumber: true,
      cell: ({ recent }) => <Total value={recent}>{n.count(recent)}</Total>,
    },
  ]
  return (
    <DataTable
      caption={say.caption}
      columns={columns}
      rows={model.rungs.toReversed()}
      rowKey={({ id }) => id}
    />
  )
}
