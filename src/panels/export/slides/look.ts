/** Inches from the slide's corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export const INK = '1B1B1A'
export const INK_2 = '4F4D48'
export const ACCENT = '0A706C'
export const RULE = 'BDB9AF'
