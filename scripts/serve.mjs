// A small server for dist/ that sends the headers of production: for `npm start` and the end-to-end tests.
// node scripts/serve.mjs [--port 4173] [--host 127.0.0.1] [--base /board/] [--dir dist] [--exact-port]
import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, relative, resolve, sep } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { cacheControl, securityHeaders, sharingHeaders } from './policy.mjs'
import { isMain, root } from './setup.mjs'

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}
const COMPRESSIBLE = /^(text\/|application\/(json|manifest)|image\/svg)/
const PORTS_TO_TRY = 20

const compressors = {
  br: (/** @type {Buffer} */ raw) =>
    promisify(brotliCompress)(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (/** @type {Buffer} */ raw) => promisify(gzip)(raw),
}

/** An answer that is not a file. */
class Refusal extends Error {
  /** @param {number} status @param {string} message @param {Record<string, string>} [headers] */
  constructor(status, message, headers = {}) {
    super(message)
    this.status = status
    this.headers = headers
  }
}
const notFound = () => new Refusal(404, 'Not found')

/**
 * The best coding that the client takes; those that it weighs with q=0 are refused.
 * @param {string} accepted the accept-encoding header
 * @returns {'br' | 'gzip' | null}
 */
export function chooseCoding(accepted) {
  const offers = accepted.split(',').map((part) =>
    part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/),
  )
  const takes = (/** @type {string} */ name) =>
    offers.some(([coding, weight]) => coding === name && !/^q=0(\.0*)?$/.test(weight ?? ''))
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : null
}

/**
 * The path inside the served folder that a request asks for.
 * @param {string} url
 * @param {string} base begins and ends with a slash
 */
function requestedPath(url, base) {
  let path
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
  } catch {
    throw new Refusal(400, 'The address is not well-formed')
  }
  if (`${path}/` === base) throw new Refusal(308, 'Moved', { location: base })
  if (!path.startsWith(base)) throw notFound()
  const inside = path.slice(base.length) || 'index.html'
  const parts = inside.split(/[/\\]/)
  if (inside.includes('\0') || parts.some((part) => part.startsWith('.'))) throw notFound()
  return inside
}

/**
 * @param {string} folder real path of the served folder
 * @param {string} path as asked for, without dot segments
 */
async function findFile(folder, path) {
  const found = await realpath(resolve(folder, path)).catch(() => null)
  if (!found?.startsWith(folder + sep)) throw notFound()
  const info = await stat(found)
  if (!info.isFile()) throw notFound()
  return {
    found,
    name: relative(folder, found).split(sep).join('/'),
    version: `${info.mtimeMs}:${info.size}`,
  }
}

/** Bodies as sent, compressed once per version of a file. @param {string} folder */
function makeStore(folder) {
  /** @type {Map<string, { version: string, body: Buffer, etag: string }>} */
  const cache = new Map()
  return async (/** @type {string} */ path, /** @type {'br' | 'gzip' | null} */ coding) => {
    const { found, name, version } = await findFile(folder, path)
    const key = `${coding}:${name}`
    let entry = cache.get(key)
    if (entry?.version !== version) {
      const raw = await readFile(found)
      const body = coding ? await compressors[coding](raw) : raw
      entry = {
        version,
        body,
        etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      }
      cache.set(key, entry)
    }
    return { name, ...entry }
  }
}

/** @param {string | undefined} header @param {string} etag */
function matches(header, etag) {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes(etag) || tags.includes('*')
}

/** @param {ReturnType<typeof makeStore>} store @param {string} base @param {import('node:http').IncomingMessage} request */
async function answer(store, base, request) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new Refusal(405, 'Only GET and HEAD are answered', { allow: 'GET, HEAD' })
  }
  const path = requestedPath(request.url ?? '/', base)
  const type = TYPES[extname(path)] ?? 'application/octet-stream'
  const isCompressible = COMPRESSIBLE.test(type)
  const coding = isCompressible ? chooseCoding(String(request.headers['accept-encoding'] ?? '')) : null
  const { name, body, etag } = await store(path, coding)
  const headers = {
    'content-type': type,
    'cache-control': cacheControl(name),
    ...sharingHeaders(name),
    etag,
    ...(isCompressible ? { vary: 'accept-encoding' } : {}),
    ...(coding ? { 'content-encoding': coding } : {}),
  }
  if (matches(request.headers['if-none-match'], etag)) return { status: 304, headers, body: null }
  return { status: 200, headers: { ...headers, 'content-length': String(body.length) }, body }
}

/**
 * @param {{ dir: string, base?: string }} options `base` is the sub-path, such as "/board/"
 * @returns {Promise<import('node:http').Server>}
 */
export async function createSite({ dir, base = '/' }) {
  const folder = await realpath(dir).catch(() => {
    throw new Error(`There is no folder ${dir} to serve. Build it first: npm run build`)
  })
  const store = makeStore(folder)
  const prefix = `/${base}/`.replace(/\/+/g, '/')
  return createServer(async (request, response) => {
    try {
      const { status, headers, body } = await answer(store, prefix, request)
      response.writeHead(status, { ...securityHeaders, ...headers })
      response.end(request.method === 'HEAD' ? undefined : body)
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, 'The file could not be read')
      const headers = { ...securityHeaders, ...refusal.headers, 'content-type': 'text/plain; charset=utf-8' }
      response.writeHead(refusal.status, { ...headers, 'cache-control': 'no-store' })
      response.end(request.method === 'HEAD' ? undefined : `${refusal.message}\n`)
    }
  })
}

/**
 * Listens on the port, or on the next free one after it.
 * @param {import('node:http').Server} server
 * @param {{ port: number, host: string, isExact?: boolean }} options
 * @returns {Promise<number>} the port taken
 */
export async function listen(server, { port, host, isExact = false }) {
  for (let next = port; ; next++) {
    try {
      await new Promise((done, fail) => {
        server.once('error', fail)
        server.listen(next, host, () => {
          server.off('error', fail)
          done(undefined)
        })
      })
      const address = server.address()
      return typeof address === 'object' && address ? address.port : next
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!isTaken || isExact || next >= port + PORTS_TO_TRY) throw error
    }
  }
}

/** Ends the server and its open connections on Ctrl-C, with exit code 0. @param {import('node:http').Server} server */
export function closeOnSignal(server) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
    })
  }
}

/** @param {string | undefined} text @param {number} fallback */
export function readPort(text, fallback) {
  if (text === undefined || text === '') return fallback
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`The port is "${text}"; it must be a whole number from 0 to 65535.`)
}

if (isMain(import.meta.filename)) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      base: { type: 'string', default: '/' },
      dir: { type: 'string', default: join(root, 'dist') },
      'exact-port': { type: 'boolean', default: false },
    },
  })
  try {
    const server = await createSite({ dir: values.dir, base: values.base })
    const wanted = readPort(values.port, 4173)
    const port = await listen(server, { port: wanted, host: values.host, isExact: values['exact-port'] })
    closeOnSignal(server)
    console.log(`http://${values.host}:${port}${`/${values.base}/`.replace(/\/+/g, '/')}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
