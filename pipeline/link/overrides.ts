import * as z from 'zod/mini'
import { text } from '#dataset/schema/common.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import { parseEventId } from '#domain/id.ts'
import type { EventFact } from '#pipeline/ucdp/event-table.ts'

/** An editor's word on one pair. `event` is the id that its details show; `why` is shown to readers. */
const override = z.strictObject({ incident: text, event: text, why: z.optional(z.string()) })
export type Override = z.infer<typeof override>

/** data/links/overrides.json: pairs to make and pairs to take apart, whatever the rule says. */
export const overridesFile = z.strictObject({ link: z.array(override), unlink: z.array(override) })
export type Overrides = z.infer<typeof overridesFile>

/** The name of a pair, for comparing and for messages. */
export function pairName(incident: string, event: string): string {
  return `${incident} – ${event}`
}

/** What is wrong with the overrides: one line each, naming the record and the reason. */
export function overrideProblems(
  { link, unlink }: Overrides,
  incidents: readonly Incident[],
  events: readonly EventFact[],
): string[] {
  const incidentIds = new Set(incidents.map(({ id }) => id))
  const eventIds = new Set(events.map(({ id }) => id))
  const seen = new Set<string>()
  const lines: string[] = []
  const read = (list: 'link' | 'unlink', { incident, event, why }: Override) => {
    const name = pairName(incident, event)
    const report = (reason: string) => lines.push(`override ${list} ${name}: ${reason}`)
    if (!incidentIds.has(incident)) report(`names the unknown incident ${incident}`)
    const stored = parseEventId(event)
    if (stored === null) report(`"${event}" is no event id; write it as its details show it (ucdp-621247)`)
    else if (!eventIds.has(stored)) report(`names the unknown event ${event}`)
    if (!why?.trim()) report('has no why; say what the decision rests on')
    if (seen.has(name)) report('the pair stands twice; keep one of the two')
    seen.add(name)
  }
  for (const one of link) read('link', one)
  for (const one of unlink) read('unlink', one)
  return lines
}
