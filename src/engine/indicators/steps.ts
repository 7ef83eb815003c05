import type { Incident } from '#dataset/schema/incidents.ts'
import type { Condition, StepsRule } from '#dataset/schema/rules.ts'
import { type DayNumber, type DayRange, dayNumber, type IsoDate } from '#domain/date.ts'
import type { Facts } from './facts.ts'
import { countInterval } from './intervals.ts'
import { levelOfStep } from './levels.ts'
import type { Finding, IncidentTally } from './reading.ts'

type Count = StepsRule['counts'][number]

const day = (text: string) => dayNumber(text as IsoDate)

/** An incident that a rule may count, with its days. */
interface Counted extends DayRange {
  readonly incident: Incident
  /** a closure without an end goes on; anything else without one lasted a day */
  readonly isOpen: boolean
}

/** An incident with its days, before it is asked what of them had passed. */
interface Dated extends DayRange {
  readonly incident: Incident
  readonly isClosure: boolean
  readonly hasEnd: boolean
}

/** A level is followed back day by day: what a count is made of is looked for once. */
const kept = new WeakMap<Facts, Map<Count, readonly Dated[]>>()

/** The incidents that a count is made of, whatever the day; tallies and context are never counted. */
function dated(facts: Facts, count: Count): readonly Dated[] {
  const ofFacts = kept.get(facts) ?? new Map<Count, readonly Dated[]>()
  kept.set(facts, ofFacts)
  const before = ofFacts.get(count)
  if (before) return before
  const found = facts.incidents.filter((incident) => isCounted(facts, count, incident)).map(withDays)
  ofFacts.set(count, found)
  return found
}

function isCounted({ coding }: Facts, { any }: Count, incident: Incident): boolean {
  if (incident.isAggregate || incident.isContext) return false
  return any.some(
    ({ kind, country, code }) =>
      (kind === undefined || incident.kind === kind) &&
      (country === undefined || incident.country === country) &&
      (code === undefined || coding.get(incident.id)?.codes.includes(code)),
  )
}

function withDays(incident: Incident): Dated {
  const from = day(incident.date)
  const hasEnd = incident.endDate !== null
  const to = incident.endDate === null ? from : day(incident.endDate)
  return { incident, from, to, isClosure: incident.kind === 'border-closure', hasEnd }
}

/** The incidents of one count up to a day. */
function counted(facts: Facts, count: Count, at: DayNumber): Counted[] {
  return dated(facts, count)
    .filter(({ from }) => from <= at)
    .map(({ incident, from, to, isClosure, hasEnd }) => ({
      incident,
      from,
      to: Math.min(to, at),
      isOpen: isClosure && (!hasEnd || to > at),
    }))
}

const inWindow = (all: readonly Counted[], within: number, at: DayNumber) =>
  all.filter(({ to }) => to > at - within)

function countOf(
  { coding }: Facts,
  { of }: Count,
  all: readonly Counted[],
  within: number,
  at: DayNumber,
): number {
  if (of === 'entries') return all.length
  if (of === 'days') {
    const days = all.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
    return new Set(days.filter((one) => one > at - within)).size
  }
  const named = all.flatMap(({ incident: { id, province } }) => {
    const provinces = coding.get(id)?.provinces ?? []
    return provinces.length > 0 ? provinces : province === null ? [] : [province]
  })
  return new Set(named).size
}

const newest = (all: readonly Counted[]) => Math.max(Number.NEGATIVE_INFINITY, ...all.map(({ to }) => to))

/** The pauses that hold on a day: begun, not past their stated end, no breach reported. */
export function pausesInForce({ pauses }: Pick<Facts, 'pauses'>, at: DayNumber): string[] {
  return pauses
    .filter(({ start, statedEnd, firstReportedBreach: breach }) => {
      const isOver = (statedEnd !== null && day(statedEnd) < at) || (breach !== null && day(breach) <= at)
      return day(start) <= at && !isOver
    })
    .map(({ name }) => name)
}

/** The incidents that make a condition true, or null where it is not. */
function made(facts: Facts, rule: StepsRule, condition: Condition, at: DayNumber): Counted[] | null {
  const of = (id: string) => {
    const count = rule.counts.find((other) => other.id === id)
    return count ? { count, all: counted(facts, count, at) } : null
  }
  switch (condition.is) {
    case 'pause-in-force':
      return pausesInForce(facts, at).length > 0 ? [] : null
    case 'count': {
      const found = of(condition.count)
      if (!found) return null
      const recent = inWindow(found.all, condition.within, at)
      return countOf(facts, found.count, recent, condition.within, at) >= condition.atLeast ? recent : null
    }
    case 'in-force': {
      const open = of(condition.count)?.all.filter(({ isOpen }) => isOpen) ?? []
      return open.length > 0 ? open : null
    }
    case 'newer': {
      const all = inWindow(of(condition.count)?.all ?? [], condition.within, at)
      const last = newest(all)
      return all.length > 0 && last >= newest(of(condition.than)?.all ?? [])
        ? all.filter(({ to }) => to === last)
        : null
    }
  }
}

/** The windows that a count is shown in: those that the rule asks for, and its own; shortest first. */
function windowsOf({ steps }: StepsRule, { id, shownWithin }: Count): number[] {
  const all = steps.flatMap(({ any }) =>
    any.flatMap((one) => (one.is === 'count' && one.count === id ? [one.within] : [])),
  )
  return [...new Set(shownWithin === undefined ? all : [...all, shownWithin])].sort((a, b) => a - b)
}

/** Each count of a rule in each window that a step asks for. */
export function talliesAt(facts: Facts, rule: StepsRule, at: DayNumber): IncidentTally[] {
  return rule.counts.flatMap((count) => {
    const all = counted(facts, count, at)
    return windowsOf(rule, count).map((within) => {
      const recent = inWindow(all, within, at)
      const value = countOf(facts, count, recent, within, at)
      return {
        id: count.id,
        label: count.label,
        of: count.of,
        within,
        value,
        interval: count.of === 'provinces' ? null : countInterval(value),
        incidents: recent.map(({ incident }) => incident.id),
      }
    })
  })
}

/** The first step of which a condition holds, with what made it; the last step asks nothing. */
export function stepAt(facts: Facts, rule: StepsRule, at: DayNumber): { index: number; made: string[] } {
  for (const [index, { any }] of rule.steps.entries()) {
    const held = any.map((condition) => made(facts, rule, condition, at)).filter((one) => one !== null)
    if (held.length > 0 || any.length === 0) {
      const ids = held.flat().map(({ incident }) => incident.id)
      return { index, made: [...new Set(ids)] }
    }
  }
  return { index: rule.steps.length - 1, made: [] }
}

/** What the rule says at the end of a day. */
export function findSteps(facts: Facts, rule: StepsRule, at: DayNumber): Finding | null {
  const { index, made: ids } = stepAt(facts, rule, at)
  const level = levelOfStep(rule.steps, index)
  if (!level) return null
  return {
    level,
    holdsTo: at,
    value: level.top > 0 ? level.rank : null,
    arithmetic: {
      is: 'steps',
      at,
      tallies: talliesAt(facts, rule, at),
      made: ids,
      because: rule.steps[index]?.because ?? '',
      pauses: pausesInForce(facts, at),
    },
  }
}
