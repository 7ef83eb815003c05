/** An element longer than this is no row or string of a table. Characters. */
const LONGEST = 32_000_000

/** A sheet or list of strings that cannot be one. */
export class XmlTooLong extends Error {
  override readonly name = 'XmlTooLong'
}

/** Whether `<row` at an index is that tag and not the beginning of another, such as `<rowBreaks`. */
function isTag(text: string, at: number, length: number): boolean {
  return /[\s>/]/.test(text[at + length] ?? '')
}

/** Where the element that starts at an index ends; -1: not in this text. */
function endOf(text: string, start: number, closing: string): number {
  const open = text.indexOf('>', start)
  if (open < 0) return -1
  if (text[open - 1] === '/') return open + 1
  const close = text.indexOf(closing, open)
  return close < 0 ? -1 : close + closing.length
}

/**
 * Every element of a name in a text that comes in pieces, whole and in order. The name must not stand inside an element
 * of the same name. Throws XmlTooLong.
 */
export async function* elements(pieces: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  const opening = `<${name}`
  const closing = `</${name}>`
  let text = ''
  for await (const piece of pieces) {
    text += piece
    let done = 0
    for (;;) {
      const start = text.indexOf(opening, done)
      if (start < 0) {
        done = Math.max(done, text.length - opening.length)
        break
      }
      if (start + opening.length >= text.length) {
        done = start
        break
      }
      if (!isTag(text, start, opening.length)) {
        done = start + opening.length
        continue
      }
      const end = endOf(text, start, closing)
      if (end < 0) {
        done = start
        break
      }
      yield text.slice(start, end)
      done = end
    }
    text = text.slice(done)
    if (text.length > LONGEST) throw new XmlTooLong(name)
  }
}
