import type { Map as LeafletMap } from 'leaflet'
import { type RefObject, useEffect, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Dataset } from '#dataset/dataset.ts'
import { inViewOf } from '#engine/map/in-view.ts'
import type { MapModel } from '#engine/map.ts'
import { useSpeech } from '#format/speech.ts'
import { TextButton } from '#ui/TextButton.tsx'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import type { Frame } from '../frame.ts'
import type { Scene } from '../scene.ts'
import type { MapTheme } from '../theme.ts'
import type { Target } from '../use-pointer.ts'
import { AreaOutline } from './AreaOutline.tsx'
import { AreaPanel } from './AreaPanel.tsx'
import { Cross } from './Cross.tsx'
import { DensityProbe } from './DensityProbe.tsx'
import { InViewPanel } from './InViewPanel.tsx'
import { MapWalk } from './MapWalk.tsx'
import { PointedMark } from './PointedMark.tsx'
import { ProvincePanel } from './ProvincePanel.tsx'
import { shownArea } from './shown-area.ts'
import { type Tool, ToolButtons } from './ToolButtons.tsx'
import { useToolWords } from './tool-words.ts'
import { useWalk } from './use-walk.ts'
import './tools.css'

export interface ToolsProps {
  readonly map: LeafletMap
  readonly frame: Frame
  readonly scene: RefObject<Scene | null>
  readonly dataset: Dataset
  readonly model: MapModel
  readonly theme: MapTheme
  readonly view: ViewState
  readonly change: ChangeView
  /** what the pointer is on */
  readonly hovered: Target | null
  /** opens a mark, or filters by a province */
  readonly pick: (target: Target) => void
  /** where the buttons stand, among those of the zoom */
  readonly buttons: HTMLElement
}

const CAN_DRAW = document.createElement('canvas').getContext('2d') !== null

/** What is chosen, walked and asked on the map beyond pointing at it. */
export function MapTools(props: ToolsProps) {
  const { map, frame, scene, dataset, model, theme, view, change, hovered, buttons } = props
  const tools = useToolWords()
  const { m } = useSpeech()
  const say = tools.walk
  const id = useId()
  const [opened, setOpen] = useState<Tool | null>(null)
  const open = opened === 'provinces' && view.layer !== 'regions' ? null : opened
  const [said, speak] = useState('')
  const { stop, cross, ask } = useWalk(props, open !== 'area', speak)
  useEffect(
    function describeMap() {
      map.getContainer().setAttribute('aria-describedby', id)
    },
    [map, id],
  )
  const close = () => {
    setOpen(null)
  }
  const shown = open === 'view' ? shownArea(map) : null
  const pointed = hovered ?? stop?.target(frame, scene.current) ?? null
  return (
    <>
      <p id={id} className="visually-hidden" data-standing="rule">
        {view.layer === 'density' ? say.keysDensity : view.layer === 'regions' ? say.keysRegions : say.keys}
      </p>
      {createPortal(
        <ToolButtons
          layer={view.layer}
          open={open}
          onOpen={(tool) => {
            setOpen(tool)
            if (tool === 'view') ask()
          }}
        />,
        buttons,
      )}
      {!CAN_DRAW && (
        <p className="map-float map-refused" role="alert">
          {tools.refused}{' '}
          <TextButton
            onClick={() => {
              change({ tables: ['map', ...view.tables] }, 'replace')
            }}
          >
            {m.words.showAsTable}
          </TextButton>
        </p>
      )}
      {view.area && <AreaOutline map={map} area={view.area} theme={theme} />}
      {open === 'area' && (
        <AreaPanel
          {...{ map, frame, dataset, theme, speak }}
          area={view.area}
          onArea={(area) => {
            change({ area })
          }}
          onClose={close}
        />
      )}
      {open === 'view' && shown && (
        <InViewPanel
          inView={inViewOf(dataset, model, shown)}
          shown={shown}
          view={view}
          change={change}
          onClose={close}
        />
      )}
      {view.layer === 'regions' && (
        <ProvincePanel
          {...{ map, dataset, model, theme, view, change }}
          isOpen={open === 'provinces'}
          pointed={pointed?.is === 'province' ? pointed.id : null}
          onClose={close}
        />
      )}
      {view.layer === 'density' && <DensityProbe {...{ map, frame, dataset, model }} />}
      {stop && !hovered && <MapWalk {...{ map, frame, dataset, model, view, stop }} scene={scene.current} />}
      <PointedMark {...{ map, dataset, hovered }} scene={scene.current} />
      {cross && <Cross at={cross} />}
      <p className="visually-hidden" aria-live="polite" data-standing="glance">
        {said}
      </p>
    </>
  )
}
