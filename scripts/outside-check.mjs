// What the checks by programs of others share: the program is there, or is installed on Debian as root, or the check is
// skipped and says so; what came of it is left for the runner to read.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup.mjs'

/**
 * @typedef {object} Program
 * @property {string} name as people call it
 * @property {readonly [string, ...string[]]} command that succeeds where it is there
 * @property {string} debian the package that has it
 */

/** @param {Program['command']} command */
const has = ([program, ...args]) => spawnSync(program, args, { timeout: 30_000 }).status === 0

/** @param {Program} program @returns {boolean} whether it is there now */
function ensure({ command, debian }) {
  if (has(command)) return true
  if (process.getuid?.() !== 0 || !has(['apt-get', '--version'])) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', ['-qq', ...args], { stdio: 'inherit', timeout: 120_000, env })
  apt('update')
  apt('-y', 'install', '--no-install-recommends', debian)
  return has(command)
}

/**
 * Runs a check and leaves its tally in test-results/.
 * @param {string} file name of the tally
 * @param {Program} program
 * @param {() => Promise<string[]>} check what is wrong
 */
export async function runWith(file, program, check) {
  const folder = join(root, 'test-results')
  mkdirSync(folder, { recursive: true })
  const faults = ensure(program) ? await check() : null
  if (faults === null) console.log(`Skipped: no ${program.name} here, and none could be installed.`)
  for (const fault of faults ?? []) console.error(fault)
  const failed = faults !== null && faults.length > 0 ? 1 : 0
  const tally = { passed: faults?.length === 0 ? 1 : 0, failed, skipped: faults ? 0 : 1 }
  writeFileSync(join(folder, file), JSON.stringify(tally))
  process.exitCode = failed
}
