import type { Dataset } from '#dataset/dataset.ts'
import type { Area } from '#domain/area.ts'
import { nameAt } from '#engine/area-name.ts'
import { areaInShort, useAreaSpeech } from '#format/area-words.ts'
import { Standing } from '#ui/Trace.tsx'
import type { ChangeView } from '#view/view-state.ts'
import { useToolWords } from './tool-words.ts'
import './tools.css'

interface Props {
  readonly area: Area
  readonly dataset: Dataset
  readonly change: ChangeView
}

/** The selected area in words, with the way to take it back. */
export function AreaTag({ area, dataset, change }: Props) {
  const say = useToolWords().area
  const words = areaInShort(area, area.is === 'circle' ? nameAt(dataset, area) : null, useAreaSpeech())
  return (
    <p className="map-area-tag">
      <Standing is="rule">{words}</Standing>
      <button
        type="button"
        className="map-list-close"
        aria-label={say.remove(words)}
        onClick={() => {
          change({ area: null })
        }}
      >
        ✕
      </button>
    </p>
  )
}
