import { symlinkSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { contentSecurityPolicy } from './policy.mjs'
import { chooseCoding, createSite, listen, readPort } from './serve.mjs'
import { tempTree } from './testing/temp-tree.mjs'

const HTML = `<!doctype html><title>x</title>${'<p>text</p>'.repeat(50)}`
const FILES = {
  'secret.txt': 'secret',
  'site/.built-from': 'x',
  'site/index.html': HTML,
  'site/assets/index-Ab_cd-12.js': 'export {}',
  'site/assets/face-Ab_cd-12.woff2': 'font',
  'site/data/manifest.json': '{}',
  'site/data/events.0123456789ab.json': '[]',
}

/** @param {string} [base] */
async function site(base = '/') {
  const folder = tempTree(FILES)
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site', 'link.txt'))
  const server = await createSite({ dir: join(folder, 'site'), base })
  const port = await listen(server, { port: 0, host: '127.0.0.1' })
  onTestFinished(() => void server.close())
  return port
}

/**
 * A request as written: no client tidies its path.
 * @param {number} port @param {string} path @param {Record<string, string>} [headers] @param {string} [method]
 * @returns {Promise<{ status: number | undefined, headers: import('node:http').IncomingHttpHeaders, body: Buffer }>}
 */
function ask(port, path, headers = {}, method = 'GET') {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const chunks = /** @type {Buffer[]} */ ([])
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', fail).end()
  })
}

it('sends the policy with pages and with errors', async () => {
  const port = await site()
  for (const path of ['/', '/nothing']) {
    const { headers } = await ask(port, path)
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy)
    expect(headers['x-content-type-options']).toBe('nosniff')
  }
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'none'; " +
      "require-trusted-types-for 'script'; trusted-types default; frame-src 'self'; frame-ancestors 'self'",
  )
})

it.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/data/manifest.json', 'application/json', 'no-cache'],
  ['/data/events.0123456789ab.json', 'application/json', 'public, max-age=31536000, immutable'],
  ['/assets/index-Ab_cd-12.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/assets/face-Ab_cd-12.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
])('gives %s its type and lifetime', async (path, type, lifetime) => {
  const { status, headers } = await ask(await site(), path)
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, lifetime])
})

it('compresses as the client takes it', async () => {
  const port = await site()
  const brotli = await ask(port, '/', { 'accept-encoding': 'gzip, deflate, br' })
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(brotli.body).toString()).toBe(HTML)
  const zipped = await ask(port, '/', { 'accept-encoding': 'gzip' })
  expect(gunzipSync(zipped.body).toString()).toBe(HTML)
  const plain = await ask(port, '/')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.headers.vary).toBe('accept-encoding')
  expect(plain.body.toString()).toBe(HTML)
  const font = await ask(port, '/assets/face-Ab_cd-12.woff2', { 'accept-encoding': 'br' })
  expect(font.headers['content-encoding']).toBeUndefined()
})

it('reads weights', () => {
  expect(chooseCoding('br;q=0, gzip;q=0.5')).toBe('gzip')
  expect(chooseCoding('br;q=0.1')).toBe('br')
  expect(chooseCoding('identity')).toBeNull()
})

it('answers 304 to what the client has', async () => {
  const port = await site()
  const { headers } = await ask(port, '/')
  const again = await ask(port, '/', { 'if-none-match': `"old", W/${headers.etag}` })
  expect([again.status, again.body.length]).toEqual([304, 0])
  expect((await ask(port, '/', { 'if-none-match': '"old"' })).status).toBe(200)
})

it.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '//etc/passwd',
  '/link.txt',
  '/.built-from',
  '/assets',
  '/index.html%00.js',
])('refuses %s', async (path) => {
  const { status, body } = await ask(await site(), path)
  expect(status).toBe(404)
  expect(body.toString()).not.toContain('secret')
})

it('refuses an address that is not well-formed', async () => {
  expect((await ask(await site(), '/%E0%A4%A')).status).toBe(400)
})

it('answers HEAD without a body, and nothing else that is not GET', async () => {
  const port = await site()
  const head = await ask(port, '/', {}, 'HEAD')
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
    200,
    String(HTML.length),
    0,
  ])
  const post = await ask(port, '/', {}, 'POST')
  expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD'])
})

it('serves under a sub-path and nowhere else', async () => {
  const port = await site('/board/')
  expect((await ask(port, '/board/?focus=all')).status).toBe(200)
  expect((await ask(port, '/board')).headers.location).toBe('/board/')
  expect((await ask(port, '/index.html')).status).toBe(404)
  expect((await ask(port, '/boards/')).status).toBe(404)
})

it('takes the next free port, unless told to be exact', async () => {
  const taken = await site()
  const server = await createSite({ dir: tempTree({ 'index.html': '' }) })
  await expect(listen(server, { port: taken, host: '127.0.0.1', isExact: true })).rejects.toThrow(
    'EADDRINUSE',
  )
  const port = await listen(server, { port: taken, host: '127.0.0.1' })
  onTestFinished(() => void server.close())
  expect(port).toBeGreaterThan(taken)
})

it('reads a port or says what is wrong', () => {
  expect([readPort(undefined, 4173), readPort('', 4173), readPort('8080', 4173)]).toEqual([4173, 4173, 8080])
  expect(() => readPort('eighty', 4173)).toThrow('eighty')
  expect(() => readPort('70000', 4173)).toThrow('70000')
})
