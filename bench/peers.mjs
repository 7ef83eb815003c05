// The packages that we compare with: installed here on demand, by the project's own set-up code, and nowhere else.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { whyInstall } from '../scripts/setup.mjs'

const folder = join(import.meta.dirname, 'peers')

/** @param {string} path */
const packagesOf = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null)

/** Installs what the lock file of the peers asks for. @returns {boolean} false: they cannot be had here */
export function ensurePeers() {
  const wanted = packagesOf(join(folder, 'package-lock.json'))
  const why = whyInstall(wanted, packagesOf(join(folder, 'node_modules', '.package-lock.json')))
  if (!why) return true
  console.error(`Installing the packages to compare with (${why}) …`)
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  return status === 0
}

/** Name → exact version of what is compared with. @returns {Record<string, string>} */
export function peerVersions() {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies
}
