/** The arrow keys as steps on screen. */
export const ARROWS = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
} as const
export type Arrow = keyof typeof ARROWS

/** A key that was used here is not one for the map below, or the page. */
export function keepFromMap(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}
