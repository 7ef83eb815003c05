/** The mark that begins the fraction of a number. */
export type DecimalMark = '.' | ','

/** Digits of the Arabic and Persian forms as 0–9, their separators as "," and "."; wide spaces as plain ones. */
export function plainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', ',')
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/^\u2212/, '-')
}

/** Decimal degrees with a point for the fraction, or null. A comma begins a fraction here: degrees have no thousands. */
export function plainDegrees(text: string): string | null {
  const [, whole, fraction] = /^(-?\d{1,3})(?:[.,](\d+))?$/.exec(plainDigits(text)) ?? []
  if (whole === undefined) return null
  return fraction === undefined ? whole : `${whole}.${fraction}`
}

/** The mark of a fraction that a number of degrees shows; null: it shows none. */
export function markOf(degrees: string): DecimalMark | null {
  return (/^-?\d{1,3}([.,])\d+$/.exec(plainDigits(degrees))?.[1] as DecimalMark | undefined) ?? null
}

/**
 * A count as plain digits. `ambiguous`: a comma or point before three digits may group them or begin a fraction, and the
 * mark of the file is not known. Null: no count.
 */
export function plainCount(text: string, mark: DecimalMark | null): string | 'ambiguous' | null {
  const plain = plainDigits(text)
  if (/^-?\d+$/.test(plain)) return plain
  if (/^\d{1,3}(?:[ '’]\d{3})+$/.test(plain)) return plain.replace(/\D/g, '')
  const parts = /^(\d+)([.,])(\d+)$/.exec(plain)
  if (!parts) return grouped(plain, mark)
  const [, whole = '', separator, rest = ''] = parts
  const isFraction = separator === mark || (rest.length !== 3 && /^0+$/.test(rest))
  if (isFraction) return /^0+$/.test(rest) ? whole : null
  if (rest.length !== 3 || whole.length > 3) return null
  return mark === null ? 'ambiguous' : `${whole}${rest}`
}

/** Several groups: 1,234,567 or 1.234.567. */
function grouped(text: string, mark: DecimalMark | null): string | null {
  const [, separator] = /^\d{1,3}([.,])\d{3}(?:\1\d{3})+$/.exec(text) ?? []
  return separator === undefined || separator === mark ? null : text.replace(/\D/g, '')
}
