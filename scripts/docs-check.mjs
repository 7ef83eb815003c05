// The documents must not name what is not there: relative links and their headings, paths in backticks, npm commands.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { isMain, root } from './setup.mjs'

const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'THIRD-PARTY.md']
/** Made by a build or a test run, so absent from a fresh clone. */
const MADE = /^(dist|test-results|node_modules)\b/

/** @typedef {{ file: string, line: number, text: string }} Fault */

/** @param {string} folder @returns {string[]} */
function pagesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? pagesUnder(path) : entry.name.endsWith('.md') ? [path] : []
  })
}

/** Addresses of headings, as the usual hosts make them. @param {string} markdown */
export function anchorsOf(markdown) {
  const headings = [...markdown.matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading = '']) => heading)
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )
}

/** @param {string} page @param {string} target */
function judgeLink(page, target) {
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? page : resolve(dirname(page), decodeURIComponent(path))
  if (!existsSync(file)) return `the link ${target} leads nowhere`
  if (!anchor || statSync(file).isDirectory()) return null
  return anchorsOf(readFileSync(file, 'utf8')).includes(anchor)
    ? null
    : `the link ${target} names no heading there`
}

/** @param {string} base @param {string[]} tops names at the top of the tree @param {string} code */
function judgePath(base, tops, code) {
  const path = code.replace(/^\.\//, '')
  if (!/^[\w.@-]+(\/[\w.@-]*)*$/.test(path) || MADE.test(path)) return null
  const [top = ''] = path.split('/')
  const isPath =
    (path.includes('/') && tops.includes(top)) || /^[\w-]+\.(md|json|ts|mjs|html|cff)$/.test(path)
  return !isPath || existsSync(join(base, path)) ? null : `\`${code}\` is not in the tree`
}

/** @param {string} text @param {string[]} scripts of package.json */
function judgeCommands(text, scripts) {
  const names = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name)
  const short = [...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name = '']) => name)
  return [...names, ...short]
    .filter((name) => !scripts.includes(name))
    .map((name) => `npm has no script "${name}"`)
}

/** Scripts run by hand: `node scripts/x.mjs`. @param {string} base @param {string} text */
function judgeScripts(base, text) {
  const paths = [...text.matchAll(/\bnode ([\w./-]+\.mjs)/g)].map(([, path = '']) => path)
  return paths.filter((path) => !existsSync(join(base, path))).map((path) => `${path} is not in the tree`)
}

/**
 * @param {string} base
 * @returns {{ pages: number, claims: number, faults: Fault[] }}
 */
export function checkDocs(base) {
  /** @type {string[]} */
  const scripts = Object.keys(JSON.parse(readFileSync(join(base, 'package.json'), 'utf8')).scripts ?? {})
  // an own folder that was removed is still a path that a page may wrongly name
  const tops = [
    ...readdirSync(base),
    'src',
    'pipeline',
    'data',
    'public',
    'e2e',
    'scripts',
    'docs',
    'bench',
    'deploy',
  ]
  const pages = [
    ...PAGES.map((name) => join(base, name)).filter(existsSync),
    ...pagesUnder(join(base, 'docs')),
  ]
  const faults = /** @type {Fault[]} */ ([])
  let claims = 0
  for (const page of pages) {
    const file = relative(base, page).split(sep).join('/')
    for (const [index, text] of readFileSync(page, 'utf8').split('\n').entries()) {
      const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
      const near = links.filter((target) => !/^[a-z]+:/i.test(target))
      const codes = [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
      const found = [
        ...near.map((target) => judgeLink(page, target)),
        ...codes.map((code) => judgePath(base, tops, code)),
        ...judgeCommands(text, scripts),
        ...judgeScripts(base, text),
      ]
      claims += near.length + codes.length
      for (const fault of found) if (fault) faults.push({ file, line: index + 1, text: fault })
    }
  }
  return { pages: pages.length, claims, faults }
}

if (isMain(import.meta.filename)) {
  const { pages, claims, faults } = checkDocs(resolve(process.argv[2] ?? root))
  for (const { file, line, text } of faults) console.error(`${file}:${line} ${text}`)
  console.log(`${pages} pages, ${claims} links and names, ${faults.length} faults`)
  process.exitCode = pages > 0 && claims > 0 && faults.length === 0 ? 0 : 1
}
