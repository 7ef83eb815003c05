import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Brief, Scene } from '#dataset/schema/briefs.ts'
import { withBrief } from './one-file.ts'
import { formFaults, LARGEST_BRIEF, readBrief, readFinished, readPage, writeBrief } from './parse.ts'

const scene: Scene = {
  id: 'one',
  state: 'period=2025-10-01..2025-10-31',
  headline: 'A headline',
  points: [{ text: 'A point', evidence: [{ events: 'selected' }] }],
}
const brief: Brief = {
  id: 'own',
  title: 'A briefing',
  language: 'en',
  updatedOn: '2026-11-22',
  scenes: [scene],
}
const file = (change: Record<string, unknown>, ofScene: Record<string, unknown> = {}) =>
  JSON.stringify({ ...brief, scenes: [{ ...scene, ...ofScene }], ...change })

describe('a file that comes from anywhere', () => {
  it('gives back what was written, also where it is unfinished', () => {
    const draft = { ...brief, title: '', scenes: [{ ...scene, headline: '', points: [] }] }
    for (const one of [brief, draft, { ...brief, scenes: [] }])
      expect(readBrief(writeBrief(one))).toEqual(one)
    expect(readFinished(writeBrief(brief))).toEqual(brief)
    expect(readFinished(writeBrief(draft))).toBeNull()
  })

  it('never throws, and takes only what the app would write', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((text) => `{"scenes":[${text}]}`),
      fc.json().map((text) => file({}, { points: JSON.parse(text) })),
      fc.tuple(fc.nat(600), fc.string()).map(([at, put]) => file({}).slice(0, at) + put + file({}).slice(at)),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const read = readBrief(text)
        if ('is' in read) return
        expect(readBrief(writeBrief(read))).toEqual(read)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['{', 'not-json'],
    ['', 'not-json'],
    ['null', 'no-brief'],
    ['[]', 'no-brief'],
    ['{"format":"watchline-views"}', 'no-brief'],
    [' '.repeat(LARGEST_BRIEF + 1), 'too-large'],
  ])('refuses %.20s', (text, is) => {
    expect(readBrief(text)).toEqual({ is })
  })

  it.each([
    ['a headline too long', {}, { headline: 'x'.repeat(71) }, 1, 'headline', 'too-long', 70],
    ['no state', {}, { state: undefined }, 1, 'state', 'missing', null],
    ['a state that is no text', {}, { state: 5 }, 1, 'state', 'wrong', null],
    ['four points', {}, { points: Array(4).fill(scene.points[0]) }, 1, 'points', 'too-many', 3],
    [
      'a point too long',
      {},
      { points: [{ text: 'x'.repeat(171), evidence: [] }] },
      1,
      'points 1 text',
      'too-long',
      170,
    ],
    ['a field of its own', {}, { run: 'x' }, 1, '', 'unknown-field', null],
    ['61 scenes', { scenes: Array(61).fill(scene) }, {}, null, 'scenes', 'too-many', 60],
    ['no such day', { updatedOn: '2026-02-30' }, {}, null, 'updatedOn', 'wrong', null],
    [
      'a page that runs',
      {},
      { points: [{ text: 'x', evidence: [{ publisher: 'x', url: 'javascript:alert(1)', date: null }] }] },
      1,
      'points 1 evidence 1 url',
      'wrong',
      null,
    ],
  ] as const)('names scene, field and reason: %s', (_, change, ofScene, at, field, why, limit) => {
    const read = readBrief(file(change, ofScene))
    expect(read).toMatchObject({ is: 'misshapen', faults: [{ scene: at, field, why, limit }] })
  })

  it('is not led astray by the names of prototypes', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const text = file({}).replace('{"id":"own"', `{"${key}":{"isAdmin":true},"id":"own"`)
      const read = readBrief(text)
      expect('is' in read ? read.is : Object.keys(read)).not.toContain(key)
      expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
      if (!('is' in read)) expect(Reflect.get(read, 'isAdmin')).toBeUndefined()
    }
  })

  it('loses what cannot be printed and what turns the writing, and keeps line breaks', () => {
    const read = readBrief(file({}, { headline: 'a\u0000b\u202ec\ud800d', notes: 'one\ntwo\u0007' }))
    expect(read).toMatchObject({ scenes: [{ headline: 'abcd', notes: 'one\ntwo' }] })
  })
})

it('a draft says what it still needs', () => {
  const draft = { ...brief, title: '', scenes: [scene, { ...scene, points: [{ text: '', evidence: [] }] }] }
  expect(formFaults(draft).map((fault) => [fault.scene, fault.field, fault.why])).toEqual([
    [null, 'title', 'missing'],
    [2, 'points 1 text', 'missing'],
    [2, 'points 1 evidence', 'missing'],
  ])
  expect(formFaults(brief)).toEqual([])
})

it('a page is evidence with a publisher and an address of the web alone', () => {
  const page = { publisher: 'Dawn', url: 'https://example.org/a', date: null }
  expect(readPage(page)).toEqual(page)
  for (const url of ['', 'dawn.com', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])
    expect(readPage({ ...page, url })).toBeNull()
  expect(readPage({ ...page, publisher: '' })).toBeNull()
})

describe('a page with a brief in it', () => {
  const page = '<html><head><script data-file="app.js">x</script></head><body>y</body></html>'

  it('carries it so that nothing in it ends the element, and one at a time', () => {
    const hostile = { ...brief, title: '</script><script>alert(1)</script><!-- $& $1' }
    const once = withBrief(page, brief)
    const twice = once === null ? null : withBrief(once, hostile)
    const [, text = ''] =
      /<script type="application\/json" data-file="brief">([^<]*)<\/script>/.exec(twice ?? '') ?? []
    expect(JSON.parse(text)).toEqual(hostile)
    expect(twice?.match(/data-file="brief"/g)).toHaveLength(1)
    expect(twice?.match(/<\/head>/g)).toHaveLength(1)
    expect(twice?.replace(/<script type.*\n/, '')).toBe(page)
  })

  it('is not made of another page', () => {
    for (const other of [
      '',
      '<html><head></head></html>',
      `${page}</head>`,
      page.replace('app.js', 'data/a.json'),
    ])
      expect(withBrief(other, brief)).toBeNull()
  })
})
