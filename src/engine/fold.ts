/** A text made ready for comparison: lower case, without diacritics or zero-width marks, one space between words. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u200b-\u200f\ufeff]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}
