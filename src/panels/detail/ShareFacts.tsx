import type { Share } from '#engine/detail.ts'
import { useDetailSpeech } from '#format/detail-speech.ts'
import { Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { Facts } from './Facts.tsx'
import { IncidentList } from './IncidentList.tsx'

interface Props {
  readonly share: Share
  readonly view: ViewState
  /** the filter that selects just this place or actor */
  readonly only: Partial<ViewState>
}

/** What of the present selection falls to a place or an actor. */
export function ShareFacts({ share, view, only }: Props) {
  const { m, n } = useDetailSpeech()
  const query = queryWith(view, { ...only, selected: null, tables: ['events'] })
  const { low, high } = share.toll
  // A range belongs to the best estimate over all sides.
  const hasRange = view.toll === 'best' && view.sides.length === 0
  return (
    <>
      <Facts
        facts={[
          [
            m.detail.eventsHere,
            <Trace key="events" value={share.events} query={query}>
              {n.count(share.events)}
            </Trace>,
          ],
          [
            m.detail.killedHere,
            <Trace key="killed" value={share.killed} range={hasRange ? share.toll : null} query={query}>
              {hasRange
                ? m.detail.range(n.count(share.killed), n.count(low), n.count(high))
                : n.count(share.killed)}
            </Trace>,
          ],
        ]}
      />
      <p className="detail-summary">
        <a href={`?${queryWith(view, only)}`}>{m.detail.filterTo}</a>
      </p>
      <IncidentList title={m.detail.incidentsHere} incidents={share.incidents.toReversed()} view={view} />
    </>
  )
}
