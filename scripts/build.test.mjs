import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hashOfSources, isBuildCurrent } from './build.mjs'
import { tempTree } from './testing/temp-tree.mjs'

const SOURCES = { 'index.html': '', 'src/a.ts': '1', 'src/a.test.ts': '1', 'public/data/x.json': '1' }

it('is current when the sources are those it was built from', () => {
  const folder = tempTree({ ...SOURCES, 'dist/index.html': '' })
  expect(isBuildCurrent(folder)).toBe(false)
  writeFileSync(join(folder, 'dist/.built-from'), hashOfSources(folder))
  expect(isBuildCurrent(folder)).toBe(true)
  writeFileSync(join(folder, 'src/a.test.ts'), '2')
  expect(isBuildCurrent(folder)).toBe(true)
  writeFileSync(join(folder, 'public/data/x.json'), '2')
  expect(isBuildCurrent(folder)).toBe(false)
})

it('notices a new file and a renamed one', () => {
  const before = hashOfSources(tempTree(SOURCES))
  expect(hashOfSources(tempTree(SOURCES))).toBe(before)
  expect(hashOfSources(tempTree({ ...SOURCES, 'src/b.ts': '' }))).not.toBe(before)
})
