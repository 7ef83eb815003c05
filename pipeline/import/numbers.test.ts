import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DecimalMark, markOf, plainCount, plainDegrees, plainDigits } from './numbers.ts'

const count = fc.nat({ max: 999_999_999 })
const mark = fc.constantFrom<DecimalMark>('.', ',')
const other = (one: DecimalMark): DecimalMark => (one === '.' ? ',' : '.')

/** Groups of three from the right, by hand. */
function groupedBy(value: number, separator: string): string {
  const digits = [...String(value)].reverse()
  const out = digits.flatMap((digit, i) => (i > 0 && i % 3 === 0 ? [separator, digit] : [digit]))
  return out.reverse().join('')
}

test('a count is read as it was written, by the mark of the file', () => {
  fc.assert(
    fc.property(count, mark, fc.nat({ max: 6 }), (value, decimal, zeros) => {
      const read = (text: string) => plainCount(text, decimal)
      expect(read(String(value))).toBe(String(value))
      expect(read(groupedBy(value, other(decimal)))).toBe(String(value))
      expect(read(groupedBy(value, '\u00a0'))).toBe(String(value))
      if (zeros > 0) expect(read(`${value}${decimal}${'0'.repeat(zeros)}`)).toBe(String(value))
    }),
  )
})

test('a mark before three digits means nothing where the file does not show its own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.nat({ max: 999 }), mark, (whole, rest, separator) => {
      const text = `${whole}${separator}${String(rest).padStart(3, '0')}`
      expect(plainCount(text, null)).toBe('ambiguous')
      expect(plainCount(text, other(separator))).toBe(text.replace(separator, ''))
      expect(plainCount(text, separator)).toBe(rest === 0 ? String(whole) : null)
    }),
  )
})

test.each(['10-15', '~20', '20+', '1,5', '3.5', 'twelve', '1,23,456', '12,34', '1,2345', '', '1e3', '0x10'])(
  '%s is no count',
  (text) => {
    expect(plainCount(text, null)).toBeNull()
  },
)

test('degrees keep their value with a comma or a point', () => {
  const degrees = fc.tuple(fc.integer({ min: -180, max: 180 }), fc.nat({ max: 999_999 }))
  fc.assert(
    fc.property(degrees, mark, ([whole, rest], decimal) => {
      const plain = `${whole}.${String(rest).padStart(6, '0')}`
      expect(Number(plainDegrees(plain.replace('.', decimal)))).toBe(Number(plain))
      expect(markOf(plain.replace('.', decimal))).toBe(decimal)
    }),
  )
})

test.each(['33°00′', '33.0006.7', '33,000,590', '3825000', 'N33', '', '33.', '.5'])(
  '%s is no degrees',
  (text) => {
    expect(plainDegrees(text)).toBeNull()
  },
)

test('digits of the region’s scripts are digits', () => {
  expect(plainDigits('۱۲۳')).toBe('123')
  expect(plainDigits('٣٣٫٥')).toBe('33.5')
  expect(plainCount('۱۲', null)).toBe('12')
  expect(plainDegrees('۳۳٫۰۰۰۶')).toBe('33.0006')
})
