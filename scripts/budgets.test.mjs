import { expect, it } from 'vitest'
import { firstScripts, measure, scriptsOf } from './budgets.mjs'
import { tempTree } from './testing/temp-tree.mjs'

const DIST = {
  'index.html': `<script type="module" crossorigin src="./assets/index.js"></script>
<link rel="modulepreload" crossorigin href="./assets/pre.js"><link rel="stylesheet" href="./assets/a.css">`,
  'assets/index.js':
    "import { b } from './shared.js'; export * from './again.js'; export const later = () => import('./lazy.js'); b()",
  'assets/shared.js': 'export const b = () => 1',
  'assets/again.js': 'export const c = 1',
  'assets/pre.js': 'export {}',
  'assets/lazy.js': 'export const d = 1',
  'assets/export-later.js': 'export const e = 1',
  'assets/slides-1.js': '1',
  'embed.js': '(() => 1)()',
  'sw.js': '1',
  'assets/a.css': 'a { color: red }',
  'data/manifest.json': '{ "files": [{ "name": "events.json" }, { "name": "../geo/map.json" }] }',
  'data/events.json': '[1]',
  'geo/map.json': '[2]',
  'watchline.html': 'a'.repeat(900),
}
const budgets = {
  firstScript: 1,
  script: 1,
  exports: 1,
  slides: 1,
  embedScript: 1,
  worker: 1,
  style: 1,
  dataset: 1,
  oneFile: 1,
}
const names = (/** @type {ReturnType<typeof measure>} */ parts) =>
  parts.filter((part) => !part.isGood).map(({ name }) => name)

it('reads the scripts of a page', () => {
  expect(scriptsOf(DIST['index.html'])).toEqual(['assets/index.js', 'assets/pre.js'])
})

it('follows static imports, not lazy ones', () => {
  const first = ['assets/again.js', 'assets/index.js', 'assets/pre.js', 'assets/shared.js']
  expect(firstScripts(tempTree(DIST)).sort()).toEqual(first)
})

it('weighs every part', () => {
  const parts = measure(tempTree(DIST), budgets)
  expect(parts.map(({ files }) => files)).toEqual([4, 5, 1, 1, 1, 1, 1, 3, 1])
  expect(names(parts)).toEqual([])
})

it('counts as an export only what no first view loads', () => {
  const page = '<script type="module" src="./assets/export-later.js"></script>'
  const parts = measure(tempTree({ ...DIST, 'index.html': page }), budgets)
  expect(parts.map(({ files }) => files)).toEqual([1, 6, 0, 1, 1, 1, 1, 3, 1])
  expect(names(parts)).toEqual(['exports'])
})

it('fails what is too heavy', () => {
  expect(names(measure(tempTree(DIST), { ...budgets, style: 0.001 }))).toEqual(['all style'])
  const page = { ...DIST, 'watchline.html': 'a'.repeat(1001) }
  expect(names(measure(tempTree(page), budgets))).toEqual(['one file, not compressed'])
})

it('fails where there is nothing to weigh', () => {
  const parts = measure(tempTree({ 'index.html': '' }), budgets)
  expect(names(parts)).toEqual([
    'script before the first view',
    'all script, exports apart',
    'exports',
    'slides',
    'embed.js',
    'service worker',
    'all style',
    'dataset',
    'one file, not compressed',
  ])
})
