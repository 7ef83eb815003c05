import { unusable } from '#pipeline/problem.ts'
import { attribute, columnIndex, FIX, rowCells, stringText } from '#pipeline/readers/xlsx.ts'
import { indexesOf, type OnBytes, type RowSource, rowOf, type SourceRow } from './source.ts'
import { elements, XmlTooLong } from './xml.ts'
import { type ZipEntry, zipEntries, zipText } from './zip.ts'

/** Texts kept of a workbook's list of strings, in characters all told. Beyond, the same table as CSV takes less. */
const MOST_TEXT = 200_000_000
/** workbook.xml and its like. Characters. */
const LARGEST_PART = 5_000_000
/** Days from a workbook's day 0 to 1970-01-01, by its way of counting. */
const DAYS_FROM_1900 = 25_569
const DAYS_FROM_1904 = 24_107

interface Book {
  readonly path: string
  readonly file: string
  readonly sheet: ZipEntry
  readonly strings: ZipEntry | null
}

const quiet: OnBytes = () => undefined

async function partText(path: string, file: string, entry: ZipEntry | undefined): Promise<string> {
  let text = ''
  if (!entry) return text
  for await (const piece of zipText(path, file, entry, quiet)) {
    text += piece
    if (text.length > LARGEST_PART) unusable({ file, line: 0, why: `${entry.name} is too large`, fix: FIX })
  }
  return text
}

/** Refuses an archive that is no workbook, and says what it holds. */
function refuseArchive(file: string, entries: readonly ZipEntry[]): never {
  const names = entries.map(({ name }) => name)
  const isOpenDocument = names.includes('mimetype') && names.includes('content.xml')
  return unusable({
    file,
    line: 0,
    value: names.slice(0, 3).join(', '),
    why: isOpenDocument
      ? 'the file is an OpenDocument sheet, not .xlsx'
      : 'the file is a zip archive, not a table',
    fix: isOpenDocument
      ? 'Save it as .xlsx or as "CSV UTF-8"'
      : 'Unpack it first and import the table that is in it',
  })
}

/** The sheets' names with the paths of their parts, in the order of their tabs. */
function sheetsOf(workbook: string, relations: string): { name: string; path: string }[] {
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return [...workbook.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, 'name') ?? '',
    path: `xl/${targets.get(attribute(tag, 'r:id')) ?? 'worksheets/sheet1.xml'}`.replace(
      /^xl\/\/?xl\//,
      'xl/',
    ),
  }))
}

/** Elements of a part; one that is too long means that the part is damaged. */
async function* parts(book: Book, entry: ZipEntry, name: string, onBytes: OnBytes): AsyncGenerator<string> {
  try {
    yield* elements(zipText(book.path, book.file, entry, onBytes), name)
  } catch (error) {
    if (!(error instanceof XmlTooLong)) throw error
    unusable({ file: book.file, line: 0, why: `a ${name} in the sheet never ends`, fix: FIX })
  }
}

/** Indexes of the shared strings that a row's cells name, in some columns or, with null, in all. */
function sharedIn(row: string, columns: ReadonlySet<number> | null): number[] {
  return [...row.matchAll(/<c\b([^>]*)>(?:<f\b[^>]*(?:\/>|>[\s\S]*?<\/f>))?<v>(\d+)<\/v>/g)].flatMap(
    ([, tag = '', value]) => {
      if (attribute(tag, 't') !== 's') return []
      const reference = attribute(tag, 'r')
      const isWanted = columns === null || reference === undefined || columns.has(columnIndex(reference))
      return isWanted ? [Number(value)] : []
    },
  )
}

/** Some of the shared strings, each at its index. The list is sparse. */
async function sharedStrings(book: Book, needed: ReadonlySet<number>): Promise<readonly string[]> {
  const kept: string[] = []
  if (!book.strings || needed.size === 0) return kept
  let index = 0
  let total = 0
  for await (const xml of parts(book, book.strings, 'si', quiet)) {
    if (needed.has(index)) {
      // a copy: a slice would hold the whole piece of the file in memory
      const text = Buffer.from(stringText(xml)).toString()
      kept[index] = text
      total += text.length
    }
    index++
    if (total > MOST_TEXT) {
      const why = `the workbook holds over ${MOST_TEXT / 1e6} million characters of text in the columns needed`
      unusable({ file: book.file, line: 0, why, fix: 'Save it as "CSV UTF-8", which is read line by line' })
    }
  }
  return kept
}

