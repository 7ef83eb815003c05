// Weighs dist/ as it travels (brotli) and fails when a part is over its budget, or when there is nothing to weigh.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix, relative, resolve, sep } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { parseSync } from 'vite'
import { isMain, root } from './setup.mjs'

/**
 * Thousand bytes, brotli. `script` is without `exports` and `slides`, which load when somebody takes records or a
 * briefing away. `oneFile` is kept on disks and sent by mail, and so weighed as it lies.
 */
const BUDGETS_KB = {
  firstScript: 150,
  script: 330,
  exports: 40,
  slides: 150,
  embedScript: 2.5,
  worker: 4,
  style: 20,
  dataset: 400,
  oneFile: 2000,
}

/** The chunks of the exports, as vite.config.ts names them. */
const EXPORTS = /^assets\/export-[^/]*\.js$/

/** The library for slides, which loads when somebody takes a briefing away as slides. */
const SLIDES = /^assets\/slides-[^/]*\.js$/

/** The script that pages of other sites load. */
const EMBED = 'embed.js'

/** Asked for once the page is idle; half of it names the files of the build by their hashes. */
const WORKER = 'sw.js'

/** @param {string} folder @returns {string[]} paths relative to `base`, with slashes */
function filesUnder(folder, base = folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path, base) : [relative(base, path).split(sep).join('/')]
  })
}

/** The scripts that the page names: its modules and what it preloads. @param {string} html */
export function scriptsOf(html) {
  const tags = [...html.matchAll(/<(script|link)\b[^>]*>/g)].map(([tag]) => tag)
  const wanted = tags.filter((tag) => tag.startsWith('<script') || /\brel="?modulepreload/.test(tag))
  const addresses = wanted.map((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1])
  return addresses.filter((address) => address !== undefined).map((address) => posix.normalize(address))
}

/** Scripts that must arrive before the first view: the page's own and all that they import outright. @param {string} dist */
export function firstScripts(dist) {
  const todo = scriptsOf(readFileSync(join(dist, 'index.html'), 'utf8'))
  /** @type {Set<string>} */
  const found = new Set()
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (found.has(file)) continue
    found.add(file)
    const { module } = parseSync(file, readFileSync(join(dist, file), 'utf8'))
    const again = module.staticExports.flatMap(({ entries }) =>
      entries.map((entry) => entry.moduleRequest?.value),
    )
    for (const specifier of [...module.staticImports.map((one) => one.moduleRequest.value), ...again]) {
      if (specifier) todo.push(posix.join(posix.dirname(file), specifier))
    }
  }
  return [...found]
}

/** The manifest and every file that it names. @param {string} dist */
export function datasetFiles(dist) {
  const manifest = 'data/manifest.json'
  if (!existsSync(join(dist, manifest))) return []
  /** @type {{ files: { name: string }[] }} */
  const { files } = JSON.parse(readFileSync(join(dist, manifest), 'utf8'))
  return [manifest, ...files.map(({ name }) => posix.join('data', name))]
}

/** @param {string} path */
function weigh(path) {
  const raw = readFileSync(path)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length }
  return brotliCompressSync(raw, { params }).length
}

/**
 * @param {string} dist
 * @param {typeof BUDGETS_KB} [budgets]
 */
export function measure(dist, budgets = BUDGETS_KB) {
  const all = filesUnder(dist)
  const first = firstScripts(dist)
  // what every reader loads is no export, whatever its name
  const exports = all.filter((file) => EXPORTS.test(file) && !first.includes(file))
  const slides = all.filter((file) => SLIDES.test(file) && !first.includes(file))
  const apart = new Set([...exports, ...slides, EMBED, WORKER])
  const script = all.filter((file) => file.endsWith('.js') && !apart.has(file))
  const parts = [
    { name: 'script before the first view', files: first, budgetKb: budgets.firstScript },
    { name: 'all script, exports apart', files: script, budgetKb: budgets.script },
    { name: 'exports', files: exports, budgetKb: budgets.exports },
    { name: 'slides', files: slides, budgetKb: budgets.slides },
    { name: 'embed.js', files: all.filter((file) => file === EMBED), budgetKb: budgets.embedScript },
    { name: 'service worker', files: all.filter((file) => file === WORKER), budgetKb: budgets.worker },
    { name: 'all style', files: all.filter((file) => file.endsWith('.css')), budgetKb: budgets.style },
    { name: 'dataset', files: datasetFiles(dist), budgetKb: budgets.dataset },
    {
      name: 'one file, not compressed',
      files: all.filter((file) => file === 'watchline.html'),
      budgetKb: budgets.oneFile,
      bytesOf: (/** @type {string} */ path) => statSync(path).size,
    },
  ]
  return parts.map(({ name, files, budgetKb, bytesOf = weigh }) => {
    const kb = files.reduce((sum, file) => sum + bytesOf(join(dist, file)), 0) / 1000
    return { name, files: files.length, kb, budgetKb, isGood: files.length > 0 && kb > 0 && kb <= budgetKb }
  })
}

if (isMain(import.meta.filename)) {
  const dist = resolve(root, process.argv[2] ?? 'dist')
  if (!existsSync(join(dist, 'index.html'))) {
    console.error(`There is no page in ${dist} to weigh. Build it first: npm run build`)
    process.exit(1)
  }
  const parts = measure(dist)
  console.log('part                           files   brotli kB   budget')
  for (const { name, files, kb, budgetKb, isGood } of parts) {
    const verdict = isGood ? 'ok' : files === 0 ? 'NOTHING TO WEIGH' : 'OVER'
    console.log(
      `${name.padEnd(30)} ${String(files).padStart(5)} ${kb.toFixed(1).padStart(11)} ${String(budgetKb).padStart(8)}  ${verdict}`,
    )
  }
  process.exitCode = parts.every(({ isGood }) => isGood) ? 0 : 1
}
