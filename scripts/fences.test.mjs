import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FENCES, OWNED } from './fence-rules.mjs'
import { areaOf, checkFences } from './fences.mjs'
import { root } from './setup.mjs'
import { tempTree } from './testing/temp-tree.mjs'

const AREAS = ['domain', 'dataset', 'view', 'engine', 'format', 'ui', 'export', 'app', 'styles']
const aliases = Object.fromEntries([...AREAS, 'panels'].map((area) => [`#${area}/*`, `./src/${area}/*`]))
const PACKAGE = JSON.stringify({ imports: { ...aliases, '#pipeline/*': './pipeline/*' } })

/** One file of each area, none of which imports anything. */
const SOUND = {
  'package.json': PACKAGE,
  ...Object.fromEntries(
    AREAS.map((area) => [`src/${area}/x.ts`, 'export const x = 1; export interface T { a: 1 }']),
  ),
  'src/dataset/columns.ts': 'export const x = 1',
  'src/dataset/load.ts': 'export const x = 1',
  'src/dataset/schema/x.ts': 'export const x = 1',
  'src/panels/map/Map.tsx': 'export const x = <div />',
  'src/panels/trend/Trend.tsx': 'export const x = <div />',
  'src/main.tsx': "import '#app/x.ts'",
  'pipeline/cli.ts':
    "import { x } from '#dataset/columns.ts'\nimport '#engine/x.ts'\nimport '#dataset/load.ts'\nexport { x }",
  'e2e/desk.spec.ts': "import '#view/x.ts'",
  'bench/run.ts': "import '#engine/x.ts'",
}

/** @param {Record<string, string>} planted */
function violationsWith(planted) {
  const { violations } = checkFences(tempTree({ ...SOUND, ...planted }))
  return violations.map(({ file, line, rule }) => `${file}:${line} ${rule}`)
}

it('passes a sound tree', () => {
  expect(violationsWith({})).toEqual([])
  expect(
    violationsWith({
      'src/engine/y.ts':
        "import type { T } from '#dataset/x.ts'\nimport { x } from '#dataset/schema/x.ts'\nexport { x, type T }",
      'src/engine/y.test.ts':
        "import { x } from '#dataset/x.ts'\nimport { it } from 'vitest'\nit('', () => x)",
      'src/dataset/y.ts':
        "import * as z from 'zod/mini'\nimport './x.ts'\nexport const y = () => fetch(String(z))",
      'src/panels/map/y.tsx':
        "import { MapContainer } from 'react-leaflet'\nimport 'leaflet/dist/leaflet.css'\nexport { MapContainer }",
      'src/domain/y.ts':
        "// import { x } from '#app/x.ts'\nexport const y = \"import('#app/x.ts'); fetch('')\"",
    }),
  ).toEqual([])
})

/** Every pair of folders that the rules do not allow, each planted. */
const SOURCES = {
  ...Object.fromEntries(AREAS.map((area) => [area, `src/${area}/bad.ts`])),
  panels: 'src/panels/map/bad.ts',
  mount: 'src/bad.ts',
  pipeline: 'pipeline/bad.ts',
  e2e: 'e2e/bad.ts',
}
const TARGETS = [...AREAS, 'panels/trend']
const forbidden = Object.entries(SOURCES).flatMap(([area, file]) => {
  const fence = FENCES[area]
  const isAllowed = (/** @type {string} */ target) =>
    target === area || fence?.values.includes(target.split('/')[0] ?? '') || fence?.types?.includes(target)
  return TARGETS.filter((target) => !isAllowed(target)).map((target) => ({ area, file, target }))
})

it('has a list of forbidden pairs to plant', () => {
  expect(forbidden.length).toBeGreaterThan(60)
})

it.each(forbidden)('$area may not import $target', ({ area, file, target }) => {
  const name = target === 'panels/trend' ? '#panels/trend/Trend.tsx' : `#${target}/x.ts`
  const rule = area === 'panels' && target.startsWith('panels') ? 'panel' : 'area'
  expect(violationsWith({ [file]: `\nimport '${name}'` })).toEqual([`${file}:2 ${rule}`])
  expect(violationsWith({ [file]: `import type { T } from '${name}'\nexport type U = T` })).toEqual([
    `${file}:1 ${rule}`,
  ])
})

const typesOnly = Object.entries(FENCES).flatMap(([area, { types = [] }]) =>
  types.map((target) => ({ area, target })),
)

it.each(typesOnly)('$area may import only types of $target', ({ area, target }) => {
  const file = area === 'panels' ? 'src/panels/map/bad.ts' : `src/${area}/bad.ts`
  const bad = (/** @type {string} */ text) => violationsWith({ [file]: text })
  expect(bad(`import type { T } from '#${target}/x.ts'\nexport type U = T`)).toEqual([])
  expect(bad(`import { x } from '#${target}/x.ts'\nexport { x }`)).toEqual([`${file}:1 types-only`])
  expect(bad(`import { type T } from '#${target}/x.ts'\nexport type U = T`)).toEqual([`${file}:1 types-only`])
})

const elsewhere = {
  domain: 'src/domain/bad.ts',
  app: 'src/app/bad.ts',
  'panels/about': 'src/panels/about/bad.ts',
  e2e: 'e2e/bad.ts',
}
const owned = Object.keys(OWNED).flatMap((name) => Object.values(elsewhere).map((file) => ({ name, file })))

