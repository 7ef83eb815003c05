import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFrameMessage } from './frame-message.ts'

test('messages of the contract are taken', () => {
  for (const message of [
    { type: 'ready', height: 400, panels: ['map', 'trend'], version: '1.2.3' },
    { type: 'resize', height: 400 },
    { type: 'view', query: 'place=PK' },
    { type: 'select', kind: 'event', id: 'ucdp-1' },
    { type: 'error', message: 'The dataset could not be read' },
  ])
    expect(parseFrameMessage({ watchline: 1, ...message })).toEqual(message)
})

test.each([
  [{ type: 'resize', height: 400 }],
  [{ watchline: 1, type: 'resize', height: '400px' }],
  [{ watchline: 1, type: 'resize', height: -1 }],
  [{ watchline: 1, type: 'resize', height: Number.NaN }],
  [{ watchline: 1, type: 'resize', height: 1e9 }],
  [{ watchline: 1, type: 'ready', height: 4 }],
  [{ watchline: 1, type: 'view', query: 'a'.repeat(9000) }],
  [{ watchline: 1, type: 'select', kind: 'event' }],
  [{ watchline: 1, type: 'constructor' }],
  [null],
  ['resize'],
])('%j is no message', (data) => {
  expect(parseFrameMessage(data)).toBeNull()
})

test('no junk throws', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      parseFrameMessage(data)
    }),
  )
})
