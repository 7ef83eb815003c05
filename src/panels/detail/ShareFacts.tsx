import type { Share } from '#engine/detail.ts'
import { useSpeech } from '#format/speech.ts'
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
  const { m, n } = useSpeech()
  const query = queryWith(view, { ...only, selected: null, tables: ['events'] })
  const { best, low, high } = share.toll
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
            <Trace key="killed" value={best} query={query}>
              {m.detail.range(n.count(best), n.count(low), n.count(high))}
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
