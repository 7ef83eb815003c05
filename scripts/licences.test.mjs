import { expect, it } from 'vitest'
import { judgeLicences, shippedPackages, thirdPartyPage } from './licences.mjs'

const shipped = shippedPackages({
  packages: {
    '': { version: '1.0.0' },
    'node_modules/react-leaflet': { version: '5.0.0', license: 'Hippocratic-2.1' },
    'node_modules/a/node_modules/@b/c': { version: '1.0.0', license: 'GPL-3.0' },
    'node_modules/d': { version: '1.0.0' },
    'node_modules/tool': { version: '1.0.0', license: 'GPL-3.0', dev: true },
    'node_modules/e': { version: '1.0.0', license: 'MIT' },
  },
})

it('lists what is shipped', () => {
  expect(shipped.map(({ name }) => name)).toEqual(['@b/c', 'd', 'e', 'react-leaflet'])
})

it('takes the listed licences and the named exceptions only', () => {
  expect(judgeLicences(shipped)).toEqual([
    expect.stringContaining('@b/c 1.0.0: GPL-3.0'),
    expect.stringContaining('d 1.0.0: none stated'),
  ])
})

it('does not let another package use an exception', () => {
  const other = [{ name: 'other', version: '1', licence: 'Hippocratic-2.1', path: '' }]
  expect(judgeLicences(other)).toHaveLength(1)
})

it('fails when there is nothing to check', () => {
  expect(judgeLicences([])).toHaveLength(1)
})

it('says why an exception is one', () => {
  expect(thirdPartyPage(shipped)).toMatch(
    /\*\*react-leaflet\*\* \(Hippocratic-2\.1\): not an open-source licence/,
  )
})
