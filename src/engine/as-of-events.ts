import type { EventRows, EventTable } from '#dataset/dataset.ts'
import type { DayNumber } from '#domain/date.ts'

/** Where the values of an event stand: in the table itself, or among what older releases said. */
interface Standing {
  readonly of: EventRows
  readonly row: number
}

/**
 * An event is known from the release that first held it, and not before its own first day; its values are those of
 * the newest release known on the day.
 */
export function eventsKnownOn(events: EventTable, asOf: DayNumber): EventTable {
  const standing = standingOn(events, asOf)
  if (standing.length === events.count && standing.every(({ of }) => of === events)) return events
  const rows = rowsOf(standing)
  return {
    ...events,
    ...rows,
    earlier: events.earlier && rowsOf(supersededOn(events, events.earlier, standing, asOf)),
    rowOfId: new Map(Array.from(rows.id, (value, row) => [value, row])),
  }
}

const isOut = (events: EventTable, release: number | undefined, asOf: DayNumber) =>
  (events.releases[release ?? 0]?.knownFrom ?? 0) <= asOf

/** The known events with their values of the day, in order of first day and id. */
function standingOn(events: EventTable, asOf: DayNumber): Standing[] {
  const newest = new Map<number, Standing>()
  const { earlier } = events
  earlier?.id.forEach((id, row) => {
    const held = newest.get(id)
    const isNewer = !held || (earlier.release[held.row] ?? 0) < (earlier.release[row] ?? 0)
    if (isNewer && isOut(events, earlier.release[row], asOf)) newest.set(id, { of: earlier, row })
  })
  const standing: Standing[] = []
  for (let row = 0; row < events.count; row++) {
    if (!isOut(events, events.firstRelease[row], asOf)) continue
    const then = isOut(events, events.release[row], asOf) ? undefined : newest.get(events.id[row] ?? 0)
    const one = then ?? { of: events, row }
    if ((one.of.day[one.row] ?? 0) <= asOf) standing.push(one)
  }
  const at = ({ of, row }: Standing, column: 'day' | 'id') => of[column][row] ?? 0
  return standing.sort((a, b) => at(a, 'day') - at(b, 'day') || at(a, 'id') - at(b, 'id'))
}

/** What releases known on the day said of the events before the one whose values stand. */
function supersededOn(
  events: EventTable,
  earlier: EventRows,
  standing: readonly Standing[],
  asOf: DayNumber,
) {
  const release = new Map(standing.map(({ of, row }) => [of.id[row] ?? 0, of.release[row] ?? 0]))
  return Array.from(earlier.id, (id, row) => ({ id, of: earlier, row })).filter(
    ({ id, row }) =>
      isOut(events, earlier.release[row], asOf) && (earlier.release[row] ?? 0) < (release.get(id) ?? 0),
  )
}

function rowsOf(standing: readonly Standing[]): EventRows {
  const values = (of: (rows: EventRows) => ArrayLike<number>) =>
    standing.map((one) => of(one.of)[one.row] ?? 0)
  const int32 = (of: (rows: EventRows) => ArrayLike<number>) => Int32Array.from(values(of))
  const int16 = (of: (rows: EventRows) => ArrayLike<number>) => Int16Array.from(values(of))
  const uint8 = (of: (rows: EventRows) => ArrayLike<number>) => Uint8Array.from(values(of))
  return {
    count: standing.length,
    id: int32(({ id }) => id),
    day: int32(({ day }) => day),
    lastDay: int32(({ lastDay }) => lastDay),
    kind: uint8(({ kind }) => kind),
    country: uint8(({ country }) => country),
    conflict: int16(({ conflict }) => conflict),
    dyad: int16(({ dyad }) => dyad),
    place: int32(({ place }) => place),
    datePrecision: uint8(({ datePrecision }) => datePrecision),
    best: int32(({ best }) => best),
    low: int32(({ low }) => low),
    high: int32(({ high }) => high),
    sources: int32(({ sources }) => sources),
    release: uint8(({ release }) => release),
    firstRelease: uint8(({ firstRelease }) => firstRelease),
    flags: int32(({ flags }) => flags),
    precision: uint8(({ precision }) => precision),
    province: int16(({ province }) => province),
    inFocus: uint8(({ inFocus }) => inFocus),
    killed: {
      'not-coded': int32(({ killed }) => killed['not-coded']),
      'forces-pk': int32(({ killed }) => killed['forces-pk']),
      'forces-af': int32(({ killed }) => killed['forces-af']),
      'forces-other': int32(({ killed }) => killed['forces-other']),
      civilians: int32(({ killed }) => killed.civilians),
      militants: int32(({ killed }) => killed.militants),
      unknown: int32(({ killed }) => killed.unknown),
    },
  }
}
