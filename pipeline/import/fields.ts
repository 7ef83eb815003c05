import { unusable } from '#pipeline/problem.ts'
import { type Cell, cellOf } from './cells.ts'
import type { Field, Mapping } from './mapping.ts'
import type { RowSource, SourceRow } from './source.ts'

/** How a field of a mapping is read from a row. */
export interface Binding {
  /** the column, or the field's own name where every row has the same value */
  readonly column: string
  readonly isColumn: boolean
  read(row: SourceRow): Cell
}

/** The words of a column, translated; white space and case do not matter, and what is not listed stays. */
function translator(values: Readonly<Record<string, string>>): (text: string) => string {
  const words = new Map(Object.entries(values).map(([from, to]) => [cellOf('', from).text.toLowerCase(), to]))
  return (text) => words.get(text.toLowerCase()) ?? text
}

function bind(name: string, field: Field): Binding {
  if (typeof field !== 'string' && 'is' in field) {
    return { column: name, isColumn: false, read: () => ({ column: name, text: field.is }) }
  }
  const column = typeof field === 'string' ? field : field.column
  const translate = translator(typeof field === 'string' ? {} : (field.values ?? {}))
  return {
    column,
    isColumn: true,
    read: (row) => {
      const { text } = cellOf(column, row.cells[column])
      return { column, text: translate(text) }
    },
  }
}

/** Letters and digits alone, so that "Last day" and "last_day" are near. */
const bare = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

function refuseColumn({ file, headerLine, columns }: RowSource, name: string, column: string): never {
  const near = columns.find((one) => bare(one) === bare(column))
  const listed = columns.filter((one) => one !== '').slice(0, 20)
  return unusable({
    file,
    line: headerLine,
    column,
    value: listed.join(', '),
    why: `the mapping names this column for "${name}", and the header has none of that name`,
    fix: near === undefined ? 'Name a column as the header writes it' : `Perhaps "${near}" is meant`,
  })
}

/** The fields of a mapping, bound to a file. Throws InputError for a column that the header lacks or has twice. */
export function bindFields(mapping: Mapping, source: RowSource): ReadonlyMap<string, Binding> {
  const { killed = {}, ...single } = mapping.columns
  const fields = [...Object.entries(single), ...Object.entries(killed)].flatMap(([name, field]) =>
    field === undefined ? [] : [[name, bind(name, field)] as const],
  )
  for (const [name, { column, isColumn }] of fields) {
    if (!isColumn) continue
    if (!source.columns.includes(column)) refuseColumn(source, name, column)
    if (source.columns.indexOf(column) !== source.columns.lastIndexOf(column)) {
      const why = 'the header names this column twice'
      const fix = 'Rename or remove one of the two'
      unusable({ file: source.file, line: source.headerLine, column, why, fix })
    }
  }
  return new Map(fields)
}
