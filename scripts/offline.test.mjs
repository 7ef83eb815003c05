import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { keptOf } from './offline.mjs'
import { tempTree } from './testing/temp-tree.mjs'

const DIST = {
  'index.html': '<html>',
  'assets/index-12345678.js': 'first()',
  'assets/index-12345678.js.map': '{}',
  'assets/a-12345678.woff2': 'x',
  'favicon.svg': '<svg/>',
  'data/manifest.json': '{"schemaVersion":1}',
  'watchline.html': 'large',
}

it('keeps what a page needs, each by its hash; no maps, no data, not the one file', () => {
  const { files, pages, schemaVersion } = keptOf(tempTree(DIST))
  expect(new Set(Object.keys(files))).toEqual(
    new Set(['assets/a-12345678.woff2', 'assets/index-12345678.js', 'favicon.svg']),
  )
  const hash = createHash('sha256').update('first()').digest('base64')
  expect(files['assets/index-12345678.js']).toBe(`sha256-${hash}`)
  expect(pages).toEqual(['./'])
  expect(schemaVersion).toBe(1)
})

it('is another version once any of it is another, and not for new data', () => {
  const { version } = keptOf(tempTree(DIST))
  expect(
    keptOf(tempTree({ ...DIST, 'data/manifest.json': '{"schemaVersion":1,"version":"2"}' })).version,
  ).toBe(version)
  for (const change of [{ 'index.html': '<html >' }, { 'favicon.svg': '<svg />' }, { 'embed.js': '1' }]) {
    expect(keptOf(tempTree({ ...DIST, ...change })).version).not.toBe(version)
  }
})
