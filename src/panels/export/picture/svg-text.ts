/** What XML cannot hold is left out: control characters and halves of letters. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text as XML holds it, between tags and in attributes alike. */
export function svgText(text: string): string {
  return text
    .replace(NO_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A face as attributes, from how a canvas names it: `italic 400 11px "Source Sans 3", sans-serif`. */
export function svgFont(font: string): Readonly<Record<string, string>> {
  const [, style, weight = '400', size = '10', family = 'sans-serif'] =
    /^(italic )?(\d+) ([\d.]+)px (.+)$/.exec(font) ?? []
  return {
    'font-family': family.replaceAll('"', "'"),
    'font-size': size,
    ...(weight === '400' ? {} : { 'font-weight': weight }),
    ...(style ? { 'font-style': 'italic' } : {}),
  }
}
