import type { Dataset } from '#dataset/dataset.ts'
import { BANDWIDTH_KM } from '#engine/map/density.ts'
import type { MapModel } from '#engine/map.ts'
import { useSpeech } from '#format/speech.ts'
import { Said } from '#ui/Said.tsx'
import { Standing, Total, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { densityOfModel } from './density-of-model.ts'
import { densityText, placedWell } from './density-text.ts'
import { useDensityWords } from './density-words.ts'
import { TintRow } from './TintRow.tsx'
import type { MapTheme } from './theme.ts'
import { tints } from './tints.ts'

interface Props {
  readonly dataset: Dataset
  readonly model: MapModel
  readonly theme: MapTheme
  readonly view: ViewState
}

/** Classes of the field, what it is made from, and how. */
export function DensityLegend({ dataset, model, theme, view }: Props) {
  const { n } = useSpeech()
  const say = useDensityWords()
  const { bounds, counted } = densityOfModel(dataset, model)
  const colours = tints(bounds.length, theme)
  const text = (bound: number) => densityText(bound, n)
  const precisions = placedWell(view)
  const all = <Total value={model.total}>{n.count(model.total)}</Total>
  const made =
    counted === 0 ? (
      n.count(0)
    ) : precisions.join() === view.precisions.join() ? (
      <Total value={counted}>{n.count(counted)}</Total>
    ) : (
      <Trace value={counted} query={queryWith(view, { precisions })}>
        {n.count(counted)}
      </Trace>
    )
  return (
    <>
      <h3>
        <Standing is="scale">{say.title}</Standing>
      </h3>
      {bounds.map((bound, i) => {
        const next = bounds[i + 1]
        return (
          <TintRow key={bound} fill={colours[i]}>
            <Standing is="scale">
              {next === undefined ? say.top(text(bound)) : say.step(text(bound), text(next))}
            </Standing>
          </TintRow>
        )
      })}
      {bounds[0] === undefined ? (
        <p className="map-legend-row">{say.empty}</p>
      ) : (
        <TintRow>
          <Standing is="scale">{say.below(text(bounds[0]))}</Standing>
        </TintRow>
      )}
      <p className="map-legend-note">
        <Said parts={say.made(made, all)} />
      </p>
      <p className="map-legend-note">
        <Standing is="rule">{say.kernel(n.count(BANDWIDTH_KM))}</Standing>
      </p>
      <p className="map-legend-note">{say.hint}</p>
    </>
  )
}
