/** Contrast that WCAG 2.2 AA asks of text. */
const LEAST_CONTRAST = 4.5

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Whether text of a colour can be read on paper of another; both `#rrggbb`. */
export function isLegible(text: string, paper: string): boolean {
  const [dark = 0, light = 0] = [luminance(text), luminance(paper)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05) >= LEAST_CONTRAST
}
