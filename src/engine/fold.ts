/** Forms of one letter or digit in the Arabic script, each under the form that stands for all: ي ى ې → ی, ك → ک, ة ہ ھ → ه. */
const ARABIC_FORMS = 'يىېۍكګةہھەٱۇۆۈۋ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'
const ARABIC_AS = 'ییییکگههههاوووو01234567890123456789'

/**
 * A text made ready for comparison: lower case, without diacritics, hamza, tatweel or zero-width marks, one form for
 * each letter of the Arabic script, Latin digits, one space between words.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0621\u0640\u200b-\u200f\ufeff]/gu, '')
    .toLowerCase()
    .replace(/[\u0629-\u06f9]/g, (letter) => ARABIC_AS[ARABIC_FORMS.indexOf(letter)] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}
