import { expect, test } from 'vitest'
import { precisionOf, precisionOfName } from './precision.ts'

test.each([
  ['Afghanistan', 'country'],
  ['Afghanistan-Pakistan border', 'border'],
  ['Hilmand province', 'province'],
  ['Ghor-Kabul highway (Ghor province)', 'province'],
  ['Andar district', 'district'],
  ['Arghandab district (Kandahar)', 'district'],
  ['Kabul-Kandahar highway (Andar district)', 'district'],
  ['Hutal (Maywand) town', 'exact'],
  ['Dawlatabad town (Faryab)', 'exact'],
  ['Bala Duri village (1)', 'exact'],
  ['Khost airport (Camp Chapman)', 'exact'],
  ['Band-e Timor area', 'near'],
  ['Helmand river', 'near'],
  ['Between Nad Ali and Nahri Sarraj districts', 'near'],
  ['Farm Hada', 'unstated'],
] as const)('%s is known to the %s', (name, precision) => {
  expect(precisionOfName(name)).toBe(precision)
})

const place = { name: 'Andar district', adm1: null, adm2: null }

test('where_prec stands above the wording', () => {
  expect(precisionOf({ ...place, latitude: 33.3, longitude: 68.4, wherePrecision: 5 })).toEqual({
    precision: 'border',
    isInferred: false,
    isPlaceholder: false,
  })
})

test('a placeholder point is never better than what it stands for', () => {
  const of = (latitude: number, longitude: number, wherePrecision: number | null) =>
    precisionOf({ ...place, latitude, longitude, wherePrecision })
  expect(of(31.689623, 68.051427, 2)).toMatchObject({ precision: 'border', isPlaceholder: true })
  expect(of(33, 65, null)).toMatchObject({ precision: 'country', isPlaceholder: true })
  expect(of(33, 65, 6)).toMatchObject({ precision: 'country', isPlaceholder: true })
})

test('a row without a place has none', () => {
  expect(precisionOf(null)).toMatchObject({ precision: 'none', isPlaceholder: false })
})
