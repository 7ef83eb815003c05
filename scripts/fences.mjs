// The import fences: reads every module and compares what it imports with fence-rules.mjs.
// node scripts/fences.mjs [folder]   An own check, because the usual one sees nothing beside TypeScript 7
// (docs/decisions/0003-import-fences-own-check.md).
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { parseSync } from 'vite'
import { FENCES, NETWORK, OWNED, TESTS, TYPE_PACKAGES } from './fence-rules.mjs'
import { isMain, root } from './setup.mjs'

const ROOTS = ['src', 'pipeline', 'e2e', 'bench']

/** @typedef {{ specifier: string | null, isType: boolean, offset: number }} Import */
/** @typedef {{ file: string, line: number, rule: string, text: string }} Violation */
/** @typedef {{ type: string, start: number, [key: string]: unknown }} Node */

/** @param {unknown} value @returns {value is Node} */
const isNode = (value) => typeof value === 'object' && value !== null && 'type' in value && 'start' in value

/** Calls `visit` for each node below. @param {unknown} value @param {(node: Node) => void} visit */
function walk(value, visit) {
  if (Array.isArray(value)) for (const item of value) walk(item, visit)
  else if (isNode(value)) {
    visit(value)
    for (const [key, child] of Object.entries(value)) if (key !== 'type') walk(child, visit)
  }
}

/** @param {unknown} source */
function literalOf(source) {
  return isNode(source) && source.type === 'Literal' && typeof source['value'] === 'string'
    ? source['value']
    : null
}

/** @param {Node} node @returns {Import | null} */
function importOf(node) {
  const { source } = /** @type {{ source?: unknown }} */ (node)
  const offset = isNode(source) ? source.start : node.start
  const specifier = literalOf(source)
  if (node.type === 'ImportDeclaration') return { specifier, isType: node['importKind'] === 'type', offset }
  if (node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && source)) {
    return { specifier, isType: node['exportKind'] === 'type', offset }
  }
  if (node.type === 'ImportExpression') return { specifier, isType: false, offset }
  return node.type === 'TSImportType' ? { specifier, isType: true, offset } : null
}

/** The network name that a node uses, if any: `fetch(…)`, `window.fetch(…)`, `new WebSocket(…)`. @param {Node} node */
function networkUse(node) {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null
  const callee = /** @type {Node} */ (node['callee'])
  const named = callee.type === 'MemberExpression' ? /** @type {Node} */ (callee['property']) : callee
  const name = named.type === 'Identifier' ? String(named['name']) : literalOf(named)
  return name && NETWORK.names.includes(name) ? name : null
}

/** @param {string} path */
function readModule(path) {
  const text = readFileSync(path, 'utf8')
  const { program, errors } = parseSync(path, text)
  const imports = /** @type {Import[]} */ ([])
  const network = /** @type {{ name: string, offset: number }[]} */ ([])
  walk(program, (node) => {
    const found = importOf(node)
    if (found) imports.push(found)
    const name = networkUse(node)
    if (name) network.push({ name, offset: node.start })
  })
  const lineOf = (/** @type {number} */ offset) => text.slice(0, offset).split('\n').length
  return { imports, network, lineOf, error: errors[0]?.message ?? null }
}

/** The area of a file: `domain`, `panels/map`, `pipeline`, `mount`. @param {string} file relative, with slashes */
export function areaOf(file) {
  const [top = '', folder = '', inner = ''] = file.split('/')
  if (top !== 'src') return top
  if (!file.slice(4).includes('/')) return 'mount'
  const isFolder = file.split('/').length > 3
  return folder === 'panels' && isFolder ? `panels/${inner}` : folder
}

/** @param {string} path as imported, with its extension or without */
function existingFile(path) {
  const tries = [path, `${path}.ts`, `${path}.tsx`, `${path}.mjs`]
  return tries.find((candidate) => existsSync(candidate) && statSync(candidate).isFile()) ?? null
}

/** @param {string} pattern @param {string} name */
const fits = (pattern, name) =>
  pattern === name || (pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1)))

/** @param {string} specifier */
function packageName(specifier) {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier)
}

/** Whether `area` is one of `allowed`, or lies in one. @param {string[]} allowed @param {string} file @param {string} area */
function isIn(allowed, file, area) {
  return allowed.some((one) => one === area || area.startsWith(`${one}/`) || file.startsWith(`src/${one}/`))
}

/**
 * @param {string} from file @param {string} specifier @param {boolean} isType
 * @returns {{ rule: string, text: string } | null}
 */
function judgePackage(from, specifier, isType) {
  const area = areaOf(from)
  const name = packageName(specifier)
  const owners = OWNED[name]
  if (owners && !owners.includes(area) && area !== 'bench') {
    return { rule: 'owned-package', text: `${name} belongs to ${owners.join(' and ')}` }
  }
  const fence = FENCES[area.split('/')[0] ?? '']
  const extra = [...(isType ? TYPE_PACKAGES : []), ...(isTest(from) ? TESTS.packages : [])]
  const allowed = [...(fence?.packages ?? []), ...extra]
  if (allowed.some((pattern) => fits(pattern, specifier.startsWith('node:') ? specifier : name))) return null
  return { rule: 'package', text: `${area} may not import the package ${name}` }
}

/** @param {string} file */
const isTest = (file) => /\.test\.tsx?$/.test(file) || /\/testing\/|\/testing\.tsx?$/.test(file)

/**
 * @param {string} from file @param {string} to file @param {boolean} isType
 * @returns {{ rule: string, text: string } | null}
 */
