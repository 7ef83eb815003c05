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
  sans: '--font-sans',
  serif: '--font-serif',
} as const

/** The theme's colours and faces, for canvases: they do not read custom properties. */
export type MapTheme = Readonly<Record<keyof typeof NAMES, string>> & {
  readonly sides: Readonly<Record<VictimSide, string>>
}

/** Reads the tokens as they stand for an element. */
export function readTheme(element: Element): MapTheme {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(name).trim()
  const tokens = Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, read(name)])) as Record<
    keyof typeof NAMES,
    string
  >
  const sides = Object.fromEntries(
    VICTIM_SIDES.map((side) => [side, side === 'not-coded' ? tokens.areaUnknown : read(`--side-${side}`)]),
  ) as Record<VictimSide, string>
  return { ...tokens, sides }
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
