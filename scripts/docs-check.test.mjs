import { expect, it } from 'vitest'
import { anchorsOf, checkDocs } from './docs-check.mjs'
import { tempTree } from './testing/temp-tree.mjs'

const SOUND = {
  'package.json': '{ "scripts": { "start": "", "test": "", "data": "" } }',
  'scripts/a.mjs': '',
  'docs/method.md': '# How it is made\n\n## One, two\n',
}

/** @param {string} text */
function faultsOf(text) {
  return checkDocs(tempTree({ ...SOUND, 'README.md': text })).faults.map((fault) => fault.text)
}

it('passes what is there', () => {
  const text = `[a](docs/method.md#one-two) [b](#top) [c](https://example.org) \`scripts/a.mjs\` \`package.json\`
\`dist/index.html\` \`a/b\` \`src/**\` \`npm run data -- verify\` \`npm start\` \`node scripts/a.mjs\`

# Top`
  expect(faultsOf(text)).toEqual([])
})

it.each([
  ['[a](docs/gone.md)', 'docs/gone.md'],
  ['[a](docs/method.md#gone)', '#gone'],
  ['`scripts/gone.mjs`', 'scripts/gone.mjs'],
  ['`src/gone/`', 'src/gone/'],
  ['`GONE.md`', 'GONE.md'],
  ['`npm run gone`', 'gone'],
  ['Run node scripts/gone.mjs', 'scripts/gone.mjs'],
])('finds %s', (text, name) => {
  expect(faultsOf(text)).toEqual([expect.stringContaining(name)])
})

it('names the line, in docs too', () => {
  const { faults } = checkDocs(tempTree({ ...SOUND, 'docs/deep/x.md': 'a\n\n[b](../gone.md)' }))
  expect(faults).toEqual([{ file: 'docs/deep/x.md', line: 3, text: expect.stringContaining('gone') }])
})

it('makes anchors as hosts do', () => {
  expect(anchorsOf('## Who may import whom?\n# `src` & more')).toEqual(['who-may-import-whom', 'src--more'])
})