function judgeArea(from, to, isType) {
  const [area, other] = [areaOf(from), areaOf(to)]
  if (area === other) return null
  if (area.startsWith('panels') && other.startsWith('panels')) {
    return { rule: 'panel', text: `a panel may not import another panel (${other})` }
  }
  const fence = FENCES[area.split('/')[0] ?? '']
  if (!fence) return null
  if (isIn(fence.values, to, other) || (isTest(from) && isIn(TESTS.values, to, other))) return null
  if (fence.files?.some((file) => to.replace(/\.tsx?$/, '') === file)) return null
  if (isIn(fence.types ?? [], to, other)) {
    return isType
      ? null
      : { rule: 'types-only', text: `${area} may import only types of ${other} (use \`import type\`)` }
  }
  return { rule: 'area', text: `${area} may not import ${other}` }
}

/** Where a specifier leads: a file of ours, a package, or a fault. @param {string} base @param {string} from @param {string} specifier @param {Record<string, string>} aliases */
function resolveImport(base, from, specifier, aliases) {
  const clean = specifier.replace(/\?.*$/, '')
  if (clean.startsWith('.')) {
    const file = existingFile(resolve(base, dirname(from), clean))
    return { isRelative: true, file: file && relative(base, file).split(sep).join('/') }
  }
  if (!clean.startsWith('#')) return null
  const alias = Object.keys(aliases).find((key) => key.endsWith('*') && clean.startsWith(key.slice(0, -1)))
  if (!alias) return { isRelative: false, file: null }
  const path = (aliases[alias] ?? '').replace('*', clean.slice(alias.length - 1))
  const file = existingFile(resolve(base, path))
  return { isRelative: false, file: file && relative(base, file).split(sep).join('/') }
}

/** @param {string} folder @returns {string[]} */
function modulesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : modulesUnder(path)
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : []
  })
}

/**
 * The first file of each ring of imports that run code, with the ring in words. Type imports vanish and are left out.
 * @param {Map<string, { to: string, line: number }[]>} graph
 */
function findCycles(graph) {
  const done = new Set()
  const cycles = /** @type {Violation[]} */ ([])
  const visit = (/** @type {string} */ file, /** @type {string[]} */ trail) => {
    if (done.has(file)) return
    for (const { to, line } of graph.get(file) ?? []) {
      const at = [...trail, file].indexOf(to)
      if (at < 0) visit(to, [...trail, file])
      else cycles.push({ file, line, rule: 'cycle', text: [...[...trail, file].slice(at), to].join(' → ') })
    }
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return cycles
}

/** @param {string} base @param {string} from @param {Import} found @param {Record<string, string>} aliases */
function judgeImport(base, from, { specifier, isType }, aliases) {
  if (specifier === null)
    return { fault: { rule: 'computed', text: 'an import must name its module in plain text' } }
  const target = resolveImport(base, from, specifier, aliases)
  if (!target) return { fault: judgePackage(from, specifier, isType) }
  if (!target.file) return { fault: { rule: 'missing', text: `${specifier} leads to no file` } }
  if (target.isRelative && areaOf(target.file) !== areaOf(from)) {
    return { fault: { rule: 'relative', text: `${specifier} leaves ${areaOf(from)}; use #folder/file` } }
  }
  return { fault: judgeArea(from, target.file, isType), to: target.file }
}

/**
 * Checks all modules below a folder.
 * @param {string} base
 * @returns {{ files: number, imports: number, violations: Violation[] }}
 */
export function checkFences(base) {
  /** @type {Record<string, string>} */
  const aliases = JSON.parse(readFileSync(join(base, 'package.json'), 'utf8')).imports ?? {}
  const violations = /** @type {Violation[]} */ ([])
  const graph = /** @type {Map<string, { to: string, line: number }[]>} */ (new Map())
  let imports = 0
  const paths = ROOTS.flatMap((folder) => modulesUnder(join(base, folder)))
  for (const path of paths) {
    const file = relative(base, path).split(sep).join('/')
    const area = areaOf(file)
    const module = readModule(path)
    const edges = /** @type {{ to: string, line: number }[]} */ ([])
    graph.set(file, edges)
    if (module.error) violations.push({ file, line: 1, rule: 'syntax', text: module.error })
    if (!FENCES[area.split('/')[0] ?? ''] || area === 'panels') {
      violations.push({ file, line: 1, rule: 'unknown-folder', text: `no fence is written for ${area}` })
    }
    for (const found of module.imports) {
      imports++
      const line = module.lineOf(found.offset)
      const { fault, to } = judgeImport(base, file, found, aliases)
      if (fault) violations.push({ file, line, ...fault })
      if (to && !found.isType) edges.push({ to, line })
    }
    for (const { name, offset } of file.startsWith('src/') && area !== NETWORK.area ? module.network : []) {
      const text = `only src/${NETWORK.area} may use ${name}`
      violations.push({ file, line: module.lineOf(offset), rule: 'network', text })
    }
  }
  return { files: paths.length, imports, violations: [...violations, ...findCycles(graph)] }
}

if (isMain(import.meta.filename)) {
  const { files, imports, violations } = checkFences(resolve(process.argv[2] ?? root))
  for (const { file, line, rule, text } of violations) console.error(`${file}:${line} [${rule}] ${text}`)
  if (files === 0 || imports === 0)
    console.error('No modules were found to check: that is a fault of the check, not a pass.')
  const isGood = files > 0 && imports > 0 && violations.length === 0
  console.log(
    `${isGood ? 'Fences hold' : 'Fences broken'}: ${files} files, ${imports} imports, ${violations.length} violations`,
  )
  process.exitCode = isGood ? 0 : 1
}
