import { fold } from '../fold.ts'

/**
 * A text as it is searched, and where each of its letters stands in the original: unit i of `text` comes from the
 * original's units `from[i]` up to but not including `to[i]`. Folding drops and adds letters, so the lengths differ.
 */
export interface Folded {
  readonly text: string
  readonly from: readonly number[]
  readonly to: readonly number[]
}

const APOSTROPHES = /['’‘ʼʾʿ`´]/
const WORD = /[\p{L}\p{N}]/u

/** Folds a text for the search: words alone, with one space between; apostrophes fall out, hyphens and brackets part words. */
export function foldedOf(original: string): Folded {
  const maker = makeFolded()
  let at = 0
  for (const letter of original) {
    const end = at + letter.length
    const folded = foldLetter(letter)
    if (folded === null) maker.extend(end)
    for (const one of folded ?? '') maker.add(one, at, end)
    at = end
  }
  return maker.end()
}

/** A letter folded; a space for what parts words; null: a mark on the letter before; empty: nothing. */
function foldLetter(letter: string): string | null {
  if (/[a-z0-9]/.test(letter)) return letter
  if (APOSTROPHES.test(letter)) return ''
  const folded = fold(letter)
  if (folded === '') return /\s/.test(letter) ? ' ' : null
  return Array.from(folded, (one) => (WORD.test(one) ? one : ' ')).join('')
}

/**
 * The text with common spellings of one sound made one: h falls after k g d t b p j (Khost, Kost), q is k (Qandahar,
 * Kandahar), e and y are i (Tehreek, Tihrik), o is u (Mohmand, Muhmand), w is v, double letters are one.
 */
export function spelledAlike({ text, from, to }: Folded): Folded {
  const maker = makeFolded()
  let before = ''
  let at = 0
  for (const letter of text) {
    const start = from[at] ?? 0
    at += letter.length
    const end = to[at - 1] ?? start
    const sound = SOUNDS[letter] ?? letter
    if ((letter === 'h' && 'kgdtbpj'.includes(before || ' ')) || (sound === before && sound !== ' '))
      maker.extend(end)
    else maker.add(sound, start, end)
    before = letter === 'h' ? '' : sound
  }
  return maker.end()
}
const SOUNDS: Readonly<Record<string, string>> = { q: 'k', e: 'i', y: 'i', o: 'u', w: 'v' }

function makeFolded() {
  let text = ''
  const from: number[] = []
  const to: number[] = []
  return {
    /** Adds a letter that comes from a stretch of the original; a space only between words. */
    add(letter: string, start: number, end: number) {
      if (letter === ' ' && (text === '' || text.endsWith(' '))) return
      text += letter
      for (let i = 0; i < letter.length; i++) {
        from.push(start)
        to.push(end)
      }
    },
    /** What is at `end` belongs to the letter before. */
    extend(end: number) {
      if (to.length > 0 && !text.endsWith(' ')) to[to.length - 1] = end
    },
    end(): Folded {
      const length = text.trimEnd().length
      return { text: text.slice(0, length), from: from.slice(0, length), to: to.slice(0, length) }
    },
  }
}
