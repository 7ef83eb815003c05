import type { EventFact } from '#pipeline/ucdp/event-table.ts'
import { RELEASES, releaseOrder } from '#pipeline/ucdp/releases.ts'
import type { Report } from './check-pages.ts'
import type { Data } from './load.ts'

const knownFrom = (release: string) => RELEASES[releaseOrder(release)]?.knownFrom ?? ''

/** Whether a release comes after another, in the list of releases and in time. */
const isAfter = (newer: string, older: string) =>
  releaseOrder(newer) > releaseOrder(older) && knownFrom(newer) >= knownFrom(older)

/** What an older release said of an event is older than what stands, and of an event that is there. */
function checkEarlier({ events, earlier }: Data, report: Report): void {
  const byId = new Map<number, EventFact>(events.map((event) => [event.id, event]))
  const seen = new Set<string>()
  for (const { id, release } of earlier) {
    const name = `event ${id}, earlier values`
    const event = byId.get(id)
    if (!event) report(name, 'the event is not in the table of events')
    else if (!isAfter(event.release, release))
      report(name, `the release ${event.release} that stands is not after ${release}, which it replaces`)
    if (seen.has(`${id} ${release}`)) report(name, `the release ${release} stands twice`)
    seen.add(`${id} ${release}`)
  }
  for (const { id, release, firstRelease } of events) {
    if (firstRelease !== release && !seen.has(`${id} ${firstRelease}`))
      report(`event ${id}`, `its values of ${firstRelease}, which first held it, are not at hand`)
  }
}

/** A figure is restated after it was first published, and both days are told together. */
function checkRestated({ series, revisions }: Data, report: Report): void {
  const check = (
    name: string,
    {
      firstPublishedOn,
      restatedOn,
    }: { firstPublishedOn?: string | undefined; restatedOn?: string | undefined },
  ) => {
    if (restatedOn === undefined) report(name, 'is restated, but not said on which day')
    else if (firstPublishedOn !== undefined && restatedOn <= firstPublishedOn)
      report(name, `is restated on ${restatedOn}, not after it was first published on ${firstPublishedOn}`)
  }
  for (const { value } of series) {
    for (const point of value.points) {
      const name = `series ${value.id}, ${point.period}`
      if (point.end < point.start) report(name, 'ends before it starts')
      if (point.firstPublished !== undefined) check(name, point)
      else if (point.restatedOn !== undefined || point.firstPublishedOn !== undefined)
        report(name, 'is restated, but without its first figure')
    }
  }
  for (const revision of revisions)
    check(`revision ${revision.publisher} ${revision.measure} ${revision.period}`, revision)
}

/** The parts of a stretch that older releases cover lie in it, in order, and are of older releases. */
function checkEarlierCoverage({ coverage }: Data, report: Report): void {
  for (const { country, from, to, release, earlier = [] } of coverage) {
    const name = `coverage ${country} ${from}`
    let last = ''
    for (const part of earlier) {
      const of = `its part from ${part.from}`
      if (part.from < from || part.to > to || part.to < part.from) report(name, `${of} does not lie in it`)
      if (part.from <= last) report(name, `${of} overlaps the one before`)
      if (release === undefined || !isAfter(release, part.release))
        report(name, `${of} is of ${part.release}, which is not older than its release`)
      last = part.to
    }
  }
}

/** Nothing that revises is older than what it revises. */
export function checkRevisions(data: Data, report: Report): void {
  checkEarlier(data, report)
  checkRestated(data, report)
  checkEarlierCoverage(data, report)
}
