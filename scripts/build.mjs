// npm run build: dist/, with the third-party notices, the app in one file, and a mark of what it was built from.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { bin, ensureDependencies, isMain, root, run } from './setup.mjs'

const SOURCES = [
  'index.html',
  'embed.html',
  'vite.config.ts',
  'scripts/one-file.mjs',
  'scripts/one-file-boot.mjs',
  'scripts/offline.mjs',
  'scripts/service-worker.mjs',
  'scripts/policy.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'src',
  'public',
]
/** Lives in dist/, which a build empties first: a build that broke off leaves no mark. Never served. */
const MARK = '.built-from'

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).sort()
  return names.flatMap((name) => filesUnder(join(path, name)))
}

/** A hash of everything that a build reads, tests left out. @param {string} [folder] */
export function hashOfSources(folder = root) {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => filesUnder(join(folder, source)))) {
    if (/\.test\.tsx?$/.test(file)) continue
    const name = relative(folder, file).split(sep).join('/')
    const content = createHash('sha256').update(readFileSync(file)).digest('hex')
    hash.update(`${name} ${content}\n`)
  }
  return hash.digest('hex')
}

/** @param {string} [folder] */
export function isBuildCurrent(folder = root) {
  const mark = join(folder, 'dist', MARK)
  return existsSync(mark) && readFileSync(mark, 'utf8') === hashOfSources(folder)
}

/** Builds dist/. Ends the process with a message when the build fails. */
export function build() {
  const before = hashOfSources()
  run(bin('vite'), ['build', '--logLevel', 'warn'])
  run(process.execPath, ['scripts/licences.mjs', '--notices', 'dist/third-party.txt'])
  run(process.execPath, ['scripts/one-file.mjs'])
  run(process.execPath, ['scripts/offline.mjs'])
  writeFileSync(join(root, 'dist', MARK), before)
}

if (isMain(import.meta.filename)) {
  ensureDependencies()
  build()
  console.log('Built dist/')
}
