import { useId } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { MapModel } from '#engine/map.ts'
import { useSpeech } from '#format/speech.ts'
import { PanelHeader } from '#ui/PanelHeader.tsx'
import { later, Part } from '#ui/part.tsx'
import { Segmented } from '#ui/Segmented.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import { type ChangeView, LAYERS, type ViewState } from '#view/view-state.ts'
import { MapGraphic } from './MapGraphic.tsx'
import { MapNote } from './MapNote.tsx'
import { NARROW_PX } from './narrow.ts'
import { useBox } from './use-box.ts'
import './map-panel.css'

const MapTable = later(async () => ({ default: (await import('./MapTable.tsx')).MapTable }))

interface Props {
  readonly model: MapModel
  readonly dataset: Dataset
  readonly view: ViewState
  readonly change: ChangeView
  /** opens and closes the bar that plays the period */
  readonly playback: { readonly isOpen: boolean; readonly onToggle: () => void }
  /** called once the map was drawn whole */
  readonly onReady?: () => void
}

/** Where events and incidents happened, as points, as a field or by province; the same as a table. */
export function MapPanel({ model, dataset, view, change, playback, onReady }: Props) {
  const { m } = useSpeech()
  const id = useId()
  const [panelRef, panel] = useBox()
  const isTable = view.tables.includes('map')
  const isNarrow = panel !== null && panel.widthPx < NARROW_PX
  const isExact = view.precisions.join() === 'exact'
  const note = <MapNote model={model} view={view} isShort={isNarrow} />
  const exactSwitch = (
    <label className="map-exact">
      <input
        type="checkbox"
        checked={isExact}
        onChange={() => {
          change({ precisions: isExact ? [] : ['exact'] })
        }}
      />
      {m.map.onlyExact}
    </label>
  )
  return (
    <section ref={panelRef} className="map-panel" aria-labelledby={id}>
      <PanelHeader id={id} title={m.map.title} note={isNarrow && !isTable ? undefined : note}>
        {!isTable && (
          <Segmented
            label={m.map.layer}
            options={LAYERS.map((layer) => ({
              id: layer,
              label: m.map.layers[layer],
            }))}
            value={view.layer}
            onChange={(layer) => {
              change({ layer }, 'replace')
            }}
          />
        )}
        <TextButton pressed={playback.isOpen} onClick={playback.onToggle}>
          {m.map.play}
        </TextButton>
        <TextButton
          pressed={isTable}
          onClick={() => {
            const others = view.tables.filter((name) => name !== 'map')
            change({ tables: isTable ? others : ['map', ...others] }, 'replace')
          }}
        >
          {m.words.showAsTable}
        </TextButton>
      </PanelHeader>
      {isTable ? (
        <Part waiting={<p className="map-waiting">{m.app.loading}</p>}>
          <MapTable {...{ dataset, model, view, change, onReady }} />
        </Part>
      ) : (
        <MapGraphic
          model={model}
          dataset={dataset}
          view={view}
          change={change}
          onReady={onReady}
          note={
            <>
              {isNarrow && note}
              {exactSwitch}
            </>
          }
        />
      )}
    </section>
  )
}
