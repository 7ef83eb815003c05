// Writes dist/sw.js: scripts/service-worker.mjs, with what it imports, after a list of the build's files and their hashes.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { securityHeaders } from './policy.mjs'
import { isMain, root } from './setup.mjs'

/** Pages, by the address that they are opened at. A host may edit their head, so they have no hash. */
const PAGES = { './': 'index.html', 'embed.html': 'embed.html' }
const BESIDE = ['favicon.svg', 'embed.js']

/** @param {string} path */
const integrityOf = (path) => `sha256-${createHash('sha256').update(readFileSync(path)).digest('base64')}`

/** What the worker keeps of a build. @param {string} dist */
export function keptOf(dist) {
  const assets = readdirSync(join(dist, 'assets')).filter((name) => !/\.(map|br|gz)$/.test(name))
  const names = [...assets.map((name) => `assets/${name}`), ...BESIDE].filter((name) =>
    existsSync(join(dist, name)),
  )
  const files = Object.fromEntries(names.map((name) => [name, integrityOf(join(dist, name))]))
  const pages = Object.entries(PAGES).filter(([, file]) => existsSync(join(dist, file)))
  const contents = pages.map(([, file]) => integrityOf(join(dist, file)))
  /** @type {{ schemaVersion: number }} */
  const { schemaVersion } = JSON.parse(readFileSync(join(dist, 'data/manifest.json'), 'utf8'))
  const named = JSON.stringify([files, contents, schemaVersion, securityHeaders])
  const version = createHash('sha256').update(named).digest('hex').slice(0, 12)
  return { version, schemaVersion, files, pages: pages.map(([address]) => address) }
}

async function bundle() {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: ['chrome111', 'firefox115', 'safari16.4'],
      write: false,
      modulePreload: false,
      rolldownOptions: { input: 'scripts/service-worker.mjs', output: { format: 'iife', minify: true } },
    },
  })
  const files = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
  const [script, ...more] = files
  if (script?.type !== 'chunk' || more.length > 0) throw new Error('sw.js is to be one script')
  return script.code
}

if (isMain(import.meta.filename)) {
  const dist = join(root, 'dist')
  writeFileSync(join(dist, 'sw.js'), `globalThis.BUILD=${JSON.stringify(keptOf(dist))};${await bundle()}`)
}
