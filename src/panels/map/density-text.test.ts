import { expect, test } from 'vitest'
import { english } from '#format/speech.ts'
import { densityText, placedWell } from './density-text.ts'

test.each([
  [0, '0'],
  [0.00005, '0.05'],
  [0.0001, '0.1'],
  [0.0005, '0.5'],
  [0.00068, '0.68'],
  [0.002, '2'],
  [0.0024, '2.4'],
  [0.012, '12'],
  [10, '10,000'],
])('%d events per km² read %s per 1,000 km²', (perKm2, text) => {
  expect(densityText(perKm2, english.n)).toBe(text)
})

test('what makes the field is what the view admits of it', () => {
  expect(placedWell({ precisions: [] })).toEqual(['exact', 'near'])
  expect(placedWell({ precisions: ['near', 'country'] })).toEqual(['near'])
  expect(placedWell({ precisions: ['country'] })).toEqual([])
})
