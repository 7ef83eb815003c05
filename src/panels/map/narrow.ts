/** Below this width the sentence stands on the map, and the legend is folded. */
export const NARROW_PX = 700
