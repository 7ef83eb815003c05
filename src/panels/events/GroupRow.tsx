import type { EventGroup, GroupOf } from '#engine/event-table/lines.ts'
import { incidentDays } from '#engine/incident-filter.ts'
import { useSpeech } from '#format/speech.ts'
import { Standing, Total } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { ViewState } from '#view/view-state.ts'
import { TollText } from './TollText.tsx'
import { useEventWords } from './words.ts'

interface Props {
  readonly group: EventGroup
  readonly line: number
  readonly columns: number
  readonly view: ViewState
  readonly isActive: boolean
  readonly shiftPx: number | undefined
  readonly isAway: boolean
}

/** The line over a group's events: what they share, how many they are and how many died in them. */
export function GroupRow({ group, line, columns, view, isActive, shiftPx, isAway }: Props) {
  const { m, n } = useSpeech()
  const say = useEventWords()
  const { count, toll } = group
  return (
    <tr
      className={isAway ? 'event-row event-group is-away' : 'event-row event-group'}
      aria-rowindex={line + 2}
      style={{ marginBlockStart: shiftPx }}
    >
      <th
        scope="rowgroup"
        className="event-cell"
        colSpan={columns}
        aria-colindex={1}
        tabIndex={isActive ? 0 : -1}
      >
        <div className="event-group-name">
          <Name of={group.of} view={view} />
        </div>
        <div className="event-second">
          <Total value={count}>{m.filters.eventsIn(n.count(count))}</Total> · <TollText toll={toll} isShort />
          {group.of.is === 'incident' && ` · ${say.incident(n.days(incidentDays(group.of.incident)))}`}
        </div>
      </th>
    </tr>
  )
}

function Name({ of, view }: { readonly of: GroupOf; readonly view: ViewState }) {
  const { n } = useSpeech()
  const say = useEventWords()
  switch (of.is) {
    case 'no-incident':
      return say.noIncident
    case 'day':
      return (
        <a href={`?${queryWith(view, { period: periodOfDays(of.day, of.day) })}`} tabIndex={-1}>
          {n.longDay(of.day)}
        </a>
      )
    case 'incident': {
      const { id, short, title } = of.incident
      return (
        <a href={`?${queryWith(view, { selected: { kind: 'event', id } })}`} tabIndex={-1} title={title}>
          <Standing is="quote">{short}</Standing>
        </a>
      )
    }
  }
}
