import type { Indicator } from '#dataset/schema/indicators.ts'
import type { EvidenceRule, LagRule, RateRule, RatioRule, Rule, StepsRule } from '#dataset/schema/rules.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import type { Data } from './load.ts'

/** Takes what is wrong with the record at hand. */
type Fault = (reason: string) => void
type Measure = RatioRule['bases'][number]['measures'][number]

const day = (text: string) => dayNumber(text as IsoDate)
const daysFrom = (from: string, to: string) => day(to) - day(from) + 1
const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))

/** Calendar months from the first stretch to the last, gaps included. */
function monthsSpanned(stretches: readonly { readonly from: string; readonly to: string }[]): number {
  const first = Math.min(...stretches.map(({ from }) => monthOf(from)))
  const last = Math.max(...stretches.map(({ to }) => monthOf(to)))
  return stretches.length === 0 ? 0 : last - first + 1
}

/** The days of a series' points; null, and a fault, where there is no such series. A series of zeros is a fault. */
function stretchesOf(data: Data, id: string, fault: Fault) {
  const points = data.series.find(({ value }) => value.id === id)?.value.points
  if (!points) {
    fault(`names the unknown series ${id}`)
    return null
  }
  if (points.length > 0 && points.every(({ value }) => value === 0))
    fault(`the series ${id} is zero throughout: nothing can be compared with it`)
  return points.map(({ start, end }) => ({ from: start, to: end }))
}

function checkThresholds({ up, down, floor }: RatioRule | RateRule, fault: Fault): void {
  if (down >= 1 || up <= 1)
    fault(`its thresholds are out of order: down ${down} must be under 1, up ${up} over 1`)
  if (floor <= 0) fault(`its floor is ${floor}, not above 0`)
}

function checkMeasure(rule: RatioRule, { id, of }: Measure, data: Data, fault: Fault): void {
  const need = rule.recentMonths + rule.baselineMonths
  const stretches =
    of.is === 'series'
      ? stretchesOf(data, of.series, fault)
      : data.coverage.filter(({ country, level }) => country === of.country && level !== 'none')
  if (!stretches) return
  const have = monthsSpanned(stretches)
  if (need > have) fault(`its window of ${need} months is longer than the data of ${id}, ${have} months`)
}

function checkRatio(rule: RatioRule, data: Data, fault: Fault): void {
  checkThresholds(rule, fault)
  if (rule.minimumBaseline > rule.baselineMonths)
    fault(`asks for ${rule.minimumBaseline} months of a baseline of ${rule.baselineMonths}`)
  for (const { id, measures } of rule.bases) {
    if (rule.votes > measures.length)
      fault(`asks for ${rule.votes} votes of the ${measures.length} measures of ${id}`)
    for (const measure of measures) checkMeasure(rule, measure, data, fault)
  }
}

function checkRate(rule: RateRule, data: Data, fault: Fault): void {
  checkThresholds(rule, fault)
  for (const { series } of rule.parts) {
    const stretches = stretchesOf(data, series, fault)
    if (stretches && monthsSpanned(stretches) < 6)
      fault(`compares two quarters, but the series ${series} spans fewer`)
  }
}

function checkWindow(windowDays: number, { coding: { record } }: Data, fault: Fault): void {
  const have = daysFrom(record.from, record.to)
  if (windowDays > have)
    fault(`its window of ${windowDays} days is longer than the record, ${have} days from ${record.from}`)
}

function checkSteps({ counts, steps, minimumRecordDays }: StepsRule, data: Data, fault: Fault): void {
  const ids = counts.map(({ id }) => id)
  const windows = new Set<number>()
  for (const [i, { level, any }] of steps.entries()) {
    const isLast = i === steps.length - 1
    if (isLast && any.length > 0) fault(`its last level, ${level.id}, has a condition`)
    if (!isLast && any.length === 0)
      fault(`its level ${level.id} has no condition, so none after it is reached`)
    for (const condition of any) {
      const named = 'count' in condition ? [condition.count] : []
      if (condition.is === 'newer') named.push(condition.than)
      for (const id of named) if (!ids.includes(id)) fault(`names the unknown count ${id}`)
      if ('within' in condition) windows.add(condition.within)
    }
  }
  for (const window of windows) checkWindow(window, data, fault)
  const longest = Math.max(0, ...windows)
  if (minimumRecordDays < longest)
    fault(`asks for ${minimumRecordDays} days of record, fewer than its window of ${longest} days`)
}

function checkLag(rule: LagRule, data: Data, fault: Fault): void {
  if (rule.fast > rule.slow)
    fault(`its thresholds are out of order: fast ${rule.fast} is over slow ${rule.slow}`)
  checkWindow(rule.windowDays, data, fault)
}

function checkEvidence(rule: EvidenceRule, { evidence }: Indicator, data: Data, fault: Fault): void {
  checkWindow(rule.windowDays, data, fault)
  const steps = rule.steps.map(({ atLeast }) => atLeast)
  for (const [i, atLeast] of steps.entries()) {
    const before = steps[i - 1] ?? null
    if ((atLeast === null) !== (i === steps.length - 1))
      fault('its thresholds are out of order: the last level has none, each other has one')
    else if (atLeast !== null && before !== null && atLeast >= before)
      fault(`its thresholds are out of order: ${atLeast} stands after ${before}`)
  }
  if (rule.how !== 'balance' && evidence.every(({ code }) => code === undefined))
    fault(`its rule reads codes (${rule.how}), but no evidence has one`)
}

function checkRule(rule: Rule, indicator: Indicator, data: Data, fault: Fault): void {
  if (rule.kind === 'ratio') checkRatio(rule, data, fault)
  if (rule.kind === 'steps') checkSteps(rule, data, fault)
  if (rule.kind === 'rate') checkRate(rule, data, fault)
  if (rule.kind === 'lag') checkLag(rule, data, fault)
  if (rule.kind === 'evidence') checkEvidence(rule, indicator, data, fault)
}

function codingProblems({ coding: { coding, record }, incidents, provinces, dataset }: Data): string[] {
  const lines: string[] = []
  const seen = new Set<string>()
  if (record.to < record.from) lines.push('record: ends before it starts')
  if (record.to > dataset.asOf) lines.push(`record: ends on ${record.to}, after the as-of day`)
  for (const one of coding) {
    const fault: Fault = (reason) => lines.push(`coding ${one.incident}: ${reason}`)
    const incident = incidents.find(({ value }) => value.id === one.incident)?.value
    if (seen.has(one.incident)) fault('the incident is coded twice')
    seen.add(one.incident)
    if (!incident) fault('names an unknown incident')
    else if (incident.date < record.from || incident.date > record.to)
      fault(`its day ${incident.date} lies outside the record, ${record.from} to ${record.to}`)
    for (const id of one.provinces)
      if (!provinces.some((province) => province.id === id)) fault(`names the unknown province ${id}`)
  }
  return lines
}

/** What is wrong with the rules of indicators and the codes they count: one line a fault. Empty: nothing. */
export function ruleProblems(data: Data): string[] {
  const lines: string[] = []
  for (const { value } of data.indicators) {
    const fault: Fault = (reason) => lines.push(`indicator ${value.id}: ${reason}`)
    const { rule } = value.measurement
    if (rule.reviewOn < data.dataset.generatedOn)
      fault(`its thresholds were to be looked at again by ${rule.reviewOn}`)
    checkRule(rule, value, data, fault)
  }
  return [...lines, ...codingProblems(data)]
}
