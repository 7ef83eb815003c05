// Cheap facts of the tree that no other check holds. node scripts/tree-check.mjs [folder]
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isMain, root } from './setup.mjs'

const LINES_AT_MOST = 300
/** Larger or binary files are not read as text. */
const TEXT = /\.(md|json|mjs|ts|tsx|css|html|svg|csv|txt|cff|ya?ml|sh)$|(^|\/)(\.\w+|LICENSE|run)$/

/**
 * @typedef {object} Rule
 * @property {string} name
 * @property {RegExp} files
 * @property {RegExp} breaks what a line may not hold
 * @property {string} text
 * @property {RegExp} [except] lines that may
 */

const PHYSICAL = [
  '(margin|padding)-(left|right)',
  'border-(left|right)(-\\w+)?',
  'border-(top|bottom)-(left|right)-radius',
  'left',
  'right',
  '(text-align|float|clear)(?=\\s*:\\s*(left|right)\\b)',
].join('|')

const SOURCE = /^src\/.*\.tsx?$/

/** @type {Rule[]} */
const RULES = [
  {
    name: 'logical-css',
    files: /^src\/.*\.css$/,
    breaks: new RegExp(`(^|[\\s;{])(${PHYSICAL})\\s*:`),
    text: 'use logical properties (margin-inline-start, inset-inline-start, text-align: start)',
    // Leaflet places its panes by left and top in every direction of writing
    except: /leaflet/,
  },
  {
    name: 'no-raw-html',
    files: SOURCE,
    breaks: /dangerouslySetInnerHTML|\b(inner|outer)HTML\s*\+?=[^=]|insertAdjacentHTML|document\.write/,
    text: 'markup is made by React, never from strings',
  },
  {
    name: 'no-escape-hatch',
    files: SOURCE,
    breaks: /\bas any\b|@ts-(ignore|nocheck|expect-error)|biome-ignore/,
    text: 'types and rules are not switched off in src',
  },
  {
    name: 'no-address',
    files: /^src\/.*\.(tsx?|css)$/,
    breaks: /(https?|wss?):\/\//,
    text: 'the app knows no address of another host',
    except:
      /www\.w3\.org\/|schemas\.openxmlformats\.org\/|json-schema\.org\/|schema\.org\/|frictionlessdata\.io\//,
  },
  {
    name: 'no-machine-path',
    files: TEXT,
    breaks: /(^|[\s"'`(=:])(\/(work|home|Users|root)\/[\w.-]+|[A-Z]:\\Users\\)/,
    text: 'a path of one machine means nothing on another',
  },
]

/** The host that packages are installed from, so that no file of ours names it. */
function registryHosts() {
  const set = process.env['npm_config_registry']
  const usual = ['registry', 'npmjs', 'org'].join('.')
  return [usual, ...(set ? [new URL(set).host] : [])]
}

/** @typedef {{ file: string, line: number, rule: string, text: string }} Fault */

/** @param {string} file @param {string[]} lines @param {string[]} hosts @returns {Fault[]} */
function judgeLines(file, lines, hosts) {
  const rules = RULES.filter(({ files }) => files.test(file))
  const faults = /** @type {Fault[]} */ ([])
  const isTest = /\.test\.(mjs|tsx?)$|\/testing\//.test(file)
  for (const [index, line] of lines.entries()) {
    for (const { name, breaks, text, except } of rules) {
      if (isTest && name === 'no-address') continue
      if (breaks.test(line) && !except?.test(line)) faults.push({ file, line: index + 1, rule: name, text })
    }
    const host = hosts.find((name) => line.includes(name))
    if (host) faults.push({ file, line: index + 1, rule: 'no-registry', text: 'a registry host is named' })
  }
  return faults
}

/** @param {string} file @param {string[]} lines @returns {Fault[]} */
function judgeLength(file, lines) {
  if (!/^(src|pipeline|e2e|scripts|bench)\/.*\.(tsx?|mjs)$/.test(file) || lines.length <= LINES_AT_MOST + 1)
    return []
  const text = `${lines.length - 1} lines; ${LINES_AT_MOST} are the limit`
  return [{ file, line: LINES_AT_MOST + 1, rule: 'length', text }]
}

/** Tests are found by name (vitest.config.ts); one with another name would never run. @param {string} file @returns {Fault[]} */
function judgeTestName(file) {
  const isFound = /^(src|pipeline|scripts|bench)\/.*\.test\.(ts|mjs)$|^src\/.*\.dom\.test\.tsx$/.test(file)
  if (isFound || !/\.test\.\w+$/.test(file)) return []
  return [
    {
      file,
      line: 1,
      rule: 'test-name',
      text: 'no test project looks for this name: x.test.ts or x.dom.test.tsx',
    },
  ]
}

/** @param {string} file @param {string} text of a package-lock.json @returns {Fault[]} */
function judgeLock(file, text) {
  const at = text.split('\n').findIndex((line) => /"resolved":\s*"(?!file:|node_modules\/)/.test(line))
  if (at < 0) return []
  const advice =
    'the lock file holds a download address; install with omit-lockfile-registry-resolved (.npmrc)'
  return [{ file, line: at + 1, rule: 'lock', text: advice }]
}

/** Tracked and new files, without what git ignores. @param {string} base */
function filesOf(base) {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const listed = execFileSync('git', args, { cwd: base, encoding: 'utf8', maxBuffer: 1 << 28 })
  return listed.split('\0').filter((file) => file !== '' && existsSync(join(base, file)))
}

/** @param {string} base @param {string[]} [files] relative to base, with slashes */
export function checkTree(base, files = filesOf(base)) {
  const faults = /** @type {Fault[]} */ ([])
  const hosts = registryHosts()
  let read = 0
  for (const file of files.filter((name) => TEXT.test(name))) {
    const text = readFileSync(join(base, file), 'utf8')
    const lines = text.split('\n')
    read++
    faults.push(...judgeLines(file, lines, hosts), ...judgeLength(file, lines), ...judgeTestName(file))
    if (/(^|\/)package-lock\.json$/.test(file)) faults.push(...judgeLock(file, text))
  }
  return { read, faults }
}

if (isMain(import.meta.filename)) {
  const { read, faults } = checkTree(resolve(process.argv[2] ?? root))
  for (const { file, line, rule, text } of faults) console.error(`${file}:${line} [${rule}] ${text}`)
  console.log(`${read} files read, ${faults.length} faults`)
  process.exitCode = read > 0 && faults.length === 0 ? 0 : 1
}
