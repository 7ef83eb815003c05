import type { Map as LeafletMap } from 'leaflet'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { Dataset } from '#dataset/dataset.ts'
import type { MapModel } from '#engine/map.ts'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import type { Frame } from '../frame.ts'
import type { MapTheme } from '../theme.ts'
import { AreaOutline } from './AreaOutline.tsx'
import { AreaPanel } from './AreaPanel.tsx'
import { useToolWords } from './tool-words.ts'
import './tools.css'

export interface ToolsProps {
  readonly map: LeafletMap
  readonly frame: Frame
  readonly dataset: Dataset
  readonly model: MapModel
  readonly theme: MapTheme
  readonly view: ViewState
  readonly change: ChangeView
  /** where the buttons stand, among those of the zoom */
  readonly buttons: HTMLElement
}

/** What is chosen and asked on the map beyond pointing at it. */
export function MapTools(props: ToolsProps) {
  const { map, frame, dataset, theme, view, change, buttons } = props
  const say = useToolWords()
  const [open, setOpen] = useState<'area' | null>(null)
  const [said, speak] = useState('')
  const close = () => {
    setOpen(null)
  }
  return (
    <>
      {createPortal(
        <button
          type="button"
          aria-label={say.area.title}
          title={say.area.title}
          aria-expanded={open === 'area'}
          onClick={() => {
            setOpen(open === 'area' ? null : 'area')
          }}
        >
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path strokeDasharray="2.6 1.6" d="M1.5 1.5H12.5V12.5H1.5Z" />
          </svg>
        </button>,
        buttons,
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
      <p className="visually-hidden" aria-live="polite" data-standing="glance">
        {said}
      </p>
    </>
  )
}
