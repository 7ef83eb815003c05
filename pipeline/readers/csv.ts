import { CsvError, parse } from 'csv-parse/sync'
import { unusable } from '#pipeline/problem.ts'
import { checkHeader, type Table, type TableRow } from './table.ts'

function decode(file: string, bytes: Uint8Array): string {
  if (bytes.length === 0) unusable({ file, line: 0, why: 'the file is empty', fix: 'Export it again' })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return unusable({
      file,
      line: lineOfBadByte(bytes),
      why: 'the file is not UTF-8',
      fix: 'Save it as "CSV UTF-8" and import it again',
    })
  }
}

/** The line of the first byte that is not UTF-8. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let start = 0
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 10) continue
    try {
      decoder.decode(bytes.subarray(start, i))
    } catch {
      return line
    }
    line++
    start = i + 1
  }
  return 1
}

const REASONS: Readonly<Record<string, { why: string; fix: string }>> = {
  CSV_QUOTE_NOT_CLOSED: {
    why: 'a quote opened here is never closed',
    fix: 'Close it, or double it where it belongs to the text',
  },
  CSV_INVALID_CLOSING_QUOTE: {
    why: 'text follows a closing quote',
    fix: 'Double the quotes that belong to the text, or add the missing comma',
  },
  INVALID_OPENING_QUOTE: {
    why: 'a quote stands inside an unquoted cell',
    fix: 'Put the whole cell in quotes and double the quotes inside it',
  },
}

function records(file: string, text: string): string[][] {
  try {
    return parse(text, { relax_column_count: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const reason = REASONS[error.code]
    // an open quote is reported where the text ends: say where it begins
    const line =
      error.code === 'CSV_QUOTE_NOT_CLOSED' ? openQuoteLine(text) : lineOfByte(text, Number(error['bytes']))
    const column = error['column']
    return unusable({
      file,
      line,
      ...(column === undefined ? {} : { column: columnName(text, column) }),
      why: reason?.why ?? `the file is not CSV (${error.code})`,
      fix: reason?.fix ?? 'Export it again as CSV with commas',
    })
  }
}

/** csv-parse's own count takes a carriage return and line feed inside quotes for two lines. */
function lineOfByte(text: string, offset: number): number {
  return 1 + newlines(new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, offset)))
}

function newlines(text: string): number {
  return text.split('\n').length - 1
}

function columnName(text: string, column: unknown): string {
  if (typeof column !== 'number') return String(column)
  const header = (text.split(/\r?\n/, 1)[0] ?? '').replace(/^\uFEFF/, '').split(',')
  return header[column]?.replaceAll('"', '') || `number ${column + 1}`
}

/** The line of the last quote that opens a cell and is never closed. */
function openQuoteLine(text: string): number {
  let line = 1
  let opened = 1
  let isOpen = false
  for (const char of text) {
    if (char === '"') {
      isOpen = !isOpen
      if (isOpen) opened = line
    }
    if (char === '\n') line++
  }
  return opened
}

/**
 * Reads RFC 4180 CSV, strictly: UTF-8 (a byte order mark is allowed), one header, every record as long as it.
 * Line numbers count the file's own lines, so that a cell may hold newlines. Throws InputError.
 */
export function readCsv(file: string, bytes: Uint8Array): Table {
  const [header, ...body] = records(file, decode(file, bytes))
  if (!header) return unusable({ file, line: 0, why: 'the file holds no records', fix: 'Export it again' })
  checkHeader(file, 1, header)
  let next = 2 + newlines(header.join())
  const rows = body.map((record): TableRow => {
    const line = next
    next += 1 + newlines(record.join())
    if (record.length !== header.length) ragged(file, line, record, header)
    return { line, cells: Object.fromEntries(header.map((name, i) => [name, record[i] as string])) }
  })
  return { file, columns: header, rows }
}

function ragged(file: string, line: number, record: readonly string[], columns: readonly string[]): never {
  const isShort = record.length < columns.length
  const column = isShort ? columns[record.length] : undefined
  const value = isShort ? undefined : record[columns.length]
  return unusable({
    file,
    line,
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value }),
    why: `the line has ${record.length} cells, the header ${columns.length}`,
    fix: isShort ? 'Add the missing cells' : 'Put a cell that holds commas in quotes',
  })
}
