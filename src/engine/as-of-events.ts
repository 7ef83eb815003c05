import type { EventRows, EventTable } from '#dataset/dataset.ts'
import type { DayNumber } from '#domain/date.ts'

/** Rows of the table by their numbers; a row of what older releases said stands as its number's complement (`~row`). */
type Standing = Int32Array

/**
 * An event is known from the release that first held it, and not before its own first day; its values are those of
 * the newest release known on the day.
 */
export function eventsKnownOn(events: EventTable, asOf: DayNumber): EventTable {
  const standing = standingOn(events, asOf)
  const isHead = isCountingUp(standing)
  if (isHead && standing.length === events.count) return events
  // Most days only the newest rows are not yet known: then nothing needs to be copied.
  const rows = isHead ? headOf(events, standing.length) : gather(events, standing)
  const { earlier } = events
  return {
    ...events,
    ...rows,
    earlier: earlier && gather(earlier, supersededOn(events, earlier, rows, asOf)),
    rowOfId: events.rowOfId.of(rows.id),
  }
}

/** By release, whether it was out on a day. */
function outOn({ releases }: EventTable, asOf: DayNumber): readonly boolean[] {
  return releases.map(({ knownFrom }) => knownFrom <= asOf)
}

/** The known events with their values of the day, in order of first day and id. */
function standingOn(events: EventTable, asOf: DayNumber): Standing {
  const { earlier } = events
  const isOut = outOn(events, asOf)
  const newest = new Map<number, number>()
  earlier?.id.forEach((id, row) => {
    const held = newest.get(id)
    const isNewer = held === undefined || (earlier.release[held] ?? 0) < (earlier.release[row] ?? 0)
    if (isNewer && isOut[earlier.release[row] ?? 0]) newest.set(id, row)
  })
  const standing = new Int32Array(events.count)
  const older: number[] = []
  let count = 0
  for (let row = 0; row < events.count; row++) {
    if (!isOut[events.firstRelease[row] ?? 0]) continue
    const then = isOut[events.release[row] ?? 0] ? undefined : newest.get(events.id[row] ?? 0)
    if (then !== undefined) {
      if ((earlier?.day[then] ?? 0) <= asOf) older.push(~then)
    } else if ((events.day[row] ?? 0) <= asOf) standing[count++] = row
  }
  return merged(events, standing.subarray(0, count), older)
}

/** Rows of the table, which are in order, and rows of older releases, which are not. */
function merged(events: EventTable, rows: Standing, older: number[]): Standing {
  if (older.length === 0) return rows
  const at = (one: number, column: 'day' | 'id') =>
    (one < 0 ? events.earlier?.[column][~one] : events[column][one]) ?? 0
  const compare = (a: number, b: number) => at(a, 'day') - at(b, 'day') || at(a, 'id') - at(b, 'id')
  older.sort(compare)
  const all = new Int32Array(rows.length + older.length)
  let next = 0
  let count = 0
  for (const one of older) {
    while (next < rows.length && compare(rows[next] ?? 0, one) < 0) all[count++] = rows[next++] ?? 0
    all[count++] = one
  }
  all.set(rows.subarray(next), count)
  return all
}

function isCountingUp(rows: Standing): boolean {
  for (let i = 0; i < rows.length; i++) if (rows[i] !== i) return false
  return true
}

/** Rows of `earlier`, by releases known on the day, before those whose values stand. */
function supersededOn(events: EventTable, earlier: EventRows, rows: EventRows, asOf: DayNumber): Standing {
  const isOut = outOn(events, asOf)
  const wanted = new Set(earlier.id)
  const release = new Map<number, number>()
  rows.id.forEach((id, row) => {
    if (wanted.has(id)) release.set(id, rows.release[row] ?? 0)
  })
  const isSuperseded = (row: number) =>
    isOut[earlier.release[row] ?? 0] && (earlier.release[row] ?? 0) < (release.get(earlier.id[row] ?? 0) ?? 0)
  return Int32Array.from(earlier.id.keys()).filter(isSuperseded)
}

type Column = Int32Array | Int16Array | Uint8Array

/** Every column of some rows, made anew by `take`. */
function columnsOf(
  rows: EventRows,
  count: number,
  take: <C extends Column>(column: C, older: (of: EventRows) => C) => C,
): EventRows {
  const dead = (side: keyof EventRows['killed']) => take(rows.killed[side], ({ killed }) => killed[side])
  return {
    count,
    id: take(rows.id, ({ id }) => id),
    day: take(rows.day, ({ day }) => day),
    lastDay: take(rows.lastDay, ({ lastDay }) => lastDay),
    kind: take(rows.kind, ({ kind }) => kind),
    country: take(rows.country, ({ country }) => country),
    conflict: take(rows.conflict, ({ conflict }) => conflict),
    dyad: take(rows.dyad, ({ dyad }) => dyad),
    place: take(rows.place, ({ place }) => place),
    datePrecision: take(rows.datePrecision, ({ datePrecision }) => datePrecision),
    best: take(rows.best, ({ best }) => best),
    low: take(rows.low, ({ low }) => low),
    high: take(rows.high, ({ high }) => high),
    sources: take(rows.sources, ({ sources }) => sources),
    release: take(rows.release, ({ release }) => release),
    firstRelease: take(rows.firstRelease, ({ firstRelease }) => firstRelease),
    flags: take(rows.flags, ({ flags }) => flags),
    precision: take(rows.precision, ({ precision }) => precision),
    province: take(rows.province, ({ province }) => province),
    inFocus: take(rows.inFocus, ({ inFocus }) => inFocus),
    killed: {
      'not-coded': dead('not-coded'),
      'forces-pk': dead('forces-pk'),
      'forces-af': dead('forces-af'),
      'forces-other': dead('forces-other'),
      civilians: dead('civilians'),
      militants: dead('militants'),
      unknown: dead('unknown'),
    },
  }
}

/** The first rows, in the memory of the whole. */
function headOf(rows: EventRows, count: number): EventRows {
  return columnsOf(rows, count, (column) => column.subarray(0, count) as typeof column)
}

function gather(rows: EventRows & { readonly earlier?: EventRows | null }, standing: Standing): EventRows {
  return columnsOf(rows, standing.length, (column, of) => {
    const older = rows.earlier ? of(rows.earlier) : column
    const taken = new (column.constructor as new (length: number) => typeof column)(standing.length)
    for (let i = 0; i < taken.length; i++) {
      const row = standing[i] ?? 0
      taken[i] = (row < 0 ? older[~row] : column[row]) ?? 0
    }
    return taken
  })
}
