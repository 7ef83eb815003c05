import { MapPanel } from '#panels/map/MapPanel.tsx'
import { later, Part } from '#ui/part.tsx'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import type { useModels } from '../use-models.ts'
import type { Playing } from '../use-playing.ts'
import { EmptyNotice } from './EmptyNotice.tsx'

const PlayBar = later(() => import('#panels/playback/PlayBar.tsx'))

interface Props {
  readonly models: ReturnType<typeof useModels>
  /** as the link has it, its period not cut to a frame of playback */
  readonly linked: ViewState
  readonly change: ChangeView
  readonly playing: Playing
  readonly onReady: () => void
}

/** The map, with the bar that plays the period, and what to do where nothing is selected. */
export function MapArea({ models, linked, change, playing, onReady }: Props) {
  const { dataset, view, selection, playback } = models
  return (
    <div className="desk-map">
      {selection.rows.length === 0 && !playback && <EmptyNotice selection={selection} change={change} />}
      <Part waiting="">
        <MapPanel
          model={models.map}
          dataset={dataset}
          view={view}
          change={change}
          playback={{ isOpen: playing.isOpen, onToggle: playing.toggle }}
          onReady={onReady}
        />
      </Part>
      {playback && (
        <Part>
          <PlayBar
            playback={playback}
            view={linked}
            change={change}
            isPlaying={playing.isRunning}
            onPlaying={playing.setRunning}
          />
        </Part>
      )}
    </div>
  )
}
