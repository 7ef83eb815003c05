import { expect, test } from 'vitest'
import { isLegible } from './contrast.ts'

// the ratios that WebAIM's checker gives: 4.54, 4.47, 21, 1, 8.59
test.each([
  ['#767676', '#ffffff', true],
  ['#777777', '#ffffff', false],
  ['#000000', '#ffffff', true],
  ['#ffffff', '#ffffff', false],
  ['#0000ff', '#ffffff', true],
  ['#ffff00', '#ffffff', false],
  ['#ffff00', '#121518', true],
])('%s on %s can be read: %s', (text, paper, expected) => {
  expect(isLegible(text, paper)).toBe(expected)
})
