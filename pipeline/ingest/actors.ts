import { join } from 'node:path'
import { type FileSet, prettyJson, readJson } from '#pipeline/files.ts'
import { citationOf, type RawSource } from './raw.ts'

interface RawActor {
  id: string
  name: string
  type: string
  country: string | null
  parent: string | null
  relation_to_parent: string | null
  aliases: string[]
  state_labels: string[]
  leader: string | null
  ucdp_name: string | null
  other_dataset_names: Record<string, string> | null
  notes: string | null
  names_in_incidents: string[]
  sources: RawSource[]
}

/** Names of UCDP sides that were found in UCDP's rows themselves, beside those the register already has. */
const UCDP_NAMES: Readonly<Record<string, readonly string[]>> = {
  iea: ['Taleban'],
  bla: ['BLA'],
  lei: ['Lashkar-e-Islam'],
  jua: ['Jamaat-ul-Ahrar'],
  nrf: ['NRF'],
  civ: ['Civilians'],
  us: ['Government of United States of America'],
  india: ['Government of India'],
  china: ['Government of China'],
}

function actorOf(raw: RawActor) {
  return {
    id: raw.id,
    name: raw.name,
    type: raw.type,
    ...(raw.country ? { country: raw.country } : {}),
    parent: raw.parent,
    ...(raw.relation_to_parent ? { relationToParent: raw.relation_to_parent } : {}),
    ...(raw.leader ? { leader: raw.leader } : {}),
    aliases: raw.aliases,
    namesInIncidents: raw.names_in_incidents,
    stateLabels: raw.state_labels,
    ucdpNames: [...(raw.ucdp_name ? [raw.ucdp_name] : []), ...(UCDP_NAMES[raw.id] ?? [])],
    ...(raw.other_dataset_names ? { otherDatasetNames: raw.other_dataset_names } : {}),
    ...(raw.notes ? { notes: raw.notes } : {}),
    sources: raw.sources.map(citationOf),
    origin: 'curated',
  }
}

/** data/actors, and actor ids by the names that incidents use. */
export function ingestActors(folder: string): { files: FileSet; idsByName: ReadonlyMap<string, string> } {
  const { actors } = readJson(join(folder, 'actors.json')) as { actors: RawActor[] }
  return {
    files: new Map([['actors/actors.json', prettyJson({ actors: actors.map(actorOf) })]]),
    idsByName: new Map(
      actors.flatMap((actor) =>
        [actor.name, ...actor.names_in_incidents].map((name) => [name, actor.id] as const),
      ),
    ),
  }
}
