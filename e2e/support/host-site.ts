import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Frame, Page } from '@playwright/test'
import { test as base, expect } from './fixtures.ts'

/** What a page around a frame was told. */
interface Told {
  /** `null`: the frame has no origin */
  readonly origin: string
  readonly data: unknown
  /** which of the page's frames said it, from 0 */
  readonly frame: number
}

declare global {
  interface Window {
    told?: Told[]
  }
}

/** A page of another site that frames the board; it takes no style and no script but its own and the board's. */
export class HostPage {
  readonly page: Page
  /** of the board, with its folder */
  readonly board: string
  private readonly show: (html: string) => string

  constructor(page: Page, board: string, show: (html: string) => string) {
    this.page = page
    this.board = board
    this.show = show
  }

  /** Opens a page with this body, which gives each frame the height that it is told. */
  async open(body: string) {
    await this.page.addInitScript(() => {
      if (window.parent !== window) return
      window.told = []
      window.addEventListener('message', ({ source, origin, data }) => {
        const frames = [...document.querySelectorAll('iframe')]
        const frame = frames.findIndex(({ contentWindow }) => contentWindow === source)
        window.told?.push({ origin, data, frame })
        const height = data?.watchline === 1 && data.type === 'resize' ? data.height : null
        const element = frames[frame]
        if (height !== null && element) element.height = String(height)
      })
    })
    await this.page.goto(this.show(body), { waitUntil: 'domcontentloaded' })
  }

  /** A frame of the board without an origin of its own. */
  async openFrame(query: string, widthPx = 640): Promise<Frame> {
    const address = `${this.board}embed.html?${query.replaceAll('&', '&amp;')}`
    await this.open(
      `<iframe sandbox="allow-scripts allow-downloads" src="${address}" width="${widthPx}" height="150"></iframe>`,
    )
    await this.settled()
    return this.frame()
  }

  frame(at = 0): Frame {
    const frame = this.page.frames().filter((one) => one.url().includes('embed.html'))[at]
    if (!frame) throw new Error('There is no such frame')
    return frame
  }

  /** Messages of a type, in order. */
  async told(type: string, frame = 0): Promise<Record<string, unknown>[]> {
    const all = await this.page.evaluate(() => window.told ?? [])
    return all.flatMap(({ data, frame: at }) =>
      at === frame && isRecord(data) && data['watchline'] === 1 && data['type'] === type ? [data] : [],
    )
  }

  async everything(): Promise<readonly Told[]> {
    return await this.page.evaluate(() => window.told ?? [])
  }

  /** Waits until the frame is ready and has said nothing of its height for a while. */
  async settled(frame = 0) {
    await expect.poll(async () => (await this.told('ready', frame)).length).toBeGreaterThan(0)
    let before = -1
    await expect
      .poll(
        async () => {
          const now = (await this.told('resize', frame)).length
          const isSame = now === before && now > 0
          before = now
          return isSame
        },
        { intervals: [700], timeout: 20_000 },
      )
      .toBe(true)
  }

  async send(data: unknown, frame = 0) {
    await this.page.evaluate(
      ([message, at]) => {
        window.frames[at as number]?.postMessage(message, '*')
      },
      [data, frame] as const,
    )
  }

  async heights(frame = 0): Promise<number[]> {
    return (await this.told('resize', frame)).map(({ height }) => Number(height))
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Tests on a page of another origin, under a strict policy of its own. */
export const test = base.extend<{ host: HostPage }>({
  host: async ({ page, baseURL, allowOrigin }, use) => {
    const board = baseURL ?? ''
    const site = new URL(board).origin
    const policy = [
      "default-src 'none'",
      `script-src ${site}`,
      `frame-src ${site} 'self'`,
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; ')
    let html = ''
    const server = createServer((request, response) => {
      const isPage = request.url === '/'
      response.writeHead(isPage ? 200 : 204, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
      })
      response.end(isPage ? `<!doctype html><html lang="en"><title>Host</title>${html}` : undefined)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
    const { port } = server.address() as AddressInfo
    const origin = `http://127.0.0.1:${port}`
    allowOrigin(origin)
    await use(
      new HostPage(page, board, (body) => {
        html = body
        return `${origin}/`
      }),
    )
    server.closeAllConnections()
    server.close()
  },
})

export { expect }
