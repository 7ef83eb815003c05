import { readFileSync } from 'node:fs'
import { isoDate } from '#domain/date.ts'
import { eventId } from '#domain/id.ts'

interface Wire {
  readonly as: 'plain' | 'delta' | 'runs'
  readonly values: readonly number[]
}
interface EventsFile {
  readonly count: number
  readonly columns: Readonly<Record<'id' | 'day' | 'best' | 'low' | 'high' | 'province', Wire>>
}
interface LinksFile {
  readonly links: readonly { readonly incident: string; readonly event: number }[]
}
interface Manifest {
  readonly files: readonly { readonly role: string; readonly name: string }[]
}

const shipped = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8')) as T
const { files } = shipped<Manifest>('manifest.json')
const named = (role: string) => files.find((file) => file.role === role)?.name ?? ''

/** An event as the file has it. */
interface ShippedEvent {
  readonly id: string
  /** first day, as YYYY-MM-DD */
  readonly day: string
  readonly best: number
  /** null: not given */
  readonly low: number | null
  readonly high: number | null
}

function unpacked({ as, values }: Wire): number[] {
  if (as === 'plain') return [...values]
  if (as === 'delta') {
    let sum = 0
    return values.map((step) => {
      sum += step
      return sum
    })
  }
  return values.flatMap((value, i) => (i % 2 === 0 ? Array<number>(values[i + 1] ?? 0).fill(value) : []))
}

/** All shipped events in the file's order, by day and id; read without the app's own code. */
export function shippedEvents(): ShippedEvent[] {
  const { columns } = shipped<EventsFile>(named('events'))
  const [id = [], day = [], best = [], low = [], high = []] = (
    ['id', 'day', 'best', 'low', 'high'] as const
  ).map((name) => unpacked(columns[name]))
  const orNull = (value = -1) => (value < 0 ? null : value)
  return id.map((stored, i) => ({
    id: eventId(stored),
    day: isoDate(day[i] ?? 0),
    best: best[i] ?? 0,
    low: orNull(low[i]),
    high: orNull(high[i]),
  }))
}

/** Ids of the events that are linked to some incident. */
export function linkedEvents(): Map<string, string> {
  const { links } = shipped<LinksFile>(named('links'))
  return new Map(links.map(({ event, incident }) => [eventId(event), incident]))
}
