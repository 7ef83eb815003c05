import { expect, it } from 'vitest'
import { EVENT_KINDS, PRECISIONS, QUALITY_FLAGS } from '#domain/event.ts'
import { CLAIM_SIDES, INCIDENT_KINDS } from '#domain/incident.ts'
import { EVENT_COLUMNS } from '#engine/export/event-columns.ts'
import { CLAIM_COLUMNS, INCIDENT_COLUMNS } from '#engine/export/incident-columns.ts'
import { exportColumns } from '#format/messages/en/export-columns.ts'

const namesOf = (columns: readonly { readonly name: string }[]) => columns.map(({ name }) => name)

it('has a meaning for each column, in their order, and for no other', () => {
  expect(Object.keys(exportColumns.events)).toEqual(namesOf(EVENT_COLUMNS))
  expect(Object.keys(exportColumns.incidents)).toEqual(namesOf(INCIDENT_COLUMNS))
  expect(Object.keys(exportColumns.claims)).toEqual(namesOf(CLAIM_COLUMNS))
})

it('names every word that a coded column can hold', () => {
  const { events, incidents, claims } = exportColumns
  for (const kind of EVENT_KINDS) expect(events.kind.means).toContain(kind)
  for (const precision of PRECISIONS) expect(events.place_precision.means).toContain(precision)
  for (const flag of QUALITY_FLAGS) expect(events.flags.means).toContain(flag)
  for (const kind of INCIDENT_KINDS) expect(incidents.kind.means).toContain(kind)
  for (const side of CLAIM_SIDES) expect(claims.side.means).toContain(side)
})

it('says what empty means wherever a cell can be empty', () => {
  const never = ['id', 'date_start', 'date_end', 'kind', 'country', 'place_precision', 'conflict', 'best']
  const said = Object.entries(exportColumns.events).filter(([, words]) => !('empty' in words))
  expect(said.map(([name]) => name)).toEqual([...never, 'source', 'release', 'in_focus'])
})
