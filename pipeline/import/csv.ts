import { statSync } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { CsvError, type Parser, parse } from 'csv-parse'
import { unusable } from '#pipeline/problem.ts'
import { textOf } from './bytes.ts'
import type { Sniffed } from './sniff.ts'
import { indexesOf, type OnBytes, type RowSource, rowOf, type SourceRow } from './source.ts'

/** A record longer than this is a quote that was never closed. Characters. */
const LONGEST_RECORD = 4_000_000

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
}

interface Raw {
  readonly line: number
  readonly record: string[]
}

interface Form {
  readonly path: string
  readonly file: string
  readonly encoding: string
  readonly delimiter: string
  /** 1 where the first line is a spreadsheet program's hint such as "sep=;" */
  readonly skipped: 0 | 1
}

/** The separator that stands most often in the first line outside quotes; a comma where none does. */
function delimiterOf(line: string): string {
  const bare = line.replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => bare.split(delimiter).length
  return Object.keys(DELIMITERS).reduce((best, next) => (count(next) > count(best) ? next : best))
}

function formOf(path: string, file: string, { encoding, head }: Extract<Sniffed, { is: 'text' }>): Form {
  const hint = /^sep=(.)\r?\n/i.exec(head)
  const first = head.slice(hint?.[0].length ?? 0).split(/\r?\n|\r/, 1)[0] ?? ''
  return { path, file, encoding, delimiter: hint?.[1] ?? delimiterOf(first), skipped: hint ? 1 : 0 }
}

function lineBreaks(record: readonly string[]): number {
  let count = 0
  for (const cell of record) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.split(/\r\n|\n|\r/).length - 1
  }
  return count
}

const QUOTE_REASONS: Readonly<Record<string, readonly [why: string, fix: string]>> = {
  CSV_QUOTE_NOT_CLOSED: [
    'a quote opened in this record is never closed',
    'Close it, or double it where it belongs to the text',
  ],
  CSV_MAX_RECORD_SIZE: [
    `this record is longer than ${LONGEST_RECORD / 1e6} million characters: perhaps a quote is never closed, or the file is no table`,
    'Close the quote, or double it where it belongs to the text',
  ],
  CSV_INVALID_CLOSING_QUOTE: [
    'text follows a closing quote',
    'Double the quotes that belong to the text, or add the missing separator',
  ],
  INVALID_OPENING_QUOTE: [
    'a quote stands inside an unquoted cell',
    'Put the whole cell in quotes and double the quotes inside it',
  ],
}

/** Records with the lines that they start on; blank lines and lines of empty cells are left out. */
async function* records(form: Form, onBytes: OnBytes): AsyncGenerator<Raw> {
  let line = 1
  const parser: Parser = parse({
    delimiter: form.delimiter,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    record_delimiter: ['\r\n', '\n', '\r'],
    // Called in step with the parser, so that the count is right when a later record breaks. The line rides along as
    // the last cell.
    on_record: (record: string[]) => {
      const start = line
      line += 1 + lineBreaks(record)
      const isEmpty = record.every((cell) => cell === '') || start <= form.skipped
      record.push(String(start))
      return isEmpty ? null : record
    },
  })
  pipeline(Readable.from(textOf(form.path, form.file, form.encoding, onBytes)), parser, () => {
    // what goes wrong comes out of the loop below
  })
  try {
    for await (const record of parser as AsyncIterable<string[]>) yield { line: Number(record.pop()), record }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const [why, fix] = QUOTE_REASONS[error.code] ?? [
      `the file is not CSV (${error.code})`,
      'Export it again as CSV',
    ]
    unusable({ file: form.file, line, why, fix })
  }
}

async function* rowsOf(
  form: Form,
  columns: readonly string[],
  wanted: readonly string[],
  onBytes: OnBytes,
): AsyncGenerator<SourceRow> {
  const indexes = indexesOf(columns, wanted)
  let isHeader = true
  for await (const { line, record } of records(form, onBytes)) {
    if (!isHeader) yield rowOf(line, record, columns, indexes)
    isHeader = false
  }
}

async function header(form: Form): Promise<Raw> {
  for await (const raw of records(form, () => undefined)) return raw
  return unusable({ file: form.file, line: 0, why: 'the file holds no records', fix: 'Export it again' })
}

/** A text file as a table: UTF-8 or the encoding that was found or named, with the separator of its first line. */
export async function openCsv(
  path: string,
  file: string,
  text: Extract<Sniffed, { is: 'text' }>,
): Promise<RowSource> {
  const form = formOf(path, file, text)
  const { line, record } = await header(form)
  const columns = record.map((name) => name.trim())
  const separator = DELIMITERS[form.delimiter] ?? `"${form.delimiter}"`
  return {
    file,
    bytes: statSync(path).size,
    form: `CSV, ${text.encoding.toUpperCase()}, ${separator}`,
    columns,
    headerLine: line,
    dayZero: null,
    notes: text.notes,
    rows: (wanted, onBytes) => rowsOf(form, columns, wanted, onBytes),
  }
}
