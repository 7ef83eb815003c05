// What a fresh clone needs before anything else can run. Node's own modules only: node_modules may not be there.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

export const root = join(import.meta.dirname ?? '.', '..')

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} Locked */

/**
 * The range of package.json's `engines.node`, spelled out.
 * @param {string} version such as "20.19.0"
 */
export function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
}

/**
 * Says why node_modules is not what the lock file asks for, or null when it is. Compares with the record that npm
 * leaves in node_modules, so an install made by hand counts too. Optional packages of other platforms may be absent.
 * @param {Record<string, Locked>} wanted `packages` of package-lock.json
 * @param {Record<string, Locked> | null} installed `packages` of node_modules/.package-lock.json
 */
export function whyInstall(wanted, installed) {
  if (!installed) return 'no packages are installed'
  for (const [path, want] of Object.entries(wanted)) {
    if (path === '') continue
    const have = installed[path]
    if (!have && want.optional) continue
    if (!have) return `${path} is missing`
    if (have.version !== want.version || have.integrity !== want.integrity) return `${path} differs`
  }
  const extra = Object.keys(installed).find((path) => !(path in wanted))
  return extra ? `${extra} is not in package-lock.json` : null
}

/** @param {string} path */
function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null
}

/** Checks Node's version and runs `npm ci` when it is due. Ends the process with a message when either fails. */
export function ensureDependencies() {
  if (!isNodeSupported(process.versions.node)) {
    console.error(
      `Watchline needs Node.js 20.19 or newer 20.x, 22.12 or newer 22.x, or 24 and up. This is ${process.versions.node}.\n` +
        'Install one of these and run the same command again.',
    )
    process.exit(1)
  }
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const why = whyInstall(wanted, packagesOf(join(root, 'node_modules', '.package-lock.json')))
  if (!why) return
  console.error(`Installing packages (${why}) …`)
  run('npm', ['ci', '--no-audit', '--no-fund'], { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' })
}

/**
 * Runs a program in the project's folder with its output shown; ends this process when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export function run(command, args, env) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  console.error(`\nFailed: ${command} ${args.join(' ')}${error ? ` (${error.message})` : ''}`)
  process.exit(status ?? 1)
}

/**
 * A package's own program, so that no step goes through npx.
 * @param {string} name
 */
export function bin(name) {
  return join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
}

/**
 * True when the file at this address is the one that node was asked to run.
 * @param {string} filename `import.meta.filename`
 */
export function isMain(filename) {
  return process.argv[1] === filename
}

/** A port of this machine that is free now. @returns {Promise<number>} */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (typeof address === 'object' && address) done(address.port)
        else fail(new Error('no port was given'))
      })
    })
  })
}
