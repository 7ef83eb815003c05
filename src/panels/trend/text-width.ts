/** Widths in em, measured on Source Sans 3 with tabular numerals; 0.51 em for what is not listed. */
const WIDTHS: readonly (readonly [string, number])[] = [
  [' ', 0.2],
  ["ijlI.,:;'’‘|!", 0.26],
  ['frt()[]-·', 0.34],
  ['szxcvykJY–', 0.46],
  ['ABCDGHKNOPQRTUZ', 0.6],
  ['mwMW%—@', 0.79],
]
const widthOf = new Map(
  WIDTHS.flatMap(([letters, em]) => [...letters].map((letter) => [letter, em] as const)),
)

/**
 * How wide a text will be, px, to about 5 %: labels are placed before anything is drawn, and so without asking
 * the page.
 */
export function textWidthPx(text: string, sizePx: number, isBold = false): number {
  let em = 0
  for (const letter of text) em += widthOf.get(letter) ?? 0.51
  return em * sizePx * (isBold ? 1.04 : 1)
}