interface RawRow {
  readonly line: number
  readonly xml: string
}

/** Rows of the sheet with their numbers, wholly empty ones too. */
async function* sheetRows(book: Book, onBytes: OnBytes): AsyncGenerator<RawRow> {
  let line = 0
  for await (const xml of parts(book, book.sheet, 'row', onBytes)) {
    line = Number(attribute(xml.slice(0, xml.indexOf('>')), 'r') ?? line + 1)
    yield { line, xml }
  }
}

const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell === '')

async function header(book: Book): Promise<{ line: number; columns: string[] }> {
  for await (const { line, xml } of sheetRows(book, quiet)) {
    if (!/<v>|<is>/.test(xml)) continue
    const shared = await sharedStrings(book, new Set(sharedIn(xml, null)))
    const columns = rowCells(xml, shared).map((name) => name.trim())
    if (!isEmpty(columns)) return { line, columns }
  }
  return unusable({ file: book.file, line: 0, why: 'the sheet is empty', fix: FIX })
}

/** The rows below the header; the shared strings that they need are looked up once for each set of columns. */
function rowReader(book: Book, { line: headerLine, columns }: { line: number; columns: readonly string[] }) {
  const known = new Map<string, readonly string[]>()
  const sharedFor = async (indexes: readonly [string, number][]) => {
    const key = indexes.join()
    const held = known.get(key)
    if (held) return held
    const wanted = new Set(indexes.map(([, index]) => index))
    const needed = new Set<number>()
    for await (const { xml } of sheetRows(book, quiet)) for (const i of sharedIn(xml, wanted)) needed.add(i)
    const shared = await sharedStrings(book, needed)
    known.set(key, shared)
    return shared
  }
  return async function* rows(wanted: readonly string[], onBytes: OnBytes): AsyncGenerator<SourceRow> {
    const indexes = indexesOf(columns, wanted)
    const shared = await sharedFor(indexes)
    for await (const { line, xml } of sheetRows(book, onBytes)) {
      if (line <= headerLine) continue
      const cells = rowCells(xml, shared)
      // a sheet leaves out the empty cells at the end of a row
      while (cells.length < columns.length) cells.push('')
      if (!isEmpty(cells)) yield rowOf(line, cells, columns, indexes)
    }
  }
}

/** A workbook's sheet as a table: the one of that name, else the first. Throws InputError. */
export async function openWorkbook(path: string, file: string, sheetName: string | null): Promise<RowSource> {
  const entries = zipEntries(path, file)
  const entry = (name: string) => entries.find((one) => one.name === name)
  const workbook = await partText(path, file, entry('xl/workbook.xml'))
  const relations = await partText(path, file, entry('xl/_rels/workbook.xml.rels'))
  const sheets = sheetsOf(workbook, relations)
  const chosen = sheetName === null ? sheets[0] : sheets.find(({ name }) => name === sheetName)
  if (sheetName !== null && !chosen) {
    const value = sheets.map(({ name }) => name).join(', ')
    unusable({
      file,
      line: 0,
      value,
      why: `the workbook has no sheet "${sheetName}"`,
      fix: 'Name one of these',
    })
  }
  const sheet = entry(chosen?.path ?? 'xl/worksheets/sheet1.xml')
  if (!sheet) return refuseArchive(file, entries)
  const book: Book = { path, file, sheet, strings: entry('xl/sharedStrings.xml') ?? null }
  const head = await header(book)
  const isFrom1904 = /<workbookPr\b[^>]*\sdate1904="(1|true)"/.test(workbook)
  const notes = [
    ...(/\.xlsx$/i.test(file) ? [] : ['the file is an Excel workbook whatever its name says; read as one']),
    ...(sheets.length > 1 && sheetName === null
      ? [`the workbook has ${sheets.length} sheets; only the first, "${chosen?.name ?? ''}", was read`]
      : []),
  ]
  return {
    file,
    bytes: sheet.packed,
    form: `Excel workbook${chosen ? `, sheet "${chosen.name}"` : ''}`,
    columns: head.columns,
    headerLine: head.line,
    dayZero: isFrom1904 ? DAYS_FROM_1904 : DAYS_FROM_1900,
    notes,
    rows: rowReader(book, head),
  }
}
