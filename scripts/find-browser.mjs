// Finds the Chromium that the browser tests drive, and prints its path. The order, least demanding first:
//   1 $CHROMIUM_PATH   2 Playwright's own download   3 a Chromium, Chrome or Edge of this system
//   4 one that an earlier --install unpacked from npm
// With --install, when there is none: Debian's or Ubuntu's package if root, else `playwright install`, else
// @sparticuz/chromium (a browser inside an npm package; Linux x64), else a message that says what to do.
// As a module: findBrowser(), which never installs.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { isMain, root } from './setup.mjs'

const NPM_FOLDER = join(root, 'node_modules', '.cache', 'chromium-from-npm')
const NPM_LAUNCHER = join(NPM_FOLDER, 'chromium.sh')
const NPM_PACKAGE = '@sparticuz/chromium@147.0.0'
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']

/** @typedef {{ path: string, from: 'CHROMIUM_PATH' | 'playwright' | 'system' | 'npm' }} Browser */
/** @typedef {{ env: NodeJS.ProcessEnv, platform: NodeJS.Platform, playwright: string, npm: string, isProgram: (path: string) => boolean }} Machine */

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @returns {Machine} */
function thisMachine() {
  return {
    env: process.env,
    platform: process.platform,
    playwright: chromium.executablePath(),
    npm: NPM_LAUNCHER,
    isProgram,
  }
}

/** @param {Machine} machine */
function usualPlaces({ env, platform }) {
  const onPath = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const named = NAMES.flatMap((name) => onPath.map((folder) => join(folder, name)))
  if (platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge']
    return [...named, ...apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)]
  }
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (r) => r !== undefined,
    )
    const inside = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
    return roots.flatMap((folder) => inside.map((file) => join(folder, file)))
  }
  return [...named, '/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge']
}

/**
 * The browser to drive, or null when there is none.
 * @param {Machine} [machine]
 * @returns {Browser | null}
 * @throws when $CHROMIUM_PATH names no program: a wish that cannot be met is not passed over in silence
 */
export function findBrowser(machine = thisMachine()) {
  const asked = machine.env['CHROMIUM_PATH']
  if (asked) {
    if (machine.isProgram(asked)) return { path: asked, from: 'CHROMIUM_PATH' }
    throw new Error(`CHROMIUM_PATH is ${asked}, which is not a program. Correct it or unset it.`)
  }
  if (machine.playwright && machine.isProgram(machine.playwright))
    return { path: machine.playwright, from: 'playwright' }
  const installed = usualPlaces(machine).find(machine.isProgram)
  if (installed) return { path: installed, from: 'system' }
  return machine.isProgram(machine.npm) ? { path: machine.npm, from: 'npm' } : null
}

/**
 * Runs an installer quietly; its last lines are shown when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function attempt(command, args, env) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    timeout: 600_000,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  if (status === 0) return true
  const said = `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-8).join('\n')
  console.error(`That did not work: ${command} ${args.slice(0, 3).join(' ')}\n${error?.message ?? said}`)
  return false
}

function installFromDebian() {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return false
  console.error('No Chromium on this machine: installing the system package "chromium" with apt-get …')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  attempt('apt-get', ['-qq', 'update'], quiet)
  return attempt('apt-get', ['-qq', '-y', 'install', '--no-install-recommends', 'chromium'], quiet)
}

function installFromPlaywright() {
  console.error("Downloading Playwright's own Chromium …")
  const cli = join(root, 'node_modules', 'playwright', 'cli.js')
  return attempt(process.execPath, [cli, 'install', 'chromium'])
}

function installFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false
  console.error(`Unpacking Chromium from the npm package ${NPM_PACKAGE} …`)
  mkdirSync(NPM_FOLDER, { recursive: true })
  const npmArgs = ['install', '--prefix', NPM_FOLDER, '--no-save', '--no-audit', '--no-fund', NPM_PACKAGE]
  if (!attempt('npm', npmArgs)) return false
  const entry = join(NPM_FOLDER, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js')
  const unpack = `await (await import(${JSON.stringify(entry)})).default.executablePath()`
  // The package brings the shared libraries that a bare machine lacks, and unpacks them only on the host it was
  // made for; this variable names that host.
  const env = { TMPDIR: NPM_FOLDER, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  if (!attempt(process.execPath, ['--input-type=module', '--eval', unpack], env)) return false
  const flags = '--use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader'
  const libraries = join(NPM_FOLDER, 'al2023', 'lib')
  const script = `#!/bin/sh\nexport LD_LIBRARY_PATH='${libraries}'\nexec '${join(NPM_FOLDER, 'chromium')}' ${flags} "$@"\n`
  writeFileSync(NPM_LAUNCHER, script, { mode: 0o755 })
  return true
}

/** Finds a browser, installing one if need be. @returns {Browser | null} */
export function ensureBrowser() {
  for (const install of [() => true, installFromDebian, installFromPlaywright, installFromNpm]) {
    const browser = install() ? findBrowser() : null
    if (browser) return browser
  }
  return null
}

export const NO_BROWSER = `No Chromium, Chrome or Edge was found, and none could be installed. Any one of these helps:
  Debian, Ubuntu   sudo apt-get install chromium
  any system       npx playwright install chromium
  one you have     CHROMIUM_PATH=/path/to/it npm test`

if (isMain(import.meta.filename)) {
  const browser = process.argv.includes('--install') ? ensureBrowser() : findBrowser()
  if (browser) {
    console.error(`Browser from ${browser.from}`)
    console.log(browser.path)
  } else {
    console.error(NO_BROWSER)
    process.exitCode = 1
  }
}
