import { strFromU8, unzipSync } from 'fflate'
import { unusable } from '#pipeline/problem.ts'
import { checkHeader, type Table, type TableRow } from './table.ts'

export const FIX = 'Open it in a spreadsheet program and save it as .xlsx or as "CSV UTF-8"'
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function plainText(text: string): string {
  return text
    .replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
      if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
      if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
      return ENTITIES[name] ?? whole
    })
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** The text of a shared or inline string: its runs joined, without phonetic guides. */
export function stringText(xml: string): string {
  const withoutGuides = xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '')
  return [...withoutGuides.matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)]
    .map((match) => plainText(match[1] ?? ''))
    .join('')
}

/** "AB12" → 27 (columns counted from 0). */
export function columnIndex(reference: string): number {
  let index = 0
  for (const letter of reference.replace(/\d+$/, '')) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

export function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}

function cellText(tag: string, inner: string, shared: readonly string[]): string {
  const type = attribute(tag, 't')
  if (type === 'inlineStr') return stringText(inner)
  const value = plainText(/<v\b[^>]*>([\s\S]*?)<\/v>/.exec(inner)?.[1] ?? '')
  if (type === 's') return shared[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'true' : 'false'
  // 1.2345E1 and the like: write numbers as JavaScript does
  return type === undefined || type === 'n' ? (value === '' ? '' : String(Number(value))) : value
}

/** Cell texts of a sheet's row by column index; the sheet may leave out cells and their references. */
export function rowCells(xml: string, shared: readonly string[]): string[] {
  const cells: string[] = []
  let next = 0
  for (const match of xml.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const tag = match[1] ?? ''
    const reference = attribute(tag, 'r')
    const index = reference === undefined ? next : columnIndex(reference)
    while (cells.length < index) cells.push('')
    cells[index] = cellText(tag, match[2] ?? '', shared)
    next = index + 1
  }
  return cells
}

function parts(file: string, bytes: Uint8Array): { sheet: string; shared: readonly string[] } {
  if (bytes.length === 0) unusable({ file, line: 0, why: 'the file is empty', fix: 'Export it again' })
  let files: Partial<Record<string, Uint8Array>>
  try {
    files = unzipSync(bytes, {
      filter: ({ name }) => /^xl\/(sharedStrings|worksheets\/sheet1)\.xml$/.test(name),
    })
  } catch {
    return unusable({ file, line: 0, why: 'the file is not a readable .xlsx', fix: FIX })
  }
  const sheet = files['xl/worksheets/sheet1.xml']
  if (!sheet) return unusable({ file, line: 0, why: 'the workbook has no first sheet', fix: FIX })
  const strings = files['xl/sharedStrings.xml']
  const shared = strings
    ? [...strFromU8(strings).matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map((m) =>
        stringText(m[1] ?? ''),
      )
    : []
  return { sheet: strFromU8(sheet), shared }
}

/**
 * Reads the first sheet of an .xlsx workbook. The first row is the header; wholly empty rows are skipped; numbers
 * stay as text, dates that the workbook holds as serial numbers too (see `parseSerialDate`). Throws InputError.
 */
export function readXlsx(file: string, bytes: Uint8Array): Table {
  const { sheet, shared } = parts(file, bytes)
  const body: { line: number; cells: string[] }[] = []
  let line = 0
  for (const match of sheet.matchAll(/<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    line = Number(attribute(match[1] ?? '', 'r') ?? line + 1)
    const cells = rowCells(match[2] ?? '', shared)
    if (cells.some((cell) => cell !== '')) body.push({ line, cells })
  }
  const [header, ...rest] = body
  if (!header) return unusable({ file, line: 0, why: 'the first sheet is empty', fix: FIX })
  const columns = header.cells
  checkHeader(file, header.line, columns)
  const rows = rest.map(({ line: at, cells }): TableRow => {
    if (cells.slice(columns.length).some((cell) => cell !== '')) {
      unusable({
        file,
        line: at,
        why: `the row runs past the ${columns.length} columns of the header`,
        fix: FIX,
      })
    }
    return { line: at, cells: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])) }
  })
  return { file, columns, rows }
}
