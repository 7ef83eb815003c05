import type { CoverageSpan } from '#dataset/schema/manifest.ts'
import { calendar, type DayNumber, dayNumber, dayOf, type IsoDate, isoDate } from '#domain/date.ts'
import { COUNTRIES, type Country } from '#domain/event.ts'
import type { KindOfImport } from './adapter.ts'
import type { ImportRelease } from './releases.ts'

/** Days that a release covers. */
interface Reach {
  readonly release: ImportRelease
  readonly from: DayNumber
  readonly to: DayNumber
}

/**
 * What a release covers: UCDP's from the month of its first row to the month of its last, as far as its version number
 * goes; another source's from its first day to its last.
 */
function reachOf(release: ImportRelease, as: KindOfImport): Reach[] {
  const { days, version } = release
  if (days === null) return []
  const [first, last] = [dayNumber(days.from), dayNumber(days.to)]
  if (as !== 'ucdp-ged') return [{ release, from: first, to: last }]
  const [start, end] = [calendar(first), calendar(last)]
  const from = dayOf(start.year, start.month, 1)
  const to = dayOf(end.year, end.month + 1, 1) - 1
  if (version === null) return [{ release, from, to }]
  const within = { from: Math.max(from, dayNumber(version.from)), to: Math.min(to, dayNumber(version.to)) }
  // a file of other days than its name says is taken by its rows
  return [{ release, ...(within.from <= within.to ? within : { from, to }) }]
}

type Span = CoverageSpan

function spansOf(country: Country, reaches: readonly Reach[], from: DayNumber, to: DayNumber): Span[] {
  const own = reaches.filter(({ release }) => release.countries.has(country))
  const cuts = new Set([from, ...own.flatMap((one) => [one.from, one.to + 1])])
  const starts = [...cuts].filter((day) => day >= from && day <= to).sort((a, b) => a - b)
  const pieces = starts.map((start, i) => {
    const end = (starts[i + 1] ?? to + 1) - 1
    // releases stand oldest first
    const here = own.filter((one) => one.from <= start && one.to >= end).map(({ release }) => release)
    return { start, end, newest: here.at(-1) ?? null, before: here.at(-2) ?? null }
  })
  const spans: Span[] = []
  for (const { start, end, newest, before } of pieces) {
    const days = { from: isoDate(start), to: isoDate(end) }
    const last = spans.at(-1)
    const part = before && { ...days, level: before.completeness, release: before.id }
    if (last && last.release === newest?.id) {
      last.to = days.to
      if (part) last.earlier = joined([...(last.earlier ?? []), part])
    } else if (newest === null) spans.push({ country, ...days, level: 'none' })
    else {
      const { id: release, completeness: level } = newest
      spans.push({ country, ...days, level, release, ...(part ? { earlier: [part] } : {}) })
    }
  }
  return spans
}

type Part = NonNullable<Span['earlier']>[number]

/** Parts of one release that follow on one another, as one. */
function joined(parts: readonly Part[]): Part[] {
  const out: Part[] = []
  for (const part of parts) {
    const last = out.at(-1)
    const isNext = last && dayNumber(last.to as IsoDate) + 1 === dayNumber(part.from as IsoDate)
    if (isNext && last.release === part.release) last.to = part.to
    else out.push({ ...part })
  }
  return out
}

/** What is asked of the coverage of an import. */
interface Question {
  readonly as: KindOfImport
  /** oldest first */
  readonly releases: readonly ImportRelease[]
  /** first days of the events that are in; at least one */
  readonly events: { readonly from: IsoDate; readonly to: IsoDate }
  /** as the user stated it; null: as the rows show */
  readonly stated: { readonly from: IsoDate; readonly to: IsoDate } | null
}

/** The coverage of both countries, without gap or overlap, and the last day that the data cover. */
export function coverageOf({ as, releases, events, stated }: Question): {
  coverage: CoverageSpan[]
  asOf: IsoDate
} {
  const reaches = releases.flatMap((release) =>
    stated === null
      ? reachOf(release, as)
      : [{ release, from: dayNumber(stated.from), to: dayNumber(stated.to) }],
  )
  const from = Math.min(dayNumber(events.from), ...reaches.map((reach) => reach.from))
  const to = Math.max(dayNumber(events.to), ...reaches.map((reach) => reach.to))
  const coverage = COUNTRIES.flatMap((country) => spansOf(country, reaches, from, to))
  return { coverage, asOf: isoDate(to) }
}
