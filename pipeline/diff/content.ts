import { ColumnError } from '#dataset/columns.ts'
import type { EventsFile } from '#dataset/schema/events.ts'
import { unusable } from '#pipeline/problem.ts'
import { eventRecords } from './event-records.ts'
import { fieldOf, isJsonObject, type Json, type JsonObject } from './json.ts'
import { idsOf, LISTS, type ListRule, rowsOfColumns } from './lists.ts'
import type { RecordCollector } from './records.ts'

/** Parts of the events file that the events' records spell out. */
const SPELT_OUT = new Set([
  'count',
  'countries',
  'kinds',
  'releases',
  'conflicts',
  'dyads',
  'provinces',
  'precisions',
  'places',
  'columns',
])

/** A file of a dataset: how messages name it, what it is for, and what it holds. */
export interface Content {
  readonly file: string
  readonly role: string
  readonly value: Json
}

/** The records of a list, by its rule. Throws InputError when an id stands twice. */
export function addList(to: RecordCollector, file: string, list: Json, rule: ListRule): void {
  for (const record of Array.isArray(list) ? list.filter(isJsonObject) : []) {
    const key = rule.key(record)
    const { part } = rule
    const own = part
      ? Object.fromEntries(Object.entries(record).filter(([field]) => field !== part.field))
      : record
    if (rule.isNumbered) to.addNumbered(rule.kind, key, own)
    else to.add(file, rule.kind, key, own)
    const inside = part ? fieldOf(record, part.field) : null
    if (!(part && Array.isArray(inside))) continue
    for (const item of inside.filter(isJsonObject))
      to.addNumbered(part.kind, `${key}: ${part.key(item)}`, part.record(item, record))
  }
}

/** A list whose records have ids by these; anything else as one value. */
function addUnknown(to: RecordCollector, { file, role, value }: Content, name: string): void {
  const ids = idsOf(value)
  if (ids === null) {
    to.add(file, `${role} file`, name, value)
    return
  }
  for (const [i, id] of ids.entries())
    to.add(file, name === role ? name : `${role}.${name}`, id, (value as readonly Json[])[i] as Json)
}

function addCountryMonths(to: RecordCollector, file: string, table: JsonObject): void {
  const read = rowsOfColumns(table, ['country', 'month'])
  if (read === null) {
    unusable({
      file,
      line: 0,
      why: 'the columns of countryMonths differ in length',
      fix: 'Build the dataset again',
    })
  }
  for (const { id, row } of read.rows) to.add(file, 'countryMonths', id, row)
  to.add(file, 'series file', 'countryMonths', read.rest)
}

/** The records of a file that is no events file: its known lists by their keys, the rest by what it looks like. */
export function addContent(to: RecordCollector, content: Content): void {
  const { file, role, value } = content
  if (!isJsonObject(value)) {
    addUnknown(to, content, role)
    return
  }
  for (const [name, list] of Object.entries(value)) {
    const rule = Object.hasOwn(LISTS, role) ? LISTS[role]?.[name] : undefined
    if (rule && Array.isArray(list)) addList(to, file, list, rule)
    else if (role === 'series' && name === 'countryMonths' && isJsonObject(list))
      addCountryMonths(to, file, list)
    else addUnknown(to, { file, role, value: list }, name)
  }
}

function decoded(file: string, events: EventsFile) {
  try {
    return eventRecords(events)
  } catch (error) {
    if (!(error instanceof ColumnError)) throw error
    unusable({ file, line: 0, why: error.message, fix: 'Build the dataset again' })
  }
}

/** The records of an events file: events, sides of conflicts, and the rule of what is in focus. */
export function addEvents(to: RecordCollector, content: Content, events: EventsFile): void {
  for (const event of decoded(content.file, events)) to.add(content.file, 'events', event.id, event)
  for (const side of events.sides) to.addNumbered('sides', `${side.name} (${side.class})`, { ...side })
  for (const rule of events.focus) to.addNumbered('focus', String(rule.conflict), rule as unknown as Json)
  const rest = isJsonObject(content.value) ? Object.entries(content.value) : []
  for (const [name, value] of rest) {
    if (!SPELT_OUT.has(name) && name !== 'sides' && name !== 'focus')
      addUnknown(to, { ...content, value }, name)
  }
}
