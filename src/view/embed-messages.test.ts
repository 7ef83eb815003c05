import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '#domain/language.ts'
import { parseHostMessage } from './embed-messages.ts'
import { THEMES } from './view-state.ts'

test('messages of the contract are taken', () => {
  for (const message of [
    { type: 'view', query: 'panel=trend&place=PK-KP' },
    { type: 'view', query: '' },
    ...THEMES.map((theme) => ({ type: 'theme', theme })),
    { type: 'theme', theme: 'dark', accent: '#0A706c' },
    ...LANGUAGES.map((lang) => ({ type: 'lang', lang })),
    { type: 'ping' },
  ])
    expect(parseHostMessage({ watchline: 1, ...message })).toEqual(message)
})

test('a question mark before the query is not part of it', () => {
  expect(parseHostMessage({ watchline: 1, type: 'view', query: '?q=a' })).toEqual({
    type: 'view',
    query: 'q=a',
  })
})

test.each([
  [{ type: 'ping' }],
  [{ watchline: 2, type: 'ping' }],
  [{ watchline: '1', type: 'ping' }],
  [{ watchline: 1 }],
  [{ watchline: 1, type: 'eval', query: 'a' }],
  [{ watchline: 1, type: ['view'], query: 'a' }],
  [{ watchline: 1, type: 'view' }],
  [{ watchline: 1, type: 'view', query: 7 }],
  [{ watchline: 1, type: 'view', query: { toString: 'a' } }],
  [{ watchline: 1, type: 'view', query: 'a'.repeat(100_000) }],
  [{ watchline: 1, type: 'theme', theme: 'red' }],
  [{ watchline: 1, type: 'theme' }],
  [{ watchline: 1, type: 'lang', lang: '__proto__' }],
  [null],
  [undefined],
  ['{"watchline":1,"type":"ping"}'],
  [[1, 'ping']],
  [new Map([['watchline', 1]])],
])('%j is no message', (data) => {
  expect(parseHostMessage(data)).toBeNull()
})

test.each(['red', '#fff', '#12345g', 'url(x)', '#123456;--paper:red', 7, null])(
  'an accent %j is left out, the theme taken',
  (accent) => {
    const message = { watchline: 1, type: 'theme', theme: 'light', accent }
    expect(parseHostMessage(message)).toEqual({ type: 'theme', theme: 'light' })
  },
)

test('whatever is sent, what comes through is of the contract and bounded', () => {
  const hostile = fc.record(
    {
      watchline: fc.oneof(fc.constant(1), fc.anything()),
      type: fc.oneof(fc.constantFrom('view', 'theme', 'lang', 'ping', 'ready', 'resize'), fc.anything()),
      query: fc.oneof(fc.string({ maxLength: 20_000 }), fc.anything()),
      theme: fc.oneof(fc.constantFrom(...THEMES), fc.anything()),
      accent: fc.oneof(fc.string(), fc.anything()),
      lang: fc.oneof(fc.constantFrom(...LANGUAGES), fc.anything()),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(hostile, fc.anything()), (data) => {
      const message = parseHostMessage(data)
      if (!message) return
      expect(data).toHaveProperty('watchline', 1)
      const { type, ...rest } = message
      expect(['view', 'theme', 'lang', 'ping']).toContain(type)
      for (const value of Object.values(rest)) expect(typeof value).toBe('string')
      expect(JSON.stringify(message).length).toBeLessThan(60_000)
      if (message.type === 'view') expect(message.query.length).toBeLessThanOrEqual(8000)
      if (message.type === 'theme' && message.accent !== undefined)
        expect(message.accent).toMatch(/^#[0-9a-fA-F]{6}$/)
    }),
    { numRuns: 2000 },
  )
})
