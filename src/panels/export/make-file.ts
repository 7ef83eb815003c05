import { writeCsv } from '#engine/export/csv.ts'
import { type Description, descriptionLines, exportFileName, linesTable } from '#engine/export/description.ts'
import { dictionaryOf } from '#engine/export/dictionary.ts'
import { writeGeoJson } from '#engine/export/geojson.ts'
import { writeJson } from '#engine/export/json.ts'
import { withOrigin } from '#engine/export/origin.ts'
import type { Piece } from '#engine/export/table.ts'
import type { ExportTables } from '#engine/export/tables.ts'
import { writeXlsx } from '#engine/export/xlsx.ts'
import type { FileWords } from './words.ts'

export const FORMATS = ['csv', 'xlsx', 'geojson', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** Everything that a reader can take away: the records in a format, or a picture. */
export const CHOICES = [...FORMATS, 'png', 'svg'] as const
export type Choice = (typeof CHOICES)[number]

export const isPicture = (choice: Choice): choice is 'png' | 'svg' => choice === 'png' || choice === 'svg'

/** What a file holds: the selected events (with everything else, where a format has room), or what goes with them. */
export type Holds = 'events' | 'incidents' | 'claims' | 'about' | 'dictionary'

interface Source {
  readonly tables: ExportTables
  readonly description: Description
  readonly words: FileWords
  /** whether a CSV begins with the byte order mark */
  readonly hasMark: boolean
}

/** A file that is written when its pieces are asked for. */
export interface ExportFile {
  readonly name: string
  readonly type: string
  readonly pieces: Iterable<Piece>
  /** how many rows the pieces bring */
  readonly rows: number
}

const TYPES: Readonly<Record<Format | 'txt', string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
  json: 'application/json',
  txt: 'text/plain;charset=utf-8',
}

/** Every file that an export may consist of. */
export function makeFile(holds: Holds, format: Format, source: Source): ExportFile {
  const { tables, description, words, hasMark } = source
  const { events, incidents, claims } = tables
  const named = (pieces: Iterable<Piece>, rows: number, ending: keyof typeof TYPES = format): ExportFile => ({
    name: exportFileName(description, holds, ending),
    type: TYPES[ending],
    pieces,
    rows,
  })
  const all = [events, incidents, claims]
  const rowsOfAll = all.reduce((sum, { count }) => sum + count, 0)
  const lines = descriptionLines(description, words.description)
  if (holds === 'about') return named([aboutText(lines)], 0, 'txt')
  if (holds === 'dictionary') {
    const every = all.map((table) => withOrigin(table, description))
    return named(writeCsv(dictionaryOf(every, words.dictionary), { hasMark }), 0, 'csv')
  }
  const table = tables[holds]
  switch (format) {
    case 'csv':
      return named(writeCsv(withOrigin(table, description), { hasMark }), table.count)
    case 'geojson':
      return named(writeGeoJson(description, dictionaryOf([table], words.dictionary), table), table.count)
    case 'json':
      return named(writeJson(description, dictionaryOf(all, words.dictionary), all), rowsOfAll)
    case 'xlsx': {
      const filled = all.filter((one) => one === events || one.count > 0)
      const sheets = [...filled, linesTable(lines), dictionaryOf(filled, words.dictionary)]
      return named(writeXlsx(sheets, description.generatedOn), rowsOfAll)
    }
  }
}

const aboutText = (lines: readonly (readonly [name: string, text: string])[]): Piece => ({
  part: lines.map(([name, text]) => `${name}: ${text}\r\n`).join(''),
  rows: 0,
})
