import { expect, test } from 'vitest'
import { makeGate } from './gate.ts'

const own = 'https://watch.example'

test('without a list, whoever frames the page is heard, and from then on nobody else', () => {
  const hears = makeGate({ allowed: null, own })
  expect(['https://a.example', 'https://b.example', 'https://a.example', own].map(hears)).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('with a list, the origins on it and the site itself', () => {
  const allowed = ['https://a.example']
  for (const origin of ['https://a.example', own]) expect(makeGate({ allowed, own })(origin)).toBe(true)
  for (const origin of ['http://a.example', 'https://a.example:8443', 'https://a.example.evil', 'null', ''])
    expect(makeGate({ allowed, own })(origin)).toBe(false)
})

test('one that is refused does not take the place of one that is not', () => {
  const hears = makeGate({ allowed: ['https://a.example'], own })
  expect(['https://b.example', 'https://a.example'].map(hears)).toEqual([false, true])
})

test('an empty list leaves the site itself', () => {
  expect(makeGate({ allowed: [], own })('https://a.example')).toBe(false)
  expect(makeGate({ allowed: [], own })(own)).toBe(true)
})
