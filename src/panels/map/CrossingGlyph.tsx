import type { CrossingState } from '#engine/map/crossings.ts'
import { CROSSING_PATHS } from './crossing-paths.ts'

/** A crossing's state by form: barred, hollow, or with a question mark. */
export function CrossingGlyph({ is }: Pick<CrossingState, 'is'>) {
  return (
    <svg
      className={`map-crossing-glyph map-crossing-${is}`}
      width="15"
      height="15"
      viewBox="0 0 15 15"
      aria-hidden="true"
    >
      <path className="map-crossing-shape" d={CROSSING_PATHS.shape} />
      {is === 'closed' && <path className="map-crossing-bar" d={CROSSING_PATHS.closed} />}
      {is === 'unknown' && <path className="map-crossing-mark" d={CROSSING_PATHS.unknown} />}
    </svg>
  )
}
