import type { CrossingState } from '#engine/map/crossings.ts'

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
      <path className="map-crossing-shape" d="M7.5 1L14 7.5 7.5 14 1 7.5Z" />
      {is === 'closed' && <path className="map-crossing-bar" d="M4 7.5H11" />}
      {is === 'unknown' && (
        <path className="map-crossing-mark" d="M6 6.2A1.6 1.6 0 1 1 7.5 7.9V8.6M7.5 10.2V10.9" />
      )}
    </svg>
  )
}
