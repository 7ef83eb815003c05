import { expect, it } from 'vitest'
import { tempTree } from './testing/temp-tree.mjs'
import { checkTree } from './tree-check.mjs'

/** @param {string} file @param {string} text */
function rulesBroken(file, text) {
  const { faults } = checkTree(tempTree({ [file]: text }), [file])
  return faults.map(({ line, rule }) => `${line} ${rule}`)
}

it.each([
  '.a { margin-left: 1px }',
  '.a { padding-right: 1px }',
  'left: 0;',
  '.a { right: 0 }',
  '.a { border-left-width: 1px }',
  '.a { border-top-left-radius: 1px }',
  '.a { text-align: left }',
  '.a { float: right }',
])('wants logical properties: %s', (text) => {
  expect(rulesBroken('src/ui/a.css', text)).toEqual(['1 logical-css'])
})

it('lets logical and neutral properties be', () => {
  const text = '.a-left { inset-inline-start: 0; text-align: start; margin: 0; transform-origin: left top }'
  expect(rulesBroken('src/ui/a.css', text)).toEqual([])
})

it.each([
  ['<p dangerouslySetInnerHTML={{ __html: x }} />', 'no-raw-html'],
  ['a.innerHTML = x', 'no-raw-html'],
  ['a as any', 'no-escape-hatch'],
  ['// @ts-ignore', 'no-escape-hatch'],
  ['// biome-ignore lint: x', 'no-escape-hatch'],
  ["const a = 'https://example.org'", 'no-address'],
])('bars from src: %s', (text, rule) => {
  expect(rulesBroken('src/ui/a.tsx', `\n${text}`)).toEqual([`2 ${rule}`])
})

it('knows the addresses that are only names', () => {
  expect(rulesBroken('src/ui/a.tsx', "const a = 'http://www.w3.org/2000/svg'")).toEqual([])
  expect(rulesBroken('src/ui/a.tsx', 'if (a.innerHTML === b) c()')).toEqual([])
  expect(rulesBroken('pipeline/a.ts', "const a = 'https://example.org'")).toEqual([])
})

it('bars paths of one machine and the hosts of registries', () => {
  const home = ['', 'home', 'someone', 'x'].join('/')
  expect(rulesBroken('README.md', `see ${home}`)).toEqual(['1 no-machine-path'])
  expect(rulesBroken('data/a.csv', `https://example.org${home}`)).toEqual([])
  const host = ['registry', 'npmjs', 'org'].join('.')
  expect(rulesBroken('docs/a.md', `from ${host}`)).toEqual(['1 no-registry'])
})

it('bars long files', () => {
  expect(rulesBroken('src/domain/a.ts', 'a\n'.repeat(300))).toEqual([])
  expect(rulesBroken('src/domain/a.ts', 'a\n'.repeat(301))).toEqual(['301 length'])
})

it('bars tests that no runner would find', () => {
  expect(rulesBroken('src/ui/a.test.tsx', '')).toEqual(['1 test-name'])
  expect(rulesBroken('e2e/a.test.ts', '')).toEqual(['1 test-name'])
  expect(rulesBroken('src/ui/a.dom.test.tsx', '')).toEqual([])
  expect(rulesBroken('pipeline/a.test.ts', '')).toEqual([])
})

it('bars download addresses from the lock file', () => {
  const lock = (/** @type {string} */ to) => `{\n "packages": { "a": { "resolved": "${to}" } } }`
  expect(rulesBroken('package-lock.json', lock('https://example.org/a.tgz'))).toEqual(['2 lock'])
  expect(rulesBroken('package-lock.json', '{}')).toEqual([])
})
