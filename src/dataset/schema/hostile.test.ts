import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { brief } from './briefs.ts'
import { citation } from './common.ts'
import { fileEntry } from './manifest.ts'

const page = { publisher: 'A paper', date: '2026-01-01' }

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/x',
  '//example.org/x',
  '?period=all',
])('a source of a dataset never links to %j', (url) => {
  expect(z.safeParse(citation, { ...page, url }).success).toBe(false)
})

test('whatever passes as the address of a source is http or https to the browser too', () => {
  const schemes = fc.constantFrom('http:', 'https:', 'HTTPS:', 'javascript:', 'data:', '', '\t', 'ftp:')
  const parts = fc.tuple(schemes, fc.constantFrom('//', '/', '', '\\\\'), fc.string({ maxLength: 20 }))
  fc.assert(
    fc.property(
      parts.map((part) => part.join('')),
      (url) => {
        if (!z.safeParse(citation, { ...page, url }).success) return
        expect(new URL(url, 'app://page/').protocol).toMatch(/^https?:$/)
      },
    ),
    { numRuns: 2000 },
  )
})

const entry = { role: 'events', bytes: 1, records: 1, sha256: 'a'.repeat(64) }

test('a file of a dataset lies beside its manifest, or in the folder of the map', () => {
  const is = (name: string) => z.safeParse(fileEntry, { ...entry, name }).success
  expect(is(`events.${'a'.repeat(12)}.json`)).toBe(true)
  expect(is(`../geo/basemap.${'a'.repeat(12)}.json`)).toBe(true)
  for (const start of ['../', '../../geo/', '/', '//host/', 'https://host/', '..\\geo\\', './', '../geo/../'])
    expect(is(`${start}events.${'a'.repeat(12)}.json`), start).toBe(false)
})

test('a brief takes no more than the wall can hold, and no field that it does not know', () => {
  const scene = {
    ...{ id: 'a', state: '', headline: 'H' },
    points: [{ text: 'A point', evidence: [{ events: 'selected' }] }],
  }
  const whole = { id: 'b', title: 'T', language: 'en', updatedOn: '2026-01-01', scenes: [scene] }
  const is = (part: object, of: object = scene) =>
    z.safeParse(brief, { ...whole, scenes: [{ ...of, ...part }] }).success
  expect(is({})).toBe(true)
  expect(is({ headline: 'H'.repeat(71) })).toBe(false)
  expect(is({ state: 'x'.repeat(2001) })).toBe(false)
  expect(is({ html: '<b>' })).toBe(false)
  expect(is({ points: [] })).toBe(false)
  expect(is({ points: Array.from({ length: 4 }, () => scene.points[0]) })).toBe(false)
  expect(is({ points: [{ text: 'No evidence', evidence: [] }] })).toBe(false)
  expect(is({ figure: { is: 'script', src: 'x' } })).toBe(false)
  const many = Array.from({ length: 61 }, (_, at) => ({ ...scene, id: `s${at}` }))
  expect(z.safeParse(brief, { ...whole, scenes: many }).success).toBe(false)
})
