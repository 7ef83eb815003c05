import type { Dataset } from '#dataset/dataset.ts'
import { isoDate } from '#domain/date.ts'
import { resolvePeriod } from '#engine/period.ts'
import { findDate } from '#engine/search/dates.ts'
import { entriesOf } from '#engine/search/entries.ts'
import type { Entry, FoundKind } from '#engine/search/entry.ts'
import { eventNamed } from '#engine/search/events.ts'
import { type Found, indexOf, type SearchIndex, search } from '#engine/search/search.ts'
import type { Speech } from '#format/speech.ts'
import { dateWords, type PaletteWords } from './words.ts'

/** A line of the palette: what choosing it does, and the name that it was found by. */
export type Line = Found

export interface LineGroup {
  readonly kind: FoundKind | 'date' | 'text'
  readonly lines: readonly Line[]
}

const made = new WeakMap<Dataset, SearchIndex>()

/** The index of a dataset, made when it is first asked. */
function indexOfDataset(dataset: Dataset, { m }: Speech): SearchIndex {
  const held = made.get(dataset) ?? indexOf(entriesOf(dataset, m.words.countries))
  made.set(dataset, held)
  return held
}

interface Asked {
  readonly text: string
  readonly dataset: Dataset
  /** the last day of all data, whatever the view's as-of day */
  readonly last: number
  readonly commands: readonly Entry[]
}

/** What answers a text, by kind, best first; the search among events comes last. */
export function linesFor(asked: Asked, speech: Speech, say: PaletteWords): LineGroup[] {
  const { dataset, commands } = asked
  const text = asked.text.trim()
  if (text === '') return [{ kind: 'command', lines: commands.map(unmarked) }]
  const index = [...indexOfDataset(dataset, speech), ...indexOf(commands)]
  const date = dateFor(asked, speech, say)
  const event = eventNamed(dataset, text)
  return [
    ...(date ? [{ kind: 'date' as const, lines: [unmarked(date)] }] : []),
    ...(event ? [{ kind: event.kind, lines: [unmarked(event)] }] : []),
    ...nearFor(text, index, speech, say),
    ...search(index, text).map(({ kind, found }) => ({ kind, lines: found })),
    { kind: 'text', lines: [unmarked(command('text', say.search(text), { panel: 'all', q: text }))] },
  ]
}

/** “25 km of Torkham”: what is found under the place, as the area around it. */
function nearFor(text: string, index: SearchIndex, { n }: Speech, say: PaletteWords): LineGroup[] {
  const [, km = '', place = ''] = say.distance.exec(text) ?? []
  const radiusKm = Number(km)
  if (radiusKm === 0) return []
  return search(index, place).flatMap(({ kind, found }) => {
    const lines = found.flatMap(({ entry, name }) => {
      const { camera } = entry.change
      if (!camera) return []
      const { latitude, longitude } = camera
      const area = { is: 'circle' as const, latitude, longitude, radiusKm }
      const near = { panel: 'all' as const, area, camera }
      return [unmarked({ ...entry, names: [say.within(n.count(radiusKm), name)], change: near })]
    })
    return lines.length > 0 ? [{ kind, lines }] : []
  })
}

function unmarked(entry: Entry): Line {
  return { entry, name: entry.names[0] ?? '', marks: [] }
}

function command(id: string, name: string, change: Entry['change']): Entry {
  return { kind: 'command', id, names: [name], weight: 0, change }
}

function dateFor({ text, dataset, last }: Asked, speech: Speech, say: PaletteWords): Entry | null {
  const { start, asOf } = dataset
  const { n } = speech
  const found = findDate(text, dateWords(speech, say), { from: start, to: asOf, last })
  if (found?.is === 'asof')
    return command('date', say.asOf(n.day(found.day)), { asof: isoDate(found.day), selected: null })
  return (
    found &&
    command('date', n.days(resolvePeriod(found.period, dataset)), { panel: 'all', period: found.period })
  )
}
