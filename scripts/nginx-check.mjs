// Serves dist/ by a real nginx under deploy/nginx.conf, at the root and under sub-paths one and three folders deep, and
// compares every header with the policy. On Debian, as root, it installs nginx where it is missing; elsewhere it is
// skipped, and says so.
import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { compress } from './compress.mjs'
import { runWith } from './outside-check.mjs'
import { cacheControl, securityHeaders, sharingHeaders } from './policy.mjs'
import { freePort, isMain, root } from './setup.mjs'

/** Folders below the server's root that the site is copied to. */
const PREFIXES = ['', 'board/', 'a/b/c/']

/** A folder with the site at each sub-path and a whole configuration around deploy/nginx.conf. @param {number} port */
function prepare(port) {
  const folder = mkdtempSync(join(tmpdir(), 'watchline-nginx-'))
  const site = join(folder, 'site')
  for (const prefix of PREFIXES) cpSync(join(root, 'dist'), join(site, prefix), { recursive: true })
  compress(site)
  const server = readFileSync(join(root, 'deploy', 'nginx.conf'), 'utf8')
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace('root /usr/share/nginx/html', `root ${site}`)
  writeFileSync(join(folder, 'server.conf'), server)
  const types = ['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types'].find((path) => existsSync(path))
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log stderr; worker_processes 1;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http { include ${types}; access_log off; include ${folder}/server.conf;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')} }`,
  )
  mkdirSync(join(folder, 'logs'))
  return folder
}

/** Every file of dist/ that is served, by its path. @param {string} folder @returns {string[]} */
function filesIn(folder, base = '') {
  return readdirSync(join(folder, base), { withFileTypes: true }).flatMap((entry) => {
    const path = `${base}${entry.name}`
    return entry.isDirectory() ? filesIn(folder, `${path}/`) : /\.(br|gz)$/.test(path) ? [] : [path]
  })
}

/** @param {string} origin @returns {Promise<string[]>} what is wrong */
async function faultsAt(origin) {
  const faults = /** @type {string[]} */ ([])
  const paths = filesIn(join(root, 'dist'))
  for (const prefix of PREFIXES) {
    for (const path of ['', ...paths]) {
      const answer = await fetch(`${origin}/${prefix}${path}`, { headers: { 'accept-encoding': 'identity' } })
      const body = Buffer.from(await answer.arrayBuffer())
      const say = (/** @type {string} */ what) => faults.push(`/${prefix}${path}: ${what}`)
      if (answer.status !== 200) say(`status ${answer.status}`)
      if (!body.equals(readFileSync(join(root, 'dist', path || 'index.html')))) say('another body')
      const wanted = { 'access-control-allow-origin': null, ...securityHeaders, ...sharingHeaders(path) }
      for (const [name, value] of Object.entries(wanted)) {
        if (answer.headers.get(name) !== value) say(`${name} is ${answer.headers.get(name)}`)
      }
      const kept = answer.headers.get('cache-control')
      if (kept !== cacheControl(path || 'index.html')) say(`cache-control is ${kept}`)
    }
    const missing = await fetch(`${origin}/${prefix}nothing-here.js`)
    if (missing.status !== 404 || !missing.headers.get('content-security-policy'))
      faults.push(`/${prefix}: a missing file is not refused under the policy`)
  }
  const manifest = `${origin}/${PREFIXES.at(-1)}data/manifest.json`
  const first = await fetch(manifest)
  const again = await fetch(manifest, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
  if (again.status !== 304) faults.push(`the manifest asked again is answered ${again.status}, not 304`)
  return [...faults, ...(await codingFaults(origin, paths))]
}

/** Whether the largest script travels as its .gz. @param {string} origin @param {string[]} paths */
async function codingFaults(origin, paths) {
  const script = paths.find((path) => /^assets\/index-.*\.js$/.test(path)) ?? ''
  const whole = readFileSync(join(root, 'dist', script))
  const { default: http } = await import('node:http')
  const answer = await new Promise((done, fail) => {
    http
      .get(`${origin}/${script}`, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
        const parts = /** @type {Buffer[]} */ ([])
        response.on('data', (part) => parts.push(part))
        response.on('end', () => done({ headers: response.headers, body: Buffer.concat(parts) }))
      })
      .on('error', fail)
  })
  if (answer.headers['content-encoding'] !== 'gzip') return [`${script}: not sent as gzip`]
  return gunzipSync(answer.body).equals(whole) ? [] : [`${script}: its gzip holds something else`]
}

async function check() {
  const port = await freePort()
  const folder = prepare(port)
  const nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
  try {
    const origin = `http://127.0.0.1:${port}`
    for (let tries = 0; tries < 100; tries++) {
      if (nginx.exitCode !== null) return ['nginx does not take the configuration']
      if (
        await fetch(origin).then(
          () => true,
          () => false,
        )
      )
        break
      await new Promise((done) => setTimeout(done, 100))
    }
    return await faultsAt(origin)
  } finally {
    nginx.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (isMain(import.meta.filename))
  await runWith(
    'nginx.json',
    { name: 'nginx', command: ['nginx', '-v'], debian: 'nginx-light' },
    async () => {
      const faults = await check()
      if (faults.length === 0)
        console.log(`nginx serves dist/ under ${PREFIXES.length} sub-paths by the policy.`)
      return faults
    },
  )
