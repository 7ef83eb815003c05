interface Shape {
  /** closed outline in a box of 14 units around 0,0 */
  readonly outline: string
  /** strokes inside the outline */
  readonly detail?: string
  /** ink all through; others are paper with an ink line */
  readonly isFilled?: true
}

/** The marks of the kinds of incidents, by kind id. Canvas (Path2D) and SVG draw the same paths. */
export const INCIDENT_GLYPHS = {
  'cross-border-strike': { outline: 'M-6-4.8H6L0 6.2Z', isFilled: true },
  'border-clash': {
    outline: 'M-5.8-3.4-3.4-5.8 0-2.4 3.4-5.8 5.8-3.4 2.4 0 5.8 3.4 3.4 5.8 0 2.4-3.4 5.8-5.8 3.4-2.4 0Z',
    isFilled: true,
  },
  'militant-attack': { outline: 'M-6 4.8H6L0-6.2Z' },
  'counter-terror-operation': { outline: 'M-6 0-3-5.2H3L6 0 3 5.2H-3Z' },
  diplomacy: {
    outline: 'M-5.4 0A5.4 5.4 0 1 1 5.4 0 5.4 5.4 0 1 1-5.4 0Z',
    detail: 'M-2.6-1.5H2.6M-2.6 1.5H2.6',
  },
  'policy-statement': { outline: 'M-5.8-5H5.8V2.8H-.4L-3 5.8V2.8H-5.8Z' },
  'border-closure': { outline: 'M-6.4-2.8H6.4V2.8H-6.4Z', detail: 'M-3.6 2.8-.6-2.8M.4 2.8 3.4-2.8' },
} as const satisfies Record<string, Shape>

export type IncidentGlyphKind = keyof typeof INCIDENT_GLYPHS

/** The shape of a kind's mark. */
export function incidentShape(kind: IncidentGlyphKind): Shape {
  return INCIDENT_GLYPHS[kind]
}

/** Line width of the marks, in units of their box. */
export const INCIDENT_GLYPH_LINE = 1.5

interface Props {
  readonly kind: IncidentGlyphKind
  /** width and height in pixels */
  readonly size?: number
}

/** The mark of a kind of incident, in ink. It says nothing by itself: its name stands beside it. */
export function IncidentGlyph({ kind, size = 12 }: Props) {
  const { outline, detail, isFilled } = incidentShape(kind)
  return (
    <svg width={size} height={size} viewBox="-7.2 -7.2 14.4 14.4" aria-hidden="true" focusable="false">
      <path
        d={outline}
        fill={isFilled ? 'var(--ink)' : 'var(--paper)'}
        stroke="var(--ink)"
        strokeWidth={INCIDENT_GLYPH_LINE}
        strokeLinejoin="round"
      />
      {detail !== undefined && (
        <path d={detail} fill="none" stroke="var(--ink)" strokeWidth={INCIDENT_GLYPH_LINE} />
      )}
    </svg>
  )
}
