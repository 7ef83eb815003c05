// npm test: every check that CI runs, cheapest first. The last line is "N passed, N failed" and counts single tests,
// and one for each check that is not made of tests. --quick leaves out the browser tests.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bin, ensureDependencies, isMain, root } from './setup.mjs'

const RESULTS = join(root, 'test-results')
const UNIT_REPORT = join(RESULTS, 'unit.json')
const NGINX_REPORT = join(RESULTS, 'nginx.json')
const SLIDES_REPORT = join(RESULTS, 'slides.json')
const E2E_REPORT = join(RESULTS, 'e2e.json')

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */
/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command
 * @property {() => Tally} [count] reads the report of a test runner; without it the step counts as one check
 * @property {boolean} [isBrowser] needs a browser
 * @property {() => Record<string, string> | null} [prepare] environment to add, or null when the step cannot run
 */

/** @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} report */
export function tallyUnit(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** A flaky test failed once, and so it failed. @param {{ stats: Record<string, number>, errors?: unknown[] }} report */
export function tallyE2e({ stats, errors = [] }) {
  const failed = (stats['unexpected'] ?? 0) + (stats['flaky'] ?? 0) + errors.length
  return { passed: stats['expected'] ?? 0, failed, skipped: stats['skipped'] ?? 0 }
}

/**
 * What a step adds to the sum. A step whose program failed has failed, whatever its report says, and a test runner
 * that ran no test has failed as well.
 * @param {boolean} isExitGood
 * @param {Tally | null} tally of the report; null when the step has none
 * @returns {Tally}
 */
export function settle(isExitGood, tally) {
  if (!tally) return { passed: isExitGood ? 1 : 0, failed: isExitGood ? 0 : 1, skipped: 0 }
  const isEmpty = tally.passed + tally.failed === 0
  const isBrokenOutside = !isExitGood && tally.failed === 0
  return isEmpty || isBrokenOutside ? { ...tally, failed: tally.failed + 1 } : tally
}

/** @param {Tally} sum */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** @param {string} file */
const readReport = (file) => JSON.parse(readFileSync(file, 'utf8'))

function prepareBrowser() {
  const args = [join(root, 'scripts', 'find-browser.mjs'), '--install']
  const found = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 2],
    encoding: 'utf8',
  })
  return found.status === 0 ? { CHROMIUM_PATH: found.stdout.trim() } : null
}

/** @param {string[]} args */
const node = (...args) => [process.execPath, ...args]

/** @type {Step[]} */
const STEPS = [
  { name: 'format and lint', command: [bin('biome'), 'ci', '--colors=off'] },
  { name: 'types', command: [bin('tsc'), '-p', '.'] },
  { name: 'import fences', command: node('scripts/fences.mjs') },
  { name: 'facts of the tree', command: node('scripts/tree-check.mjs') },
  { name: 'documents', command: node('scripts/docs-check.mjs') },
  { name: 'licences', command: node('scripts/licences.mjs') },
  { name: 'unused code and packages', command: [bin('knip'), '--no-progress'] },
  { name: 'lock file', command: ['npm', 'ci', '--dry-run', '--no-audit', '--no-fund'] },
  {
    name: 'unit tests',
    command: [bin('vitest'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    count: () => tallyUnit(readReport(UNIT_REPORT)),
  },
  { name: 'dataset equals its rebuild', command: node('scripts/data.mjs', 'verify') },
  { name: 'build', command: node('scripts/build.mjs') },
  { name: 'budgets', command: node('scripts/budgets.mjs') },
  {
    name: 'served by nginx',
    command: node('scripts/nginx-check.mjs'),
    count: () => readReport(NGINX_REPORT),
  },
  {
    name: 'slides by LibreOffice',
    command: node('scripts/slides-check.mjs'),
    count: () => readReport(SLIDES_REPORT),
  },
  {
    name: 'browser tests',
    isBrowser: true,
    command: [bin('playwright'), 'test'],
    count: () => tallyE2e(readReport(E2E_REPORT)),
    prepare: prepareBrowser,
  },
]

/** @param {Step} step @returns {Tally} */
function runStep({ command: [program = '', ...args], count, prepare }) {
  const added = prepare ? prepare() : {}
  if (!added) return settle(false, null)
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...added },
    shell: process.platform === 'win32',
  })
  if (error) console.error(error.message)
  if (!count) return settle(status === 0, null)
  try {
    return settle(status === 0, count())
  } catch {
    console.error('It left no report.')
    return settle(false, null)
  }
}

function main() {
  ensureDependencies()
  rmSync(RESULTS, { recursive: true, force: true })
  mkdirSync(RESULTS)
  const isQuick = process.argv.includes('--quick')
  const sum = { passed: 0, failed: 0, skipped: 0 }
  const broken = /** @type {string[]} */ ([])
  for (const step of STEPS.filter(({ isBrowser }) => !(isQuick && isBrowser))) {
    const start = Date.now()
    console.log(`\n== ${step.name}`)
    const tally = runStep(step)
    sum.passed += tally.passed
    sum.failed += tally.failed
    sum.skipped += tally.skipped
    if (tally.failed > 0) broken.push(step.name)
    const seconds = ((Date.now() - start) / 1000).toFixed(1)
    console.log(
      `-- ${step.name}: ${tally.failed > 0 ? 'FAILED' : 'ok'} (${closingLine(tally)}; ${seconds} s)`,
    )
  }
  if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`)
  console.log(`\n${closingLine(sum)}`)
  process.exitCode = sum.failed > 0 ? 1 : 0
}

if (isMain(import.meta.filename)) main()
