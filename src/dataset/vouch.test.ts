import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOlder, refuseOlder } from './vouch.ts'

const at = (generatedOn: string, version: string) => ({ generatedOn, version })

test.each([
  ['the day decides', at('2026-10-31', '2026.12.0'), at('2026-11-01', '2026.1.0')],
  ['of one day, the version', at('2026-11-01', '2026.11.0'), at('2026-11-01', '2026.11.1')],
  ['figures count as numbers', at('2026-11-01', '2026.11.9'), at('2026-11-01', '2026.11.10')],
  ['over a change of the form of names', at('2026-11-01', '2026-11-01'), at('2026-11-02', 'GED 25.1')],
])('%s', (_, one, other) => {
  expect(isOlder(one, other)).toBe(true)
  expect(isOlder(other, one)).toBe(false)
  expect(() => refuseOlder(other, one)).not.toThrow()
  expect(() => refuseOlder(one, other)).toThrow(`version ${one.version} of ${one.generatedOn} on the server`)
})

const days = fc.constantFrom('2025-12-31', '2026-01-01', '2026-11-01')
const versions = fc.oneof(
  fc.constantFrom('', '1', '01', '1.2', '1.10', '2026.11.2', 'v2', 'V2', 'é', 'نسخه'),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
)
const version = fc.record({ generatedOn: days, version: versions })

test('any two can be compared: one is older, or neither, and never in a ring', () => {
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(isOlder(a, a)).toBe(false)
      expect(isOlder(a, b) && isOlder(b, a)).toBe(false)
      if (isOlder(a, b) && isOlder(b, c)) expect(isOlder(a, c)).toBe(true)
      // of one age with both ends, there is no way between them
      if (!isOlder(a, b) && !isOlder(b, a)) expect(isOlder(a, c)).toBe(isOlder(b, c))
    }),
  )
})