it.each(owned)('$name may not be imported by $file', ({ name, file }) => {
  expect(violationsWith({ [file]: `import '${name}'` })).toEqual([`${file}:1 owned-package`])
  expect(violationsWith({ [file]: `export type M = import('${name}').M` })).toEqual([
    `${file}:1 owned-package`,
  ])
})

it.each([
  ['panels/trend', 'src/panels/trend/bad.ts', 'leaflet'],
  ['panels/map', 'src/panels/map/bad.ts', 'recharts'],
])('%s may not import the package of another panel', (_, file, name) => {
  expect(violationsWith({ [file]: `import '${name}'` })).toEqual([`${file}:1 owned-package`])
})

it.each([
  ['src/domain/bad.ts', 'zod'],
  ['src/domain/bad.ts', 'node:fs'],
  ['src/engine/bad.ts', 'react'],
  ['src/view/bad.ts', 'zod'],
  ['src/format/bad.ts', 'date-fns'],
  ['src/ui/bad.ts', '@tanstack/react-query'],
  ['src/panels/map/bad.ts', '@tanstack/react-query'],
  ['src/dataset/bad.ts', 'react'],
  ['src/app/bad.ts', 'vitest'],
  ['pipeline/bad.ts', 'react'],
  ['e2e/bad.ts', 'zod'],
])('%s may not import the package %s', (file, name) => {
  expect(violationsWith({ [file]: `import '${name}'` })).toEqual([`${file}:1 package`])
})

it('lets in the types of vocabularies, and of nothing else', () => {
  const file = 'src/domain/bad.ts'
  expect(violationsWith({ [file]: "import type { Point } from 'geojson'\nexport type U = Point" })).toEqual(
    [],
  )
  expect(violationsWith({ [file]: "import { Point } from 'geojson'\nexport type U = Point" })).toHaveLength(1)
  expect(violationsWith({ [file]: "import type { FC } from 'react'\nexport type U = FC" })).toHaveLength(1)
})

it.each([
  ['a re-export', "export * from '#app/x.ts'", 'area'],
  ['a named re-export', "export { x } from '#app/x.ts'", 'area'],
  ['a dynamic import', "export const y = () =>\n  import('#app/x.ts')", 'area'],
  ['a type import in place', "export type U = import('#app/x.ts').T", 'area'],
  ['a relative path out of the folder', "import '../app/x.ts'", 'relative'],
  ['a computed import', 'export const y = (a: string) => import(a)', 'computed'],
  ['a file that is not there', "import '#domain/gone.ts'", 'missing'],
  ['an unknown alias', "import '#nowhere/x.ts'", 'missing'],
  ['fetch', "export const y = () => fetch('x')", 'network'],
  ['fetch of the window', "export const y = () => window.fetch('x')", 'network'],
  ['fetch by name', "export const y = () => globalThis['fetch']('x')", 'network'],
  ['a socket', "export const y = () => new WebSocket('x')", 'network'],
  ['a beacon', "export const y = () => navigator.sendBeacon('x')", 'network'],
  ['bad syntax', 'export const = 1', 'syntax'],
])('sees %s', (_, text, rule) => {
  const found = violationsWith({ 'src/domain/bad.ts': text })
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(new RegExp(`^src/domain/bad\\.ts:[12] ${rule}$`))
})

it('sees through JSX, and gives the line', () => {
  const text = "export function Bad() {\n  return <p onClick={() => void fetch('x')}>{'<'}</p>\n}"
  expect(violationsWith({ 'src/ui/Bad.tsx': text })).toEqual(['src/ui/Bad.tsx:2 network'])
})

it('finds rings of imports that run, not of types', () => {
  const ring = {
    'src/domain/a.ts': "import './b.ts'",
    'src/domain/b.ts': "import './c.ts'",
    'src/domain/c.ts': "import './a.ts'",
  }
  expect(violationsWith(ring)).toEqual(['src/domain/c.ts:1 cycle'])
  expect(
    violationsWith({ ...ring, 'src/domain/c.ts': "import type { T } from './a.ts'\nexport type U = T" }),
  ).toEqual([])
})

it('knows no folder without a fence', () => {
  expect(violationsWith({ 'src/utils/x.ts': '' })).toEqual(['src/utils/x.ts:1 unknown-folder'])
  expect(violationsWith({ 'src/panels/shared.ts': '' })).toEqual(['src/panels/shared.ts:1 unknown-folder'])
})

it('names the area of a file', () => {
  const files = [
    'src/main.tsx',
    'src/engine/a/b.ts',
    'src/panels/map/b.ts',
    'pipeline/readers/x.ts',
    'e2e/x.ts',
  ]
  expect(files.map(areaOf)).toEqual(['mount', 'engine', 'panels/map', 'pipeline', 'e2e'])
})

it('fails on a tree without modules, and says so', () => {
  const empty = tempTree({ 'package.json': PACKAGE })
  const run = (/** @type {string} */ folder) =>
    spawnSync(process.execPath, [join(root, 'scripts/fences.mjs'), folder], { encoding: 'utf8' })
  expect(run(empty)).toMatchObject({ status: 1, stderr: expect.stringContaining('No modules were found') })
  const bad = run(tempTree({ ...SOUND, 'src/domain/bad.ts': "\n\nimport '#app/x.ts'" }))
  expect(bad).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('src/domain/bad.ts:3 [area] domain may not import app'),
  })
  expect(run(tempTree(SOUND)).status).toBe(0)
})
