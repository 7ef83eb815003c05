/** Where the small panels stand, px from the top left corner of their box. One place for drawing and pointing. */
export interface FacetLayout {
  readonly columns: number
  readonly rows: number
  /** panels that are shown, from the first on */
  readonly shown: number
  /** width of a panel, and so of its plot */
  readonly panelPx: number
  /** height of a plot */
  readonly plotPx: number
  /** from the top of a panel to that of the one below it */
  readonly rowPx: number
}

export interface FacetCell {
  readonly x: number
  readonly y: number
  /** in the first column: it names the values */
  readonly isFirst: boolean
  /** no panel stands below it: it names the time */
  readonly isLast: boolean
}

export const HEAD_PX = 18
export const AXIS_PX = 16
/** for the names of values, before the first column */
const GUTTER_PX = 38
const GAP_PX = 20
const END_PX = 6
const BELOW_PX = 4
const LEAST_PANEL_PX = 148
const LEAST_PLOT_PX = 44
const MOST_PLOT_PX = 190
/** of a plot where all panels are shown and the box scrolls */
const SCROLLED_PLOT_PX = 56
/** below this width panels stand in one column */
const NARROW_PX = 500

const fixedPx = HEAD_PX + AXIS_PX + BELOW_PX

/** As many panels as fit a box, in rows of about one length; all of them where the box scrolls. */
export function layOutFacets(count: number, widthPx: number, heightPx: number, isAll: boolean): FacetLayout {
  const roomPx = widthPx - GUTTER_PX - END_PX
  const mostColumns =
    widthPx < NARROW_PX ? 1 : Math.max(1, Math.floor((roomPx + GAP_PX) / (LEAST_PANEL_PX + GAP_PX)))
  const mostRows = isAll
    ? Math.ceil(count / mostColumns)
    : Math.max(1, Math.floor(heightPx / (fixedPx + LEAST_PLOT_PX)))
  const shown = Math.min(count, mostColumns * mostRows)
  const rows = Math.max(1, Math.ceil(shown / mostColumns))
  const columns = Math.max(1, Math.ceil(shown / rows))
  const fitPx = Math.floor(heightPx / rows) - fixedPx
  const plotPx = isAll ? SCROLLED_PLOT_PX : Math.max(LEAST_PLOT_PX, Math.min(MOST_PLOT_PX, fitPx))
  return {
    ...{ columns, rows, shown, plotPx },
    panelPx: Math.max(40, Math.floor((roomPx - (columns - 1) * GAP_PX) / columns)),
    rowPx: plotPx + fixedPx,
  }
}

export function facetCell({ columns, shown, panelPx, rowPx }: FacetLayout, index: number): FacetCell {
  const column = index % columns
  return {
    x: GUTTER_PX + column * (panelPx + GAP_PX),
    y: Math.floor(index / columns) * rowPx,
    isFirst: column === 0,
    isLast: index + columns >= shown,
  }
}

/** The panel under a point, and how far along its time axis, 0–1; null: between panels. */
export function facetAt(layout: FacetLayout, x: number, y: number): { panel: number; part: number } | null {
  const { columns, shown, panelPx, rowPx } = layout
  const column = Math.floor((x - GUTTER_PX + GAP_PX / 2) / (panelPx + GAP_PX))
  const panel = Math.floor(y / rowPx) * columns + column
  if (column < 0 || column >= columns || y < 0 || panel >= shown) return null
  const along = (x - facetCell(layout, panel).x) / panelPx
  return { panel, part: Math.min(1, Math.max(0, along)) }
}
