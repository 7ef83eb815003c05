import type { Dataset } from './dataset.ts'
import { DatasetError } from './errors.ts'
import type { FileRole } from './schema/manifest.ts'

/** Refuses a dataset in which a record names another that is not there. Throws DatasetError. */
export function checkReferences(dataset: Dataset) {
  const actors = new Set(dataset.actors.map(({ id }) => id))
  const incidents = new Set(dataset.incidents.map(({ id }) => id))
  const provinces = new Set(dataset.provinces.map(({ id }) => id))
  const nameOf = (role: FileRole) => dataset.manifest.files.find((file) => file.role === role)?.name ?? role
  const demand = (known: ReadonlySet<string>, id: string | null, role: FileRole, where: string) => {
    if (id !== null && !known.has(id)) throw new DatasetError(nameOf(role), 'unknown-id', `${where}: ${id}`)
  }

  for (const { name, actor } of dataset.events.sides) demand(actors, actor, 'events', `side ${name}`)
  for (const id of dataset.events.provinces) demand(provinces, id, 'events', 'provinces')
  for (const actor of dataset.actors) demand(actors, actor.parent, 'actors', `actor ${actor.id}, parent`)
  for (const incident of dataset.incidents) {
    for (const id of incident.actors) demand(actors, id, 'incidents', `incident ${incident.id}, actors`)
    if (incident.country === 'AF' || incident.country === 'PK') {
      demand(provinces, incident.province, 'incidents', `incident ${incident.id}, province`)
    }
    const sources = new Set(incident.sources.keys())
    for (const claim of incident.claims) {
      const wrong = claim.sources.find((index) => !sources.has(index))
      if (wrong === undefined) continue
      throw new DatasetError(
        nameOf('incidents'),
        'unknown-id',
        `incident ${incident.id}, claim source ${wrong}`,
      )
    }
  }
  for (const { incident, event } of dataset.links) {
    demand(incidents, incident, 'links', `link of event ${event}`)
    if (!dataset.events.rowOfId.has(event)) {
      throw new DatasetError(nameOf('links'), 'unknown-id', `link of incident ${incident}: event ${event}`)
    }
  }
  for (const { incident } of dataset.unlinked) demand(incidents, incident, 'links', 'unlinked')
  for (const { id, evidence } of dataset.indicators) {
    for (const item of evidence) {
      for (const incident of item.incidents)
        demand(incidents, incident, 'indicators', `indicator ${id}, evidence`)
    }
  }
  for (const pause of dataset.pauses) {
    demand(incidents, pause.incident, 'indicators', `pause ${pause.id}`)
    demand(incidents, pause.breachIncident, 'indicators', `pause ${pause.id}, breach`)
  }
}
