// Writes dist/sw.js: scripts/service-worker.mjs after a list of the build's files and their hashes.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { minifySync } from 'vite'
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

if (isMain(import.meta.filename)) {
  const source = readFileSync(join(root, 'scripts/service-worker.mjs'), 'utf8')
  const { code } = minifySync('sw.js', source)
  const dist = join(root, 'dist')
  writeFileSync(join(dist, 'sw.js'), `globalThis.BUILD=${JSON.stringify(keptOf(dist))};${code}`)
}
