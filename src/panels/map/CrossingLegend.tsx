import type { Dataset } from '#dataset/dataset.ts'
import { useSpeech } from '#format/speech.ts'
import { CrossingGlyph } from './CrossingGlyph.tsx'
import { useCrossingWords } from './crossing-words.ts'

/** What the marks of the crossings mean, and for which day. */
export function CrossingLegend({ dataset }: { readonly dataset: Dataset }) {
  const { n } = useSpeech()
  const say = useCrossingWords()
  return (
    <>
      <h3>{say.title(n.day(dataset.asOf))}</h3>
      <div className="map-legend-flow">
        {(['closed', 'open', 'unknown'] as const).map((is) => (
          <p key={is} className="map-legend-row">
            <CrossingGlyph is={is} />
            {say.states[is]}
          </p>
        ))}
      </div>
    </>
  )
}
