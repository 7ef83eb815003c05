import { VICTIM_SIDES, type VictimSide } from '#domain/event.ts'

const NAMES = {
  paper: '--paper',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  accent: '--accent',
  rule: '--rule',
  land: '--map-land',
  other: '--map-other',
  sea: '--map-sea',
  border: '--map-border',
  province: '--map-province',
  river: '--map-river',
  label: '--map-label',
  halo: '--map-halo',
  hatch: '--hatch',
  unknownLine: '--side-unknown-line',
  areaUnknown: '--paper-3',
} as const

/** The theme's colours and faces, for canvases: they do not read custom properties. */
export type MapTheme = Readonly<Record<keyof typeof NAMES, string>> & {
  readonly sans: string
  readonly serif: string
  readonly sides: Readonly<Record<VictimSide, string>>
}

/** Reads the tokens as they stand for an element. */
export function readTheme(element: Element): MapTheme {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(name).trim()
  const colour = (name: string) => longForm(read(name))
  const tokens = Object.fromEntries(
    Object.entries(NAMES).map(([key, name]) => [key, colour(name)]),
  ) as Record<keyof typeof NAMES, string>
  const sides = Object.fromEntries(
    VICTIM_SIDES.map((side) => [side, side === 'not-coded' ? tokens.areaUnknown : colour(`--side-${side}`)]),
  ) as Record<VictimSide, string>
  return { ...tokens, sides, sans: read('--font-sans'), serif: read('--font-serif') }
}

let scratch: CanvasRenderingContext2D | null = null

/** An opaque colour as #rrggbb, however the style sheet writes it: a minifier shortens. */
function longForm(colour: string): string {
  scratch ??= document.createElement('canvas').getContext('2d')
  if (!scratch) return colour
  scratch.fillStyle = colour
  return scratch.fillStyle
}

/** Calls back when the theme of the page may have changed. Returns the end of watching. */
export function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] })
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  scheme.addEventListener('change', onChange)
  return () => {
    observer.disconnect()
    scheme.removeEventListener('change', onChange)
  }
}
