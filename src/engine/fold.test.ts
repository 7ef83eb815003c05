import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['كابل', 'کابل'],
  ['قندهار', 'قندهار'],
  ['قندھار', 'قندهار'],
  ['خوستي', 'خوستی'],
  ['مدينة', 'مدینه'],
  ['أفغانستان', 'افغانستان'],
  ['إسلام آباد', 'اسلام اباد'],
  ['پېښور', 'پیښور'],
  ['پښتوۀ', 'پښتوه'],
  ['كابۇل', 'کابول'],
  ['مُحَمَّد', 'محمد'],
  ['محـــمد', 'محمد'],
  ['۱۴۰۴ ٢٠٢٥', '1404 2025'],
  ['می‌شود', 'میشود'],
])('%s and %s are one', (a, b) => {
  expect(fold(a)).toBe(fold(b))
})

test('letters that tell words apart stay apart', () => {
  expect(fold('پار')).not.toBe(fold('بار'))
  expect(fold('گل')).not.toBe(fold('کل'))
})

test('digits of every script read as numbers', () => {
  for (let i = 0; i < 10; i++)
    for (const zero of [0x660, 0x6f0]) expect(fold(String.fromCodePoint(zero + i))).toBe(String(i))
})

test('Latin text as before', () => {
  expect(fold('  Tehrik-e  Tâlibân ')).toBe('tehrik-e taliban')
})
