import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedOf, spelledAlike } from './folded.ts'
import { keysOf, scoreOf, stretchesOf } from './match.ts'

/** Letters whose folding changes lengths: accents, ligatures, capitals with dots, marks, apostrophes, other planes. */
const letter = fc.oneof(
  fc.constantFrom(...'abkhq ooeeKT-’ ̈́ﬁİßé(ک ي ة آ ُ ۵ـ𝐀'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
)
const anyText = fc.array(letter, { maxLength: 24 }).map((parts) => parts.join(''))

/** Length of the shortest stretch of a text whose own folding holds the query, by trial. */
function shortest(text: string, query: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let from = 0; from <= text.length; from++)
    for (let to = from + 1; to <= text.length; to++)
      if (foldedOf(text.slice(from, to)).text.includes(query)) least = Math.min(least, to - from)
  return least
}

test('each folded letter knows where it comes from', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const folded of [foldedOf(text), spelledAlike(foldedOf(text))]) {
        expect(folded.from).toHaveLength(folded.text.length)
        expect(folded.to).toHaveLength(folded.text.length)
        for (const [i, from] of folded.from.entries()) {
          const to = folded.to[i] ?? 0
          expect(from).toBeLessThan(to)
          expect(to).toBeLessThanOrEqual(text.length)
          expect(from).toBeGreaterThanOrEqual(folded.from[i - 1] ?? 0)
        }
      }
      for (const [i, from] of foldedOf(text).from.entries()) {
        const one = foldedOf(text).text[i] ?? ''
        if (one !== ' ') expect(foldedOf(text.slice(from, foldedOf(text).to[i])).text).toContain(one)
      }
    }),
  )
})

test('what is marked folds to the query; without the marks on its letters it is no longer than it must be', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 6 }), (text, start, length) => {
      const { text: folded } = foldedOf(text)
      fc.pre(folded !== '')
      const query = folded.slice(start % folded.length, (start % folded.length) + length).trim()
      const needle = keysOf(query)
      const score = scoreOf(keysOf(text), needle)
      fc.pre(query !== '' && score !== null)
      const marks = stretchesOf(text, needle)
      const parts = marks.map(({ from, to }) => foldedOf(text.slice(from, to)))
      const said = parts.map((part) => part.text).join(' ')
      const words = query.split(' ')
      const isIn = (say: string, whole: string) => whole.includes(say)
      const alike = parts.map((part) => spelledAlike(part).text).join(' ')
      expect(
        words.every((word) => isIn(word, said)) || needle.alike.split(' ').every((word) => isIn(word, alike)),
      ).toBe(true)
      const [mark] = marks
      if (!mark || marks.length > 1 || said !== query) return
      const shown = text.slice(mark.from, mark.to)
      // an apostrophe that carries a mark goes with it
      const bare = shown.replace(/’?[\p{M}\p{Cf}\u0621\u0640]+/gu, '')
      expect(bare.length).toBeLessThanOrEqual(shortest(shown, query))
    }),
    { numRuns: 500 },
  )
})

const marked = (name: string, query: string) =>
  stretchesOf(name, keysOf(query)).map(({ from, to }) => name.slice(from, to))

test.each([
  ['Türkiye', 'turk', ['Türk']],
  ['Tu\u0308rkiye', 'tu', ['Tu\u0308']],
  ['al-Qa’ida', 'qaida', ['Qa’ida']],
  ['Jamaat-ul-Ahrar', 'jamaat ul', ['Jamaat-ul']],
  ['Tehrik-i-Taliban Pakistan (TTP)', 'ttp', ['TTP']],
  ['Angoor Ada', 'angor adda', ['Angoor Ada']],
  ['Kandahar', 'qandahar', ['Kandahar']],
  ['Khost', 'kost', ['Khost']],
  ['Mohmand', 'muhmand', ['Mohmand']],
  ['Tehrik', 'tehreek', ['Tehrik']],
  ['Waziristan', 'vaziristan', ['Waziristan']],
  ['كابۇل', 'کابو', ['كابۇ']],
  ['Spin Boldak', 'bold spin', ['Spin', 'Bold']],
  ['Peshawar', 'shaw', ['shaw']],
  ['x\u{1d400}by', 'aby', ['\u{1d400}by']],
  ['Peshawar', 'sh', []],
  ['Peshawar', '', []],
])('in %s, %s marks %j', (name, query, expected) => {
  expect(marked(name, query)).toEqual(expected)
})

test('better matches score better', () => {
  const names = ['Kabul', 'Kabul city', 'Kabulistan', 'Old Kabuli road', 'Khabul', 'Inkabul']
  const scores = names.map((name) => scoreOf(keysOf(name), keysOf('kabul')))
  expect(scores).toEqual([0, 2, 4, 4, 3, 8])
})
