// The pages of the benchmark on loopback, isolated so that their clocks tick finely. Not for anything else: no policy.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
}

/**
 * Serves folders one after another: the first that has the file answers.
 * @param {string[]} folders
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serveFolders(folders) {
  const server = createServer(async (request, response) => {
    const path = normalize((request.url ?? '/').split('?')[0] ?? '/')
    const name = path === '/' ? '/index.html' : path
    for (const folder of folders) {
      const body = await readFile(join(folder, name)).catch(() => null)
      if (!body) continue
      response.writeHead(200, {
        'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      })
      response.end(body)
      return
    }
    response.writeHead(404).end()
  })
  await new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      done(undefined)
    })
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
