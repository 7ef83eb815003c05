import { unusable } from '#pipeline/problem.ts'
import { acledAdapter, isAcled } from './acled.ts'
import type { KindOfImport, MakeAdapter } from './adapter.ts'
import { openSource } from './open.ts'
import type { ImportOptions } from './options.ts'
import type { Opened } from './read.ts'
import type { Registers } from './registers.ts'
import type { OnBytes, RowSource, SourceRow } from './source.ts'
import { tableAdapter } from './table.ts'
import { ucdpAdapter } from './ucdp.ts'

/** A source under other names for its columns. */
function withNames(source: RowSource, columns: readonly string[]): RowSource {
  if (columns.every((name, i) => name === source.columns[i])) return source
  async function* rows(wanted: readonly string[], onBytes: OnBytes): AsyncGenerator<SourceRow> {
    const own = wanted.map((name) => source.columns[columns.indexOf(name)] ?? name)
    for await (const row of source.rows(own, onBytes)) {
      const cells = wanted.map((name, i) => [name, row.cells[own[i] ?? ''] ?? ''])
      yield { ...row, cells: Object.fromEntries(cells) as Record<string, string> }
    }
  }
  return { ...source, columns, rows }
}

function kindOf(columns: readonly string[], { as, mapping }: ImportOptions): KindOfImport {
  if (as !== null) return as
  if (mapping !== null) return 'table'
  return isAcled(columns.map((name) => name.toLowerCase())) ? 'acled' : 'ucdp-ged'
}

function makerOf(as: KindOfImport, { mapping }: ImportOptions, registers: Registers): MakeAdapter {
  if (as === 'ucdp-ged') return ucdpAdapter
  if (as === 'acled') return acledAdapter
  if (mapping !== null) return tableAdapter(mapping, registers.provinces)
  const why = 'a table needs a mapping that says which column is what'
  return unusable({ file: '--map', line: 0, why, fix: 'Name one with --map; docs/import.md has an example' })
}

/** The files as tables, each with what makes events of its rows. Throws InputError. */
export async function openAll(
  options: ImportOptions,
  registers: Registers,
): Promise<{ as: KindOfImport; opened: Opened[] }> {
  const { mapping, encoding } = options
  const stated = {
    encoding: encoding ?? mapping?.file?.encoding ?? null,
    sheet: mapping?.file?.sheet ?? null,
  }
  let as: KindOfImport | null = null
  const opened: Opened[] = []
  const names = new Set<string>()
  for (const path of options.files) {
    const found = await openSource(path, stated)
    as ??= kindOf(found.columns, options)
    // UCDP and ACLED have named columns in capitals at times
    const columns = as === 'table' ? found.columns : found.columns.map((name) => name.toLowerCase())
    const source = withNames(found, columns)
    if (names.has(source.file)) {
      const why = 'two files of this name were given, and the report tells files apart by name'
      unusable({ file: source.file, line: 0, why, fix: 'Rename one of them, or name it once' })
    }
    names.add(source.file)
    opened.push({ source, adapter: makerOf(as, options, registers)(source) })
  }
  return { as: as ?? 'table', opened }
}
