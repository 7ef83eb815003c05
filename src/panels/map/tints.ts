import type { MapTheme } from './theme.ts'

/** Share of ink in the five tints, lightest first. */
const INK = [0.08, 0.19, 0.32, 0.46, 0.62]

/** At most five colours from pale to dense, by ink alone: they keep their order in every theme and in grey. */
export function tints(count: number, theme: MapTheme): readonly string[] {
  return INK.slice(0, count).map((share) => mix(theme.land, theme.ink, share))
}

/** Two colours written #rrggbb, mixed by channel. */
function mix(from: string, to: string, share: number): string {
  const channel = (colour: string, i: number) => Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16)
  const mixed = [0, 1, 2].map((i) => {
    const value = channel(from, i) + (channel(to, i) - channel(from, i)) * share
    return Math.round(value).toString(16).padStart(2, '0')
  })
  return `#${mixed.join('')}`
}
