import { expect, it } from 'vitest'
import { isNodeSupported, whyInstall } from './setup.mjs'

it.each([
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.0', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['23.5.0', false],
  ['24.0.0', true],
])('Node %s: %s', (version, isGood) => {
  expect(isNodeSupported(version)).toBe(isGood)
})

const wanted = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/b-darwin': { version: '2.0.0', integrity: 'sha512-b', optional: true },
}

it('is content with the packages of this platform', () => {
  expect(whyInstall(wanted, { 'node_modules/a': wanted['node_modules/a'] })).toBeNull()
})

it.each([
  ['nothing installed', null],
  ['a package missing', {}],
  ['another version', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
  ['other content', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }],
  ['one too many', { 'node_modules/a': wanted['node_modules/a'], 'node_modules/c': { version: '1.0.0' } }],
])('wants an install: %s', (_, installed) => {
  expect(whyInstall(wanted, installed)).toEqual(expect.any(String))
})
