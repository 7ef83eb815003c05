import type { Actor } from '#dataset/schema/register.ts'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import type { Part } from '#pipeline/build/pack.ts'
import type { Registers } from './registers.ts'

const NOTHING_JUDGED =
  'This dataset was imported from a table of events. Nothing in it was judged by editors.'
const NO_INCIDENTS = 'This dataset was imported from a table of events and holds no incidents.'

/** The parts of a dataset of which an import has nothing to say, each empty in its own form. */
export function emptyParts({ interview, methodSource }: Registers, asOf: IsoDate) {
  const none: readonly string[] = []
  const analysis = {
    ladder: {
      method: NO_INCIDENTS,
      shift: { from: 'none', to: 'none', rung: 'none', text: NO_INCIDENTS },
      rungs: none,
    },
    hypotheses: {
      method: NOTHING_JUDGED,
      methodSource,
      hypotheses: none,
      evidence: none,
      tellApart: none,
      assumptions: none,
    },
    framework: {
      interview,
      // a day that is not reached: nothing had been judged
      judgedOn: isoDate(dayNumber(asOf) + 1),
      components: none,
      leaderTargets: none,
      strikes: none,
      limits: [NOTHING_JUDGED],
      strategyNote: NOTHING_JUDGED,
    },
    strategies: none,
  }
  const countryMonths = {
    publisher: 'Uppsala Conflict Data Program',
    definition: 'None are held here.',
    source: { publisher: 'Uppsala Conflict Data Program', url: 'https://ucdp.uu.se/', date: null },
    ...{ country: none, month: none, events: none, best: none, high: none, civilians: none },
    ...{ stateBased: none, nonState: none, oneSided: none },
  }
  const empty = (content: unknown): Part => ({ content, records: 0 })
  return {
    incidents: empty({ incidents: none }),
    indicators: empty({
      ...{ indicators: none, pauses: none, lags: none, coding: none },
      record: { from: asOf, to: asOf },
    }),
    links: empty({ links: none, unlinked: none }),
    series: empty({ series: none, revisions: none, countryMonths, warnings: none, until: asOf }),
    publishers: empty({ publishers: none }),
    analysis: empty(analysis),
    changes: empty({ entries: none }),
    briefs: empty({ briefs: none }),
  }
}

/** Actors that are a side of an event, with those above them. */
export function usedActors(all: readonly Actor[], sides: readonly { readonly actor: string }[]): Actor[] {
  const byId = new Map(all.map((actor) => [actor.id, actor]))
  const used = new Set<string>()
  for (const { actor } of sides) {
    let at: string | null = actor
    while (at !== null && !used.has(at)) {
      used.add(at)
      at = byId.get(at)?.parent ?? null
    }
  }
  return all.filter(({ id }) => used.has(id))
}
