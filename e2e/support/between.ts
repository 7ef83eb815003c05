import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base } from './fixtures.ts'

/** What may happen to an answer on its way. */
export type Fault =
  /** the connection ends before the answer */
  | 'drop'
  /** the connection ends halfway through the body */
  | 'cut'
  /** half of the body, as if it were whole */
  | 'truncate'
  /** one byte is another */
  | 'alter'
  | { readonly status: number }
  | { readonly delayMs: number }
  | { readonly body: string }

/** A server between the page and the real one, which spoils what it is told to spoil. */
export class Between {
  readonly address: string
  /** path below the site → what happens to it; of bodies and of other faults the last that fits counts */
  faults: (readonly [RegExp, Fault])[] = []
  /** paths asked for, in order */
  readonly asked: string[] = []
  readonly #real: string
  readonly #close: () => void

  private constructor(address: string, real: string, close: () => void) {
    this.address = address
    this.#real = real
    this.#close = close
  }

  static async open(real: string): Promise<Between> {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const between = new Between(`http://127.0.0.1:${port}/board/`, real, () => {
      server.close()
      server.closeAllConnections()
    })
    server.on('request', (request, response) => {
      void between.#answer(request, response).catch(() => response.destroy())
    })
    return between
  }

  close() {
    this.#close()
  }

  /** A file as the real server has it. */
  async file(path: string): Promise<string> {
    return (await fetch(new URL(path, this.#real))).text()
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const path = (request.url ?? '').replace(/^\/board\//, '').replace(/\?.*$/, '')
    this.asked.push(path)
    const faults = this.faults.flatMap(([pattern, fault]) => (pattern.test(path) ? [fault] : []))
    const made = faults.findLast((fault) => typeof fault === 'object' && 'body' in fault)
    const fault = faults.findLast((one) => one !== made && !(typeof one === 'object' && 'body' in one))
    if (fault === 'drop') {
      response.destroy()
      return
    }
    if (typeof fault === 'object' && 'delayMs' in fault)
      await new Promise((done) => setTimeout(done, fault.delayMs))
    const real = await fetch(new URL(path, this.#real))
    const isMade = typeof made === 'object' && 'body' in made
    const body = isMade ? Buffer.from(made.body) : Buffer.from(await real.arrayBuffer())
    const whole = isMade ? 200 : real.status
    const status = typeof fault === 'object' && 'status' in fault ? fault.status : whole
    const kept = ['content-type', 'cache-control', 'content-security-policy', 'access-control-allow-origin']
    const headers = Object.fromEntries([...real.headers].filter(([name]) => kept.includes(name)))
    const half = body.subarray(0, body.length / 2)
    if (fault === 'alter') body[Math.floor(body.length / 2)] = (body[Math.floor(body.length / 2)] ?? 0) ^ 1
    const sent = fault === 'truncate' ? half : body
    response.writeHead(status, { ...headers, 'content-length': sent.length })
    if (fault === 'cut') response.write(half, () => response.destroy())
    else response.end(sent)
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

interface Manifest {
  sha256: string
  files: { role: string; name: string; sha256: string; bytes: number }[]
}

/** A second version of the dataset, of which the file of one role reads otherwise: what to serve, and what to see. */
export async function nextDataset(
  between: Between,
  role: string,
  change: (text: string) => string = (text) => `${text} `,
) {
  const manifest: Manifest = JSON.parse(await between.file('data/manifest.json'))
  const entry = manifest.files.find((file) => file.role === role)
  if (!entry) throw new Error(`no file of the role ${role}`)
  const text = change(await between.file(`data/${entry.name}`))
  const hash = sha256(text)
  const name = entry.name.replace(/[0-9a-f]{12}/, hash.slice(0, 12))
  Object.assign(entry, { name, sha256: hash, bytes: Buffer.byteLength(text) })
  const before = manifest.sha256
  manifest.sha256 = sha256(manifest.files.map((file) => file.sha256).join('\n'))
  const path = new URL(name, 'http://x/data/').pathname.slice(1)
  const manifestText = JSON.stringify(manifest)
  return {
    faults: [
      [/^data\/manifest\.json$/, { body: manifestText }],
      [new RegExp(`^${path}$`), { body: text }],
    ] as (readonly [RegExp, Fault])[],
    manifestText,
    /** matches the path of the file that changed */
    file: new RegExp(`^${path}$`),
    before: before.slice(0, 12),
    after: manifest.sha256.slice(0, 12),
  }
}

/** Tests whose page is served by way of `between`. */
export const test = base.extend<{ between: Between }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  between: async ({}, use) => {
    const between = await Between.open(`http://127.0.0.1:${process.env['E2E_PORT']}/board/`)
    await use(between)
    between.close()
  },
  baseURL: async ({ between }, use) => {
    await use(between.address)
  },
})
