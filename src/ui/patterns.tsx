/**
 * Hatches and dots for what is missing. Every SVG needs its own pattern ids, so each is made with a prefix:
 * `fill={hatch(prefix)}` inside an svg that holds `<Patterns prefix={prefix} />`.
 */
export function Patterns({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      <pattern
        id={`${prefix}-hatch`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1="0" y1="0" x2="0" y2="6" className="hatch-line" />
      </pattern>
      <pattern
        id={`${prefix}-incomplete`}
        width="4"
        height="4"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <line x1="0" y1="0" x2="0" y2="4" className="incomplete-line" />
      </pattern>
      <pattern id={`${prefix}-dots`} width="3" height="3" patternUnits="userSpaceOnUse">
        <rect width="3" height="3" className="dots-ground" />
        <circle cx=".8" cy=".8" r=".62" className="dots-dot" />
      </pattern>
    </defs>
  )
}

/** No data. */
export const hatch = (prefix: string) => `url(#${prefix}-hatch)`
/** A bucket that is not complete, drawn over its bar. */
export const incomplete = (prefix: string) => `url(#${prefix}-incomplete)`
/** Counted, side not available. */
export const dots = (prefix: string) => `url(#${prefix}-dots)`
