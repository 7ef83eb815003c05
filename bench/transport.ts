import type { EventTable } from '#dataset/dataset.ts'
import { decodeEvents } from '#dataset/decode-events.ts'
import { parseJson } from '#dataset/fetch.ts'
import { type EventsFile, eventsFrame } from '#dataset/schema/events.ts'
import { VICTIM_SIDES, type VictimSide } from '#domain/event.ts'
import { Hash } from './hash.ts'
import { inTurn, type Times } from './measure.ts'
import type { ArrowPeer } from './peers/contract.ts'

/** The columns that every form carries, by name. */
export type Columns = Readonly<Record<string, ArrayLike<number>>>

interface Form {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** bytes to something that can be read row by row */
  readonly decode: (bytes: Uint8Array<ArrayBuffer>) => unknown
  /** the columns of what was decoded, for the hash; not timed */
  readonly columnsOf: (decoded: never) => Columns
}

export interface TransportResult {
  readonly forms: readonly {
    readonly name: string
    readonly rawBytes: number
    readonly gzipBytes: number
    readonly hash: string
  }[]
  readonly times: Times
}

const KEYS = [
  ...['id', 'day', 'lastDay', 'kind', 'country', 'conflict', 'dyad', 'datePrecision', 'best', 'low', 'high'],
  ...['sources', 'release', 'firstRelease', 'flags', 'latitude', 'longitude', 'precision', 'province'],
  ...VICTIM_SIDES,
]

/** Bytes → events in memory, in three forms of the same events. */
export async function compareTransport(
  file: EventsFile,
  arrow: ArrowPeer | null,
  rounds: number,
): Promise<TransportResult> {
  const forms = formsOf(file, arrow)
  const times = await inTurn(
    forms.map(({ name, bytes, decode }) => ({ name, run: () => decode(bytes) })),
    rounds,
  )
  const described = []
  for (const { name, bytes, decode, columnsOf } of forms) {
    const columns = columnsOf(decode(bytes) as never)
    const hash = new Hash()
    for (const key of KEYS) hash.addAll(columns[key] ?? [])
    described.push({
      name,
      rawBytes: bytes.length,
      gzipBytes: await gzipBytes(bytes),
      hash: hash.text,
    })
  }
  return { forms: described, times }
}

function formsOf(file: EventsFile, arrow: ArrowPeer | null): Form[] {
  const encode = (json: unknown) => new TextEncoder().encode(JSON.stringify(json))
  const columns = columnsOfTable(decodeEvents(file, 'events'))
  const forms: Form[] = [
    {
      name: 'ours: columns as JSON, every value checked',
      bytes: encode(file),
      decode: (bytes) => decodeEvents(eventsFrame.parse(parseJson(bytes, 'events')) as EventsFile, 'events'),
      columnsOf: columnsOfTable,
    },
    {
      name: 'rows as JSON, parsed only',
      bytes: encode(rowsOf(columns)),
      decode: (bytes) => parseJson(bytes, 'events'),
      columnsOf: columnsOfRows,
    },
  ]
  if (!arrow) return forms
  return [
    ...forms,
    {
      name: 'Apache Arrow IPC, opened only',
      bytes: arrow.encode(columns),
      decode: (bytes) => arrow.open(bytes),
      columnsOf: (table: unknown) => arrow.columnsOf(table, KEYS),
    },
    {
      name: 'Apache Arrow IPC, each value read once',
      bytes: arrow.encode(columns),
      decode: (bytes) => arrow.columnsOf(arrow.open(bytes), KEYS),
      columnsOf: (read: Columns) => read,
    },
  ]
}

/** Places are spelled out per row, degrees as whole hundred-thousandths. */
function columnsOfTable(events: EventTable): Columns {
  const { place, places } = events
  const perRow = (degrees: Float64Array) =>
    Int32Array.from(place, (p) => (p < 0 ? 0 : Math.round((degrees[p] ?? 0) * 1e5)))
  const { id, day, lastDay, kind, country, conflict, dyad, datePrecision, best, low, high } = events
  const { sources, release, firstRelease, flags, precision, province, killed } = events
  return {
    ...{ id, day, lastDay, kind, country, conflict, dyad, datePrecision, best, low, high },
    ...{ sources, release, firstRelease, flags, precision, province },
    ...{ latitude: perRow(places.latitude), longitude: perRow(places.longitude) },
    ...(killed as Readonly<Record<VictimSide, Int32Array>>),
  }
}

function rowsOf(columns: Columns): Record<string, number>[] {
  return Array.from(columns['id'] ?? [], (_, row) =>
    Object.fromEntries(KEYS.map((key) => [key, columns[key]?.[row] ?? 0])),
  )
}

function columnsOfRows(rows: readonly Record<string, number>[]): Columns {
  return Object.fromEntries(KEYS.map((key) => [key, rows.map((row) => row[key] ?? 0)]))
}

async function gzipBytes(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))
  return (await new Response(packed).arrayBuffer()).byteLength
}
