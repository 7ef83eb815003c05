import { useId } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { populationSources } from '#engine/map/rates.ts'
import type { MapModel } from '#engine/map.ts'
import { useSpeech } from '#format/speech.ts'
import { hatch, Patterns } from '#ui/patterns.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import { Standing } from '#ui/Trace.tsx'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { useRegionWords } from './region-words.ts'
import { type RegionScale, regionScale, regionValues } from './regions.ts'
import { smallText } from './small-text.ts'
import { TintRow } from './TintRow.tsx'
import type { MapTheme } from './theme.ts'

interface Props {
  readonly dataset: Dataset
  readonly model: MapModel
  readonly theme: MapTheme
  readonly view: ViewState
  readonly change: ChangeView
}

/** Tints of the provinces with the counts or rates that they stand for. */
export function RegionLegend({ dataset, model, theme, view, change }: Props) {
  const { n } = useSpeech()
  const prefix = useId()
  const say = useRegionWords()
  const { isRate } = view
  const scale = regionScale(regionValues(dataset, model, view), isRate, theme)
  const least = scale.bounds[0]
  const years = populationSources(dataset.provinces).map(({ kind, year }) => `${kind} ${year}`)
  return (
    <>
      <h3>
        <Standing is="scale">{say.title[isRate ? 'rate' : 'count'][model.measure]}</Standing>
      </h3>
      <Steps scale={scale} isRate={isRate} />
      <TintRow>
        {isRate && least !== undefined ? (
          <Standing is="scale">{say.below(smallText(least, n))}</Standing>
        ) : (
          say.none
        )}
      </TintRow>
      <p className="map-legend-row">
        <svg width="18" height="12" aria-hidden="true">
          <Patterns prefix={prefix} />
          <rect className="map-tint" x=".5" y=".5" width="17" height="11" fill={hatch(prefix)} />
        </svg>
        {isRate ? say.unknown : say.unlocated}
      </p>
      <p>
        <TextButton
          pressed={isRate}
          onClick={() => {
            change({ isRate: !isRate }, 'replace')
          }}
        >
          <Standing is="scale">{say.toggle}</Standing>
        </TextButton>
      </p>
      {isRate && <p className="map-legend-note">{say.population(n.list(years))}</p>}
      <p className="map-legend-note">{say.hint}</p>
    </>
  )
}

function Steps({ scale: { bounds, colours, max }, isRate }: { scale: RegionScale; isRate: boolean }) {
  const { n } = useSpeech()
  const say = useRegionWords()
  return bounds.map((bound, i) => {
    const next = bounds[i + 1]
    const counts = say.step(n.count(bound), n.count((next ?? max + 1) - 1))
    const from = smallText(bound, n)
    const rates = next === undefined ? say.top(from) : say.step(from, smallText(next, n))
    return (
      <TintRow key={bound} fill={colours[i]}>
        <Standing is="scale">{isRate ? rates : counts}</Standing>
      </TintRow>
    )
  })
}
