import type { Dataset } from '#dataset/dataset.ts'
import { eventRecord } from '../rows.ts'
import type { Selection } from '../selection.ts'
import { EVENT_COLUMNS } from './event-columns.ts'
import { CLAIM_COLUMNS, INCIDENT_COLUMNS } from './incident-columns.ts'
import { type Table, tableOf } from './table.ts'

/** The two layers, each a table of its own, and the claims that belong to the incidents. */
export interface ExportTables {
  /** oldest first */
  readonly events: Table
  /** oldest first */
  readonly incidents: Table
  /** in the order of their incidents */
  readonly claims: Table
}

/** Exactly what is selected, as tables. */
export function exportTables(
  dataset: Dataset,
  { rows, incidents }: Pick<Selection, 'rows' | 'incidents'>,
): ExportTables {
  const provinces = new Map(dataset.provinces.map(({ id, name }) => [id, name]))
  const claims = incidents.flatMap((incident) => incident.claims.map((claim) => ({ incident, claim })))
  return {
    events: tableOf('events', EVENT_COLUMNS, rows.length, (index) => ({
      event: eventRecord(dataset, rows[index] ?? -1),
      dataset,
      provinces,
    })),
    incidents: tableOf('incidents', INCIDENT_COLUMNS, incidents.length, (index) => ({
      incident: at(incidents, index),
      provinces,
    })),
    claims: tableOf('claims', CLAIM_COLUMNS, claims.length, (index) => at(claims, index)),
  }
}

function at<T>(list: readonly T[], index: number): T {
  const one = list[index]
  if (one === undefined) throw new RangeError(`no row ${index}`)
  return one
}
