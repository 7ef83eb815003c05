import type { Dataset } from '#dataset/dataset.ts'
import { decodeDataset } from '#dataset/load.ts'
import type { Manifest } from '#dataset/schema/manifest.ts'
import { decodeMade, type Files, type Made, madeOf } from './data.ts'
import { compareFilters } from './filter.ts'
import { compareMaps } from './map.ts'
import type { ArrowPeer, FilterPeer, MapPeerMaker } from './peers/contract.ts'

const peers = import.meta.glob<Record<string, unknown>>(['./peers/*.ts', '!./peers/contract.ts'])

/** A peer by module and name; null where the peers are not installed. */
async function peer<P>(module: string, name: string): Promise<P | null> {
  const loaded = await peers[`./peers/${module}.ts`]?.()
  return (loaded?.[name] as P | undefined) ?? null
}

async function peersNamed<P>(named: Readonly<Record<string, readonly [string, string]>>) {
  const found: Record<string, P> = {}
  for (const [title, [module, name]] of Object.entries(named)) {
    const one = await peer<P>(module, name)
    if (one) found[title] = one
  }
  return found
}

let made: Made | null = null
let held: Dataset | null = null

function current(): Made {
  if (!made) throw new Error('call prepare first')
  return made
}

async function readShipped(): Promise<{ manifest: Manifest; files: Files }> {
  const read = async (name: string) => (await fetch(new URL(name, new URL('data/', document.baseURI)))).json()
  const manifest = (await read('manifest.json')) as Manifest
  const files = await Promise.all(manifest.files.map(async ({ role, name }) => [role, await read(name)]))
  return { manifest, files: Object.fromEntries(files) as Files }
}

const bench = {
  /** Makes the events that the other calls work on; null: the shipped ones. */
  prepare: async (count: number | null) => {
    held = null
    const { manifest, files } = await readShipped()
    made = madeOf(manifest, files, count)
    return { events: made.events.count, places: made.events.places.count }
  },
  /** Decodes and holds, for weighing. */
  hold: () => {
    const { manifest, files } = current()
    held = decodeDataset(manifest, (role) => files[role])
    return held.events.count
  },
  /** Lets the wire form go, so that only what is held is weighed. */
  forget: () => {
    made = null
  },
  drop: () => {
    held = null
  },
  transport: async (rounds: number) => {
    const { compareTransport } = await import('./transport.ts')
    return compareTransport(current().events, await peer<ArrowPeer>('arrow', 'arrow'), rounds)
  },
  filter: async (rounds: number) => {
    const found = await peersNamed<FilterPeer>({
      crossfilter2: ['crossfilter', 'crossfilter2'],
      Arquero: ['arquero', 'arquero'],
    })
    return compareFilters(decodeMade(current()), found, rounds)
  },
  map: async (rounds: number, most: number) => {
    const found = await peersNamed<MapPeerMaker>({
      'Leaflet canvas circle markers': ['leaflet-canvas', 'leafletCanvas'],
      'leaflet.markercluster': ['markercluster', 'markercluster'],
      'deck.gl overlay': ['deck', 'deckOverlay'],
    })
    return compareMaps(decodeMade(current()), found, { rounds: Math.min(9, rounds), most })
  },
}

declare global {
  interface Window {
    bench: typeof bench
  }
}
window.bench = bench
