import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { Area } from '#domain/area.ts'
import { useSpeech } from '#format/speech.ts'
import { Segmented } from '#ui/Segmented.tsx'
import type { Frame } from '../frame.ts'
import type { MapTheme } from '../theme.ts'
import { AreaForm } from './AreaForm.tsx'
import { DrawArea } from './DrawArea.tsx'
import { SHAPES, type Shape } from './draw.ts'
import { showArea } from './show-area.ts'
import { ToolPanel } from './ToolPanel.tsx'
import { useToolWords } from './tool-words.ts'

interface Props {
  readonly map: LeafletMap
  readonly frame: Frame
  readonly dataset: Dataset
  readonly theme: MapTheme
  readonly area: Area | null
  readonly onArea: (area: Area) => void
  readonly onClose: () => void
  readonly speak: (text: string) => void
}

/** Selects an area: drawn by pointer or with keys, or typed. While it is open presses on the map draw. */
export function AreaPanel({ map, frame, dataset, theme, area, onArea, onClose, speak }: Props) {
  const { direction } = useSpeech()
  const say = useToolWords().area
  const [shape, setShape] = useState<Shape>('circle')
  const ref = useRef<HTMLDivElement>(null)
  useEffect(function takeFocus() {
    ref.current?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true })
  }, [])
  const leave = () => {
    onClose()
    map.getContainer().focus({ preventScroll: true })
  }
  const done = (drawn: Area) => {
    onArea(drawn)
    leave()
  }
  return (
    <ToolPanel title={say.title} onClose={onClose}>
      <div ref={ref} className="map-panel-draw" dir={direction}>
        <Segmented
          label={say.shape}
          options={SHAPES.map((id) => ({ id, label: say.shapes[id] }))}
          value={shape}
          onChange={setShape}
        />
        <p>{say.hints[shape]}</p>
        <DrawArea
          key={shape}
          {...{ map, frame, dataset, theme, shape, speak }}
          onDone={done}
          onLeave={leave}
        />
        <details>
          <summary>{say.typed}</summary>
          <AreaForm
            key={shape}
            shape={shape}
            area={area}
            onDone={(typed) => {
              showArea(map, typed)
              done(typed)
            }}
          />
        </details>
      </div>
    </ToolPanel>
  )
}
