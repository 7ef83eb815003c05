import { useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { crossingsOn } from '#engine/map/crossings.ts'
import { useSpeech } from '#format/speech.ts'
import { DataTable } from '#ui/DataTable.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { useCrossingState, useCrossingWords } from './crossing-words.ts'

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
}

/** The crossings with their state on the as-of day, and the account that it rests on. */
export function CrossingTable({ dataset, view }: Props) {
  const { n } = useSpeech()
  const say = useCrossingWords()
  const stateText = useCrossingState()
  const rows = useMemo(() => crossingsOn(dataset), [dataset])
  return (
    <DataTable
      caption={say.title(n.day(dataset.asOf))}
      isCaptionShown
      rows={rows}
      rowKey={({ crossing }) => crossing.id}
      columns={[
        { id: 'name', head: say.name, cell: ({ crossing }) => crossing.name },
        {
          id: 'between',
          head: say.between,
          cell: ({ crossing }) => say.sides(crossing.afghanSide, crossing.pakistanSide),
        },
        {
          id: 'state',
          head: say.state,
          cell: ({ state }) =>
            state.is === 'unknown' ? (
              stateText(state)
            ) : (
              <a href={`?${queryWith(view, { selected: { kind: 'event', id: state.incident.id } })}`}>
                {stateText(state)}
              </a>
            ),
        },
        {
          id: 'mark',
          head: say.mark,
          cell: ({ crossing }) => (crossing.point ? say.hasPoint : say.noPoint),
        },
      ]}
    />
  )
}
