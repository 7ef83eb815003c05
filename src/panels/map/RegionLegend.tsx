import { useId } from 'react'
import type { MapModel } from '#engine/map.ts'
import { useSpeech } from '#format/speech.ts'
import { hatch, Patterns } from '#ui/patterns.tsx'
import { Standing } from '#ui/Trace.tsx'
import type { RegionScale } from './regions.ts'
import { TintRow } from './TintRow.tsx'

/** Tints of the provinces with the counts that they stand for. */
export function RegionLegend({ model, scale }: { readonly model: MapModel; readonly scale: RegionScale }) {
  const { m, n } = useSpeech()
  const prefix = useId()
  const say = m.map.legend.regions
  const { bounds, colours, max } = scale
  return (
    <>
      <h3>{say[model.measure]}</h3>
      {bounds.map((bound, i) => (
        <TintRow key={bound} fill={colours[i]}>
          <Standing is="scale">{say.step(n.count(bound), n.count((bounds[i + 1] ?? max + 1) - 1))}</Standing>
        </TintRow>
      ))}
      <TintRow>{say.none}</TintRow>
      <p className="map-legend-row">
        <svg width="18" height="12" aria-hidden="true">
          <Patterns prefix={prefix} />
          <rect className="map-tint" x=".5" y=".5" width="17" height="11" fill={hatch(prefix)} />
        </svg>
        {say.unlocated}
      </p>
      <p className="map-legend-note">{say.hint}</p>
    </>
  )
}
