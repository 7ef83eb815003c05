import { strToU8, Zip, ZipDeflate } from 'fflate'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { looksLikeFormula } from './csv.ts'
import { type Cell, type Column, inStretches, type Piece, type Table } from './table.ts'
import { fixedParts, SHEET_END, STRINGS_END, STYLE, sheetHead, stringsHead, xmlText } from './xlsx-parts.ts'

/** Excel's own limits. */
export const XLSX_ROWS = 1_048_576
const CELL_CHARACTERS = 32_767

/** How hard the parts are packed, of 9: a tenth larger than usual, in half the time. */
const PACKED = 3

/** Excel counts days from 1899-12-30. */
const DAY_ZERO = 25_569

const WIDTHS: Readonly<Record<Column['type'], number>> = {
  text: 18,
  list: 18,
  whole: 9,
  degrees: 11,
  date: 11,
  truth: 9,
}
/** From this width on, texts run over several lines. */
const LONG = 60
const HEAD_ROW = 1

/**
 * Tables as an Office Open XML workbook, one sheet a table, named by its id. Texts are shared strings and never
 * formulas; days and numbers are real ones. `madeOn`: the date of the parts. At most XLSX_ROWS rows a sheet.
 */
export function* writeXlsx(tables: readonly Table[], madeOn: IsoDate): Generator<Piece> {
  const zip = new PiecedZip(madeOn)
  const strings = new SharedStrings()
  const counted = (rows: number): Piece => ({ part: zip.taken(), rows })
  for (const [path, xml] of fixedParts(tables.map(({ id }) => id))) zip.add(path)(xml, true)
  for (const [i, table] of tables.entries()) {
    const push = zip.add(`xl/worksheets/sheet${i + 1}.xml`)
    push(sheetHead(table.columns.map((column) => column.width ?? WIDTHS[column.type])))
    push(headRow(table.columns, strings))
    const places = placesOf(table.columns)
    const write = (cells: readonly Cell[], row: number) => rowXml(cells, row + HEAD_ROW + 1, places, strings)
    for (const { text, rows } of inStretches(table, write)) {
      push(text)
      yield counted(rows)
    }
    push(SHEET_END, true)
  }
  const push = zip.add('xl/sharedStrings.xml')
  push(stringsHead(strings.count))
  for (const text of strings.inStretches()) {
    push(text)
    yield counted(0)
  }
  push(STRINGS_END, true)
  zip.end()
  yield counted(0)
}

interface Place {
  /** letters of the column */
  readonly at: string
  readonly type: Column['type']
  readonly isLong: boolean
}

const placesOf = (columns: readonly Column[]) =>
  columns.map(({ type, width = 0 }, i): Place => ({ at: columnName(i), type, isLong: width >= LONG }))

function headRow(columns: readonly Column[], strings: SharedStrings): string {
  const cells = columns.map(
    ({ name }, i) =>
      `<c r="${columnName(i)}${HEAD_ROW}" t="s" s="${STYLE.head}"><v>${strings.indexOf(name)}</v></c>`,
  )
  return `<row r="${HEAD_ROW}">${cells.join('')}</row>`
}

function rowXml(cells: readonly Cell[], row: number, places: readonly Place[], strings: SharedStrings) {
  let xml = `<row r="${row}">`
  for (const [i, place] of places.entries()) {
    const cell = cells[i] ?? null
    if (cell !== null) xml += cellXml(`${place.at}${row}`, cell, place, strings)
  }
  return `${xml}</row>`
}

function cellXml(
  at: string,
  cell: string | number | boolean,
  { type, isLong }: Place,
  strings: SharedStrings,
): string {
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (type === 'date')
    return `<c r="${at}" s="${STYLE.date}"><v>${dayNumber(cell as IsoDate) + DAY_ZERO}</v></c>`
  const style = looksLikeFormula(cell) ? STYLE.text : isLong ? STYLE.wrapped : STYLE.plain
  return `<c r="${at}" t="s" s="${style}"><v>${strings.indexOf(cell)}</v></c>`
}

/** 0 → A, 26 → AA */
function columnName(index: number): string {
  let name = ''
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  }
  return name
}

/** The texts of a workbook, each held once. */
class SharedStrings {
  readonly #indexes = new Map<string, number>()

  get count(): number {
    return this.#indexes.size
  }

  indexOf(text: string): number {
    const whole = text.slice(0, CELL_CHARACTERS)
    const known = this.#indexes.get(whole)
    if (known !== undefined) return known
    const index = this.#indexes.size
    this.#indexes.set(whole, index)
    return index
  }

  *inStretches(): Generator<string> {
    let text = ''
    for (const one of this.#indexes.keys()) {
      text += `<si><t xml:space="preserve">${xmlText(one)}</t></si>`
      if (text.length > 65_536) {
        yield text
        text = ''
      }
    }
    yield text
  }
}

/** A zip archive of which the finished part can be taken at any time. Packs on the spot: no worker. */
class PiecedZip {
  readonly #madeOn: Date
  #ready: Uint8Array[] = []
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error
    this.#ready.push(chunk)
  })

  constructor(madeOn: IsoDate) {
    // fflate reads the local day
    this.#madeOn = new Date(`${madeOn}T00:00:00`)
  }

  /** Begins a file; what it returns adds text to it. A file is ended before the next one begins. */
  add(path: string): (text: string, isLast?: boolean) => void {
    const file = new ZipDeflate(path, { level: PACKED })
    file.mtime = this.#madeOn
    this.#zip.add(file)
    return (text, isLast = false) => {
      file.push(strToU8(text), isLast)
    }
  }

  end(): void {
    this.#zip.end()
  }

  /** What is finished since the last time. */
  taken(): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(this.#ready.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const chunk of this.#ready) {
      whole.set(chunk, at)
      at += chunk.length
    }
    this.#ready = []
    return whole
  }
}
