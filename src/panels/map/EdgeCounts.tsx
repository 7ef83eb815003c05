import { useSpeech } from '#format/speech.ts'
import type { Beyond } from './scene.ts'

const EDGES = ['north', 'south', 'west', 'east'] as const

/** What lies outside the frame, counted at the edge that it left by. */
export function EdgeCounts({ beyond }: { readonly beyond: Beyond }) {
  const { m, n } = useSpeech()
  return EDGES.filter((edge) => beyond[edge] > 0).map((edge) => (
    <p key={edge} className={`map-edge map-edge-${edge}`} data-standing="glance">
      {m.map.beyond[edge](n.count(beyond[edge]))}
    </p>
  ))
}
