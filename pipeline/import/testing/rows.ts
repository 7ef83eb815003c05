/** Invented rows in the layouts that are imported. Nothing in them happened. */

/** A row's cells by column. */
export type Cells = Readonly<Record<string, string>>

const quote = (cell: string, separator: string) =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** A table as CSV: each row is the template with some cells changed. */
export function csvOf(template: Cells, rows: readonly Cells[], separator = ',', end = '\n'): string {
  const columns = Object.keys(template)
  const line = (cells: readonly string[]) => cells.map((cell) => quote(cell, separator)).join(separator)
  const lines = rows.map((row) => line(columns.map((column) => row[column] ?? template[column] ?? '')))
  return [line(columns), ...lines, ''].join(end)
}

const ACLED_ROW: Cells = {
  event_id_cnty: 'PAK1',
  event_date: '2025-03-04',
  year: '2025',
  time_precision: '1',
  disorder_type: 'Political violence',
  event_type: 'Battles',
  sub_event_type: 'Armed clash',
  actor1: 'Military Forces of Pakistan (2022-)',
  assoc_actor_1: '',
  inter1: 'State forces',
  actor2: 'Invented Group',
  assoc_actor_2: '',
  inter2: 'Rebel group',
  interaction: 'State forces-Rebel group',
  civilian_targeting: '',
  iso: '586',
  region: 'South Asia',
  country: 'Pakistan',
  admin1: 'Khyber Pakhtunkhwa',
  admin2: 'North Waziristan',
  admin3: '',
  location: 'Miran Shah',
  latitude: '33.0006',
  longitude: '70.0712',
  geo_precision: '1',
  source: 'Invented Wire; Invented Daily',
  source_scale: 'National',
  notes: 'Nothing happened.',
  fatalities: '3',
  tags: '',
  timestamp: '1741132800',
}

/** ACLED's layouts: with population since 2025, without from 2023, with data_id and numbers for actors before. */
export const ACLED_LAYOUTS = {
  2025: { ...ACLED_ROW, population_1km: '', population_2km: '', population_5km: '', population_best: '' },
  2023: { ...ACLED_ROW, event_date: '04 March 2025', inter1: '1', inter2: '2', interaction: '12' },
  2019: {
    data_id: '900',
    iso: '586',
    event_id_cnty: 'PAK1',
    event_id_no_cnty: '1',
    event_date: '04 March 2025',
    year: '2025',
    time_precision: '1',
    event_type: 'Battles',
    sub_event_type: 'Armed clash',
    actor1: 'Military Forces of Pakistan (2018-2022)',
    assoc_actor_1: '',
    inter1: '1',
    actor2: 'Invented Group',
    assoc_actor_2: '',
    inter2: '2',
    interaction: '12',
    region: 'Southern Asia',
    country: 'Pakistan',
    admin1: 'Khyber Pakhtunkhwa',
    admin2: 'North Waziristan',
    admin3: '',
    location: 'Miran Shah',
    latitude: '33.0006',
    longitude: '70.0712',
    geo_precision: '1',
    source: 'Invented Wire',
    source_scale: 'National',
    notes: 'Nothing happened.',
    fatalities: '3',
    timestamp: '1741132800',
    iso3: 'PAK',
  },
} as const satisfies Record<number, Cells>

export const acledCsv = (layout: keyof typeof ACLED_LAYOUTS, ...rows: Cells[]): string =>
  csvOf(ACLED_LAYOUTS[layout], rows)

/** A sheet of somebody's own. */
export const SHEET_ROW: Cells = {
  Ref: 'r1',
  Day: '2025-03-04',
  Country: 'Pakistan',
  Type: 'clash',
  Lat: '33.0006',
  Lon: '70.0712',
  Killed: '3',
}

export const sheetCsv = (...rows: Cells[]): string => csvOf(SHEET_ROW, rows)

/** The mapping of that sheet. */
export const SHEET_MAPPING = {
  form: 'watchline-mapping',
  formVersion: 1,
  source: { id: 'desk-log', name: 'Desk log', licence: 'Internal', attribution: 'Made for a test' },
  columns: {
    id: 'Ref',
    start: 'Day',
    country: 'Country',
    kind: { column: 'Type', values: { Clash: 'state-based', Feud: 'non-state', Killing: 'one-sided' } },
    latitude: 'Lat',
    longitude: 'Lon',
    best: 'Killed',
  },
}

/** The mapping as JSON, with other columns or facts of the file. */
export const mappingWith = (columns: object, more: object = {}): string =>
  JSON.stringify({ ...SHEET_MAPPING, ...more, columns: { ...SHEET_MAPPING.columns, ...columns } })
