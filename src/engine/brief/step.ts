/** Whether the wall's screen is kept awake; `none`: the browser cannot. */
export const WAKES = ['held', 'refused', 'none'] as const
export type Wake = (typeof WAKES)[number]

/** What the wall and the presenter's window tell each other. The last one that speaks is followed. */
export type Step =
  /** whoever has just opened asks where the others stand */
  | { readonly type: 'hello' }
  | {
      readonly type: 'step'
      /** from 1 */
      readonly scene: number
      readonly isPaused: boolean
    }
  /** the wall says how its screen fares */
  | { readonly type: 'awake'; readonly wake: Wake }

const MOST_SCENES = 60

/** A message of this shape; null: it is somebody else's, or broken. */
export function parseStep(message: unknown): Step | null {
  if (typeof message !== 'object' || message === null) return null
  const { watchline, type, scene, isPaused, wake } = message as Record<string, unknown>
  if (watchline !== 1) return null
  if (type === 'hello') return { type }
  if (type === 'awake') {
    const known = WAKES.find((one) => one === wake)
    return known ? { type, wake: known } : null
  }
  const isScene = typeof scene === 'number' && Number.isInteger(scene) && scene >= 1 && scene <= MOST_SCENES
  return type === 'step' && isScene && typeof isPaused === 'boolean' ? { type, scene, isPaused } : null
}
