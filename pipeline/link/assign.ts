import type { NoLinkReason } from '#dataset/schema/links.ts'
import type { EventFact } from '#pipeline/ucdp/event-table.ts'
import { type Candidate, isOfStates } from './match.ts'
import { claimedRange, isFarFromClaims, isWithinClaims } from './toll.ts'

/** The pairs that were kept, and why the incidents that have none lost theirs. */
export interface Assignment {
  readonly kept: readonly Candidate[]
  readonly lost: ReadonlyMap<string, NoLinkReason>
}

/** An event goes to one incident at most, and to none where nothing but the order of the list would choose. */
export function assign(candidates: readonly Candidate[]): Assignment {
  const lost = new Map<string, NoLinkReason>()
  const nearest = byIncident(candidates).flatMap(nearestOf)
  const isPlain = (one: Candidate) => isOfStates(one.incident) || one.event.precision !== 'none'
  const won = winners(nearest.filter(isPlain), lost)
  const taken = new Set(won.map(({ event }) => event))
  const placeless = soleRows(
    nearest.filter((one) => !isPlain(one)),
    taken,
    lost,
  )
  const kept = [...won, ...placeless]
  for (const { incident } of kept) lost.delete(incident.id)
  return { kept, lost }
}

function groupsBy<K>(candidates: readonly Candidate[], keyOf: (one: Candidate) => K): Candidate[][] {
  const groups = new Map<K, Candidate[]>()
  for (const one of candidates) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return [...groups.values()]
}

const byIncident = (candidates: readonly Candidate[]) => groupsBy(candidates, ({ incident }) => incident)

/** The nearest days only, and where the incident has one place, the least doubtful only. */
function nearestOf(all: readonly Candidate[]): Candidate[] {
  const days = Math.min(...all.map((one) => one.days))
  const near = all.filter((one) => one.days === days)
  const doubts = Math.min(...near.map((one) => one.doubts))
  return near.filter((one) => one.incident.kind === 'border-clash' || one.doubts === doubts)
}

/** Each event to the incident that it fits best; to none where two fit alike. */
function winners(candidates: readonly Candidate[], lost: Map<string, NoLinkReason>): Candidate[] {
  return groupsBy(candidates, ({ event }) => event).flatMap((group) => {
    for (const { incident } of group) lost.set(incident.id, 'shared')
    const [first, second] = group.toSorted(compareFit)
    return first && (!second || compareFit(first, second) < 0) ? [first] : []
  })
}

/** Fewer doubts, the incident's own country, a toll within the claims, a shorter way. The toll is a tie-break only. */
function compareFit(a: Candidate, b: Candidate): number {
  const rank = ({ incident, event, doubts, km }: Candidate) => [
    doubts,
    incident.country === event.country ? 0 : 1,
    isWithinClaims(event.best, claimedRange(incident)) ? 0 : 1,
    km ?? Number.MAX_SAFE_INTEGER,
  ]
  const [left, right] = [rank(a), rank(b)]
  const at = left.findIndex((value, i) => value !== right[i])
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
}

/**
 * Attacks and operations in a release without places: linked where one event of the day fits and its toll does not
 * speak against it; where several do, only if the incident names its group and one toll alone lies within the claims.
 */
function soleRows(
  candidates: readonly Candidate[],
  takenBefore: ReadonlySet<EventFact>,
  lost: Map<string, NoLinkReason>,
): Candidate[] {
  const groups = byIncident(candidates)
  const sole = groups.filter((group) => group.length === 1).flat()
  for (const { incident } of sole) lost.set(incident.id, 'toll-apart')
  const plausible = sole.filter(({ incident, event }) => !isFarFromClaims(event.best, claimedRange(incident)))
  const won = winners(plausible, lost)
  const taken = new Set([...takenBefore, ...won.map(({ event }) => event)])
  const several = groups.filter((group) => group.length > 1)
  for (const [one] of several) if (one) lost.set(one.incident.id, 'not-told-apart')
  const chosen = several.flatMap((group) => byToll(group.filter(({ event }) => !taken.has(event))))
  return [...won, ...winners(chosen, lost)]
}

function byToll(group: readonly Candidate[]): Candidate[] {
  const fits = group.filter(({ incident, event }) => isWithinClaims(event.best, claimedRange(incident)))
  const [one] = fits
  if (!one || fits.length > 1 || one.incident.actors.includes('unknown')) return []
  const reason = 'of several events that day, the only one with a toll within the claims'
  return [{ ...one, doubts: 2, reasons: [...one.reasons, reason] }]
}
